using System.Globalization;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reporting.Html;

/// <summary>A document's text with the words marked that were read, and what each was read as.</summary>
internal static class TextView
{
    /// <summary>What a place within a paragraph is linked to.</summary>
    public static string AnchorOf(int paragraph) => string.Create(CultureInfo.InvariantCulture, $"t{paragraph}");

    public static void Write(HtmlWriter html, SubmissionReport report, IReadOnlyList<MarkedParagraph> paragraphs)
    {
        if (paragraphs.Count > 0)
        {
            WriteText(html, report, paragraphs);
        }

        Listing.WritePassages(html, report.Passages);
    }

    private static void WriteText(HtmlWriter html, SubmissionReport report, IReadOnlyList<MarkedParagraph> paragraphs)
    {
        var worst = report.Findings
            .Where(finding => finding.Place is not null)
            .GroupBy(finding => finding.Place!)
            .ToDictionary(found => found.Key, found => SeverityName.Of(found.MaxBy(finding => SeverityName.Of(finding).Severity)!).Code);
        var readings = report.Passages.DistinctBy(reading => reading.Place).ToDictionary(reading => reading.Place, reading => reading.InFull);
        using var section = html.Open("section", ("id", "text"));
        html.Element("h2", new LocalText("正文", "The text"));
        foreach (var paragraph in paragraphs)
        {
            using var line = html.Open("p", ("class", paragraph.IsHeading ? "paragraph heading" : "paragraph"), ("id", AnchorOf(paragraph.Number)));
            html.Element("span", string.Create(CultureInfo.InvariantCulture, $"{(paragraph.Page > 0 ? $"p{paragraph.Page}" : "")}¶{paragraph.Number}"), ("class", "number"));
            foreach (var piece in paragraph.Pieces)
            {
                if (piece.Place is { } place)
                {
                    html.Element("mark", piece.Text, ("class", worst.GetValueOrDefault(place, "read")), ("title", readings.GetValueOrDefault(place)));
                }
                else
                {
                    html.Text(piece.Text);
                }
            }
        }
    }
}
