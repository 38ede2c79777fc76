using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Documents.Marking;

/// <summary>
/// Finds what comments can be tied to. Programs know comments in the body of a document only: one on words of a note is tied to the note's sign, one
/// on words of a text box to the box.
/// </summary>
/// <param name="main">The document.</param>
internal sealed class CommentAnchors(MainDocumentPart main)
{
    private readonly Lazy<ILookup<(bool IsFootnote, long Id), FootnoteEndnoteReferenceType>> _signs =
        new(() => main.Document!.Descendants<FootnoteEndnoteReferenceType>().ToLookup(sign => (sign is FootnoteReference, sign.Id?.Value ?? 0)));

    /// <summary>What a comment on some runs of a paragraph is tied to; null if there is no such place.</summary>
    public CommentAnchor? Of(IReadOnlyList<Run> runs)
    {
        if (runs[0].Ancestors<FootnoteEndnoteType>().FirstOrDefault() is { } note)
        {
            return _signs.Value[(note is Footnote, note.Id?.Value ?? 0)].FirstOrDefault() is { } sign ? Outermost(sign) : null;
        }

        return runs[0].Ancestors<TextBoxContent>().Any() ? Outermost(runs[0]) : new(runs[0], runs[^1]);
    }

    private static CommentAnchor? Outermost(OpenXmlElement element) => element.Ancestors<Run>().LastOrDefault() is { } run ? new(run, run) : null;
}
