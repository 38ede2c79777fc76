using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Tests.Documents;

/// <summary>A Word document that was written, as a program sees it that opens it.</summary>
internal sealed class OpenedDocument
{
    private OpenedDocument(MemoryStream file) => (File, Document) = (file, WordprocessingDocument.Open(file, isEditable: false));

    /// <summary>Its bytes.</summary>
    public MemoryStream File { get; }

    /// <summary>The package.</summary>
    public WordprocessingDocument Document { get; }

    /// <summary>The body.</summary>
    public Body Body => Document.MainDocumentPart!.Document!.Body!;

    /// <summary>The comments in their order, a line for each paragraph.</summary>
    public IReadOnlyList<string> Comments =>
        [.. CommentList.Select(comment => string.Join('\n', comment.Elements<Paragraph>().Select(paragraph => paragraph.InnerText)))];

    /// <summary>The words that each comment is tied to, what was deleted before what was put there.</summary>
    public IReadOnlyList<string> CommentedWords => [.. CommentList.Select(comment => WordsOf(comment.Id!.Value!)).Where(words => words.Length > 0)];

    /// <summary>The text with all changes accepted.</summary>
    public string Accepted => string.Concat(Body.Descendants<Text>().Where(IsShown).Select(text => text.Text));

    /// <summary>The text with the proof's changes rejected.</summary>
    public string Rejected => string.Concat(Body.Descendants().Where(text => text is Text or DeletedText && !text.Ancestors<InsertedRun>().Any() && IsShown(text)).Select(text => text.InnerText));

    /// <summary>The text of its footnotes with all changes accepted.</summary>
    public string NoteText => string.Concat(Document.MainDocumentPart!.FootnotesPart!.Footnotes!.Descendants<Text>().Select(text => text.Text));

    private IEnumerable<Comment> CommentList => Document.MainDocumentPart!.WordprocessingCommentsPart?.Comments?.Elements<Comment>() ?? [];

    /// <summary>Opens a document in which the validator finds nothing wrong.</summary>
    public static OpenedDocument Sound(MemoryStream file)
    {
        var opened = new OpenedDocument(file);
        Assert.Equal([], new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(opened.Document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        return opened;
    }

    private string WordsOf(string comment)
    {
        var elements = Body.Descendants().ToList();
        var start = elements.FindIndex(element => element is CommentRangeStart range && range.Id == comment);
        var end = elements.FindIndex(element => element is CommentRangeEnd range && range.Id == comment);
        return start < 0 ? "" : string.Concat(elements[start..end].Where(element => element is Text or DeletedText && IsShown(element)).Select(text => text.InnerText));
    }

    private static bool IsShown(OpenXmlElement text) => !text.Ancestors<AlternateContentFallback>().Any();
}
