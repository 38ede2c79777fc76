using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Documents;

/// <summary>The text of a paragraph of a Word document: what would be seen if every tracked change were accepted, without what stands in text boxes.</summary>
internal static class WordText
{
    /// <summary>The text.</summary>
    public static string Of(Paragraph paragraph) => string.Concat(PiecesOf(paragraph).Select(piece => piece.Text));

    /// <summary>What the text is made of, in its order.</summary>
    public static IEnumerable<WordPiece> PiecesOf(Paragraph paragraph) => paragraph.Descendants()
        .Select(element => new WordPiece(element, TextOf(element)))
        .Where(piece => piece.Text.Length > 0 && !IsLeftOut(piece.Element, paragraph));

    /// <summary>Whether there are tracked changes in a paragraph.</summary>
    public static bool HasChanges(Paragraph paragraph) => paragraph.Descendants().Any(element => element is DeletedRun or MoveFromRun or InsertedRun or MoveToRun or Deleted);

    private static string TextOf(OpenXmlElement element) => element switch
    {
        Text text => text.Text,
        TabChar or Break => " ",
        NoBreakHyphen => "-",
        _ => "",
    };

    private static bool IsLeftOut(OpenXmlElement element, Paragraph paragraph) =>
        element.Ancestors().TakeWhile(ancestor => ancestor != paragraph).Any(ancestor => ancestor is DeletedRun or MoveFromRun or TextBoxContent or Paragraph or AlternateContentFallback)
        || element.Ancestors<Run>().FirstOrDefault()?.RunProperties is { } properties && properties.Vanish is { } vanish && vanish.Val?.Value != false;
}

/// <summary>A piece of a paragraph's text.</summary>
/// <param name="Element">The element that it comes from: a text, a tabulator, a break.</param>
/// <param name="Text">The text.</param>
internal readonly record struct WordPiece(OpenXmlElement Element, string Text);
