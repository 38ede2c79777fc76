using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace HtzPipeline.Core.Composing.Word;

/// <summary>
/// The footnotes. Word numbers them by the order of their marks and knows one mark for each: where the same note is meant once more, a field refers to
/// the first mark.
/// </summary>
internal sealed class WordNotes(IReadOnlyList<Footnote> notes)
{

    private readonly List<int> _marked = [];

    /// <summary>The mark of a footnote.</summary>
    /// <param name="number">The footnote, from 1.</param>
    public IEnumerable<OpenXmlElement> Mark(int number)
    {
        var bookmark = $"_RefNote{number}";
        if (_marked.Contains(number))
        {
            return WordPage.Field($" NOTEREF {bookmark} \\f \\h ", Shown(number)).Select(Raised);
        }

        _marked.Add(number);
        return
        [
            new W.BookmarkStart { Name = bookmark, Id = $"{number}" },
            new W.Run(Superscript(), new W.FootnoteReference { Id = number }),
            new W.BookmarkEnd { Id = $"{number}" },
        ];
    }

    /// <summary>The notes that no mark was written for.</summary>
    public IEnumerable<Footnote> Unmarked => notes.Where((_, index) => !_marked.Contains(index + 1));

    /// <summary>The part of the footnotes that were marked.</summary>
    /// <param name="text">What writes their numbers.</param>
    public W.Footnotes ToPart(WordText text) => new(
        [
            new W.Footnote(new W.Paragraph(new W.Run(new W.SeparatorMark()))) { Type = W.FootnoteEndnoteValues.Separator, Id = -1 },
            new W.Footnote(new W.Paragraph(new W.Run(new W.ContinuationSeparatorMark()))) { Type = W.FootnoteEndnoteValues.ContinuationSeparator, Id = 0 },
            .. _marked.Select(number => new W.Footnote(new W.Paragraph(
                [
                    WordPage.Style(WordStyles.FootnoteText),
                    new W.Run(Superscript(), new W.FootnoteReferenceMark()),
                    WordText.Plain(" "),
                    .. text.Of(notes[number - 1].Text),
                ])) { Id = number }),
        ]);

    // As Word numbers them.
    private string Shown(int number) => (_marked.IndexOf(number) + 1).ToString(CultureInfo.InvariantCulture);

    private static OpenXmlElement Raised(OpenXmlElement run)
    {
        run.PrependChild(Superscript());
        return run;
    }

    private static W.RunProperties Superscript() => new(new W.RunStyle { Val = WordStyles.FootnoteReference });
}
