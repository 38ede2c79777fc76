using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reporting.Html;

/// <summary>The report as a page that stands alone: its style within, no script, nothing fetched from anywhere.</summary>
public static class HtmlReport
{
    /// <summary>The media type of what is written.</summary>
    public const string MediaType = "text/html";

    private static readonly string Css = ReadCss();

    /// <summary>What a browser may let the page do: use its own style, and nothing else.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; base-uri 'none'; form-action 'none'";

    /// <summary>Writes the page.</summary>
    /// <param name="report">The report.</param>
    /// <param name="grid">The file's sheets, which are drawn.</param>
    /// <param name="output">Where to; the text is UTF-8 if the page's own word for it is to be true.</param>
    /// <param name="desk">Where the submission is on the clerk's desk, for whoever got the page by mail; null where that is not known.</param>
    public static void Write(SubmissionReport report, FileGrid grid, TextWriter output, Uri? desk = null)
    {
        var html = new HtmlWriter(output);
        html.Doctype();
        using var document = html.Open("html", ("lang", "zh-CN"));
        WriteHead(html, report);
        using var body = html.Open("body");
        using var main = html.Open("main");
        WriteTitle(html, report, desk);
        WriteSummary(html, report);
        var sheets = SheetOnPage.Of(report, grid);
        FindingCards.Write(html, report, sheets);
        Listing.WriteHeld(html, report.Held);
        Listing.WriteOmissions(html, report.Omissions);
        TextView.Write(html, report, MarkedParagraph.Of(report, grid));
        WriteSheets(html, sheets);
        Listing.WriteSilentRows(html, report.RowsWithoutFigure);
    }

    private static void WriteHead(HtmlWriter html, SubmissionReport report)
    {
        using var head = html.Open("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", ContentSecurityPolicy));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Element("title", $"{report.FileName ?? report.Submission} {report.Period} – 数据核对报告 Report");
        html.Style(Css);
    }

    private static void WriteTitle(HtmlWriter html, SubmissionReport report, Uri? desk)
    {
        using var header = html.Open("header");
        html.Element("h1", new LocalText("数据核对报告", "Report on a file"));
        using var facts = html.Open("dl", ("class", "facts"));
        Fact(new("文件", "File"), report.FileName ?? "");
        Fact(new("部门", "Department"), report.DepartmentName ?? report.Department ?? "");
        Fact(new("时期", "Period"), report.Period ?? "");
        Fact(new("上传时间", "Uploaded"), report.Uploaded?.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture) ?? "");
        Fact(new("状态", "State"), StateName(report.State));
        Fact(new("格式", "Format"), string.Join(" · ", new[] { report.Format, report.Encoding }.OfType<string>()));
        Fact(new("指标目录", "Catalogue"), report.CatalogueVersion ?? "");
        Fact(new("报送编号", "Submission"), report.Submission);
        if (desk is not null)
        {
            using var pair = html.Open("div");
            html.Element("dt", new LocalText("在工作台查看", "On the desk"));
            using var link = html.Open("dd");
            html.Element("a", desk.AbsoluteUri, ("href", desk.AbsoluteUri));
        }

        void Fact(LocalText name, LocalText value)
        {
            if (value.Zh.Length > 0)
            {
                using var pair = html.Open("div");
                html.Element("dt", name);
                html.Element("dd", value);
            }
        }
    }

    private static void WriteSummary(HtmlWriter html, SubmissionReport report)
    {
        var summary = ReportSummary.Of(report);
        var worst = report switch
        {
            { Accepted: 0 } or { Counts.Errors: > 0 } => "error",
            { Counts.Warnings: > 0 } or { Omissions.Count: > 0 } => "warning",
            _ => "good",
        };
        using var section = html.Open("section", ("class", $"summary {worst}"), ("aria-label", "小结 Summary"));
        html.Element("p", summary.Outcome.Zh, ("class", "outcome"));
        html.Element("p", summary.Outcome.En, ("class", "english"), ("lang", "en"));
        using (html.Open("ul", ("class", "counts")))
        {
            foreach (var name in SeverityName.All)
            {
                html.Element("li", name.Name.With(text => $"{text} {report.Count(name.Severity)}"), ("class", name.Code));
            }
        }

        html.Element("h2", new LocalText("先做什么", "What to do first"));
        using var steps = html.Open("ol");
        foreach (var step in summary.Steps)
        {
            using var item = html.Open("li");
            html.Text(step.Zh);
            html.Element("p", step.En, ("class", "english"), ("lang", "en"));
        }
    }

    private static void WriteSheets(HtmlWriter html, IReadOnlyList<SheetOnPage> sheets)
    {
        if (sheets.All(sheet => sheet.Grid is null && sheet.Understanding is null))
        {
            return;
        }

        using var section = html.Open("section", ("id", "sheets"));
        html.Element("h2", new LocalText("文件内容", "The file"));
        using (html.Open("p", ("class", "legend")))
        {
            foreach (var role in (string[])["title", "unit", "header", "data", "note"])
            {
                html.Element("span", SheetView.NameOf(role), ("class", role));
            }
        }

        foreach (var sheet in sheets.Where(sheet => sheet.Grid is not null || sheet.Understanding is not null))
        {
            using var article = html.Open("article", ("class", "sheet"));
            using (html.Open("h3"))
            {
                html.Text(sheet.Title);
                if (sheet.Grid?.IsHidden == true)
                {
                    html.Text(new LocalText("(隐藏)", "(hidden)"));
                }
            }

            SheetView.Write(html, sheet);
            if (sheet.Understanding is { Ranges.Count: > 0 } understanding)
            {
                Listing.WriteUnderstanding(html, understanding);
            }
        }
    }

    private static LocalText StateName(string? state) => state switch
    {
        "accepted" => new LocalText("已采用", "accepted"),
        "published" => new LocalText("已发布", "published"),
        "rejected" => new LocalText("已退回", "rejected"),
        "superseded" => new LocalText("已被后来的报送取代", "superseded"),
        "withdrawn" => new LocalText("已撤回", "withdrawn"),
        _ => state ?? "",
    };

    private static string ReadCss()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")!);
        return reader.ReadToEnd();
    }
}
