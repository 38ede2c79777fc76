using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reporting.Html;

/// <summary>The findings, sheet by sheet, each a card that leads to its cell.</summary>
internal static class FindingCards
{
    public static void Write(HtmlWriter html, SubmissionReport report, IReadOnlyList<SheetOnPage> sheets)
    {
        using var section = html.Open("section", ("id", "findings"));
        html.Element("h2", new LocalText("问题", "Findings"));
        if (report.Findings.Count == 0)
        {
            html.Element("p", new LocalText("没有发现问题。", "Nothing was found."));
            return;
        }

        foreach (var sheet in sheets.Where(sheet => sheet.Findings.Count > 0))
        {
            html.Element("h3", sheet.Title);
            using var list = html.Open("ol", ("class", "cards"));
            foreach (var (number, finding) in sheet.Findings)
            {
                Write(html, sheet, number, finding);
            }
        }

        if (report.Findings.Count - sheets.Sum(sheet => sheet.Findings.Count) is > 0 and var more)
        {
            html.Element("p", new LocalText($"另有 {more} 个问题,见 JSON 报告和 XLSX 文件。", $"{more} more are in the JSON report and the workbook."));
        }
    }

    private static void Write(HtmlWriter html, SheetOnPage sheet, int number, FindingReport finding)
    {
        var severity = SeverityName.Of(finding);
        using var card = html.Open("li", ("class", $"card {severity.Code}"), ("id", $"f{number}"), ("value", $"{number}"));
        using (html.Open("p", ("class", "where")))
        {
            html.Element("span", $"{number}", ("class", "number"));
            using (html.Open("strong", ("class", "severity")))
            {
                html.Element("span", severity.Sign, ("aria-hidden", "true"));
                html.Text(severity.Name);
            }

            WritePlace(html, sheet, finding);
            html.Element("code", finding.Code);
            if (finding.Rule is { } rule)
            {
                html.Element("code", rule);
            }
        }

        html.Element("p", finding.Message.Zh, ("class", "message"));
        html.Element("p", finding.Message.En, ("class", "english"), ("lang", "en"));
        using (html.Open("dl"))
        {
            WriteFact(html, new("发现", "Found"), finding.Found);
            WriteFact(html, new("应为", "Expected"), finding.Expected);
        }

        using (html.Open("p", ("class", "advice")))
        {
            html.Element("strong", "怎么办:");
            html.Text(finding.Advice.Zh);
        }

        html.Element("p", finding.Advice.En, ("class", "english"), ("lang", "en"));
        WriteConsequences(html, sheet, finding.Consequences ?? []);
    }

    // One slip makes much look wrong: it can be looked at, and is in nobody's way.
    private static void WriteConsequences(HtmlWriter html, SheetOnPage sheet, IReadOnlyList<FindingReport> consequences)
    {
        if (consequences.Count == 0)
        {
            return;
        }

        using var details = html.Open("details", ("class", "consequences"));
        html.Element("summary", new LocalText($"由此引起的 {consequences.Count} 个问题,改正后即消失", $"{consequences.Count} more that follow from it and go with it"));
        using var list = html.Open("ul");
        foreach (var finding in consequences)
        {
            using var item = html.Open("li");
            WritePlace(html, sheet, finding);
            html.Element("code", finding.Code);
            html.Element("p", finding.Message.Zh, ("class", "message"));
            html.Element("p", finding.Message.En, ("class", "english"), ("lang", "en"));
        }
    }

    private static void WritePlace(HtmlWriter html, SheetOnPage sheet, FindingReport finding)
    {
        if (CellAddress.TryParse(finding.Cell, out var cell))
        {
            var anchor = sheet.AnchorOf(cell);
            html.Element(anchor is null ? "span" : "a", $"{cell}", ("class", "place"), ("href", anchor is null ? null : $"#{anchor}"));
        }
        else if (finding.Place is { } place && Place.Parse(place).Passage is { } passage)
        {
            html.Element("a", place, ("class", "place"), ("href", $"#{TextView.AnchorOf(passage.Paragraph)}"));
        }
    }

    private static void WriteFact(HtmlWriter html, LocalText name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            html.Element("dt", name);
            html.Element("dd", value);
        }
    }
}
