using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Reporting;

/// <summary>A paragraph of a document as a page can draw it: its text in pieces, those marked that a figure was read from or a finding is about.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Page">Its page, from 1; 0 where there are none.</param>
/// <param name="IsHeading">Whether it is a heading.</param>
/// <param name="Pieces">Its text, in order.</param>
public sealed record MarkedParagraph(int Number, int Page, bool IsHeading, IReadOnlyList<TextPiece> Pieces)
{
    // All of a page or three; of a long document what there is something to say of.
    private const int MostPlain = 200;
    private const int Most = 1000;

    /// <summary>The paragraphs of a document; of a long one only those with marks. None of a file that has no text.</summary>
    /// <param name="report">The report on the file.</param>
    /// <param name="grid">The file as it was read.</param>
    public static IReadOnlyList<MarkedParagraph> Of(SubmissionReport report, FileGrid grid)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(grid);
        var passages = report.Passages.Select(reading => reading.Place)
            .Concat(report.Findings.SelectMany(finding => (finding.Consequences ?? []).Prepend(finding)).Select(finding => finding.Place))
            .OfType<string>()
            .Select(place => Place.Parse(place).Passage)
            .OfType<Passage>()
            .Distinct()
            .ToLookup(passage => passage.Paragraph);
        return
        [
            .. grid.Paragraphs
                .Where(paragraph => grid.Paragraphs.Count <= MostPlain || passages.Contains(paragraph.Number))
                .Take(Most)
                .Select(paragraph => new MarkedParagraph(paragraph.Number, paragraph.Page, paragraph.IsHeading, [.. PiecesOf(paragraph, passages[paragraph.Number])])),
        ];
    }

    /// <summary>The text of a paragraph in pieces, some passages of it each by itself; of two that overlap the first.</summary>
    internal static IEnumerable<TextPiece> PiecesOf(DocumentParagraph paragraph, IEnumerable<Passage> passages)
    {
        var starts = new List<int>();
        for (var i = 0; i < paragraph.Text.Length; i += char.IsSurrogatePair(paragraph.Text, i) ? 2 : 1)
        {
            starts.Add(i);
        }

        starts.Add(paragraph.Text.Length);
        var done = 1;
        foreach (var passage in passages.OrderBy(passage => passage.From).ThenByDescending(passage => passage.To))
        {
            if (passage.From < done || passage.To >= starts.Count)
            {
                continue;
            }

            if (passage.From > done)
            {
                yield return new(Between(done, passage.From - 1), null);
            }

            yield return new(Between(passage.From, passage.To), passage.ToString());
            done = passage.To + 1;
        }

        if (done < starts.Count)
        {
            yield return new(Between(done, starts.Count - 1), null);
        }

        string Between(int from, int to) => paragraph.Text[starts[from - 1]..starts[to]];
    }
}

/// <summary>A piece of a paragraph.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Place">The place that figures and findings name it by; null for what stands between.</param>
public sealed record TextPiece(string Text, string? Place);
