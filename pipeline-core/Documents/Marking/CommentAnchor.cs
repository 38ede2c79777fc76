using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Documents.Marking;

/// <summary>
/// What a comment is tied to. Programs know comments in the body of a document only: one on words of a note is tied to the note's sign, one on
/// words of a text box to the box.
/// </summary>
/// <param name="First">The first element within the comment's range.</param>
/// <param name="Last">The last element.</param>
internal readonly record struct CommentAnchor(OpenXmlElement First, OpenXmlElement Last)
{
    /// <summary>Where a comment on some runs of a paragraph is tied to; null if there is no such place.</summary>
    public static CommentAnchor? Of(MainDocumentPart main, IReadOnlyList<Run> runs)
    {
        if (runs[0].Ancestors<FootnoteEndnoteType>().FirstOrDefault() is { } note)
        {
            return SignOf(main, note) is { } sign ? Outermost(sign) : null;
        }

        return runs[0].Ancestors<TextBoxContent>().Any() ? Outermost(runs[0]) : new(runs[0], runs[^1]);
    }

    /// <summary>Whether it is the words themselves that the comment on some runs is tied to.</summary>
    public bool IsAt(IReadOnlyList<Run> runs) => First == runs[0];

    /// <summary>Ties a comment to it.</summary>
    public void Tie(string comment)
    {
        First.InsertBeforeSelf(new CommentRangeStart { Id = comment });
        var end = Last.InsertAfterSelf(new CommentRangeEnd { Id = comment });
        end.InsertAfterSelf(new Run(new CommentReference { Id = comment }));
    }

    private static FootnoteEndnoteReferenceType? SignOf(MainDocumentPart main, FootnoteEndnoteType note) => main.Document!.Descendants<FootnoteEndnoteReferenceType>()
        .FirstOrDefault(sign => sign is FootnoteReference == note is Footnote && sign.Id?.Value == note.Id?.Value);

    private static CommentAnchor? Outermost(OpenXmlElement element) => element.Ancestors<Run>().LastOrDefault() is { } run ? new(run, run) : null;
}
