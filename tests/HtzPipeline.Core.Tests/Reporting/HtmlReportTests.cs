using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Core.Reporting.Html;
using HtzPipeline.Core.Tests.Reading;

namespace HtzPipeline.Core.Tests.Reporting;

public partial class HtmlReportTests
{
    private const string Hostile = "<script>alert(1)</script>\" onclick=\"x\u202Egnp.exe\u0001";

    [Fact]
    public void Text_stays_text_wherever_it_stands()
    {
        var page = ReportedFile.Judged($"2019年9月\n指标,累计(亿元)\n规模以上工业总产值,58.33\n\"{Hostile.Replace("\"", "\"\"", StringComparison.Ordinal)}\",1\n")
            .With(report => report with { FileName = Hostile, Department = Hostile, DepartmentName = null, CatalogueVersion = Hostile })
            .Html();

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onclick=&quot;x[U&#x2B;202E]gnp.exe", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"<[^>]*\son\w+=[""']", page);
        Assert.DoesNotContain('\u202E', page);
        Assert.DoesNotContain('\u0001', page);
    }

    [Fact]
    public void It_stands_alone_under_the_policy_it_states()
    {
        var page = Page();

        var style = Regex.Match(page, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style))), HtmlReport.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.DoesNotMatch("""(src|style)=|href="(?!#)|url\(|@import|<link""", page);
    }

    [Fact]
    public void Every_link_leads_to_something_on_the_page_once()
    {
        var page = Page();
        var ids = Id().Matches(page).Select(match => match.Groups[1].Value).ToList();
        var links = Link().Matches(page).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Subset(ids.ToHashSet(), links);
        Assert.Contains("s1-B4", links);
        Assert.Contains("f1", links);
    }

    [Fact]
    public void It_begins_with_what_became_of_the_file_and_what_to_do_first()
    {
        var page = Page();

        Assert.Contains("采用了 1 个数据;有错误的地方没有采用。", page, StringComparison.Ordinal);
        Assert.InRange(page.IndexOf("先做什么", StringComparison.Ordinal), 1, page.IndexOf("id=\"findings\"", StringComparison.Ordinal));
        Assert.Contains("先改 1 个错误,从 B4 开始", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_comes_first_and_English_says_that_it_is_English()
    {
        var page = Page();

        Assert.Contains("<html lang=\"zh-CN\">", page, StringComparison.Ordinal);
        Assert.Contains("问题 <span lang=\"en\">Findings</span>", page, StringComparison.Ordinal);
        Assert.All(Regex.Matches(page, "<th[ >][^>]*>").Select(match => match.Value), header => Assert.Contains("scope=", header, StringComparison.Ordinal));
    }

    [Fact]
    public void A_merged_cell_is_drawn_as_one()
    {
        var workbook = new WorkbookBuilder()
            .Sheet("月报", [["2019年9月主要指标", null, null], ["指标", "本月", "累计"], ["规模以上工业总产值", 8.12, 58.33]], merges: ["A1:C1"])
            .Build();

        Assert.Contains("colspan=\"3\">2019年9月主要指标</td>", ReportedFile.Judged(workbook).Html(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_large_sheet_the_top_and_what_lies_around_findings_is_drawn()
    {
        var rows = new StringBuilder("指标,时期,口径,数值,单位\n");
        for (var row = 0; row < 20_000; row++)
        {
            rows.Append(row == 15_000 ? "规模以上工业总产值,2019-09,累计,abc,亿元\n" : $"规模以上工业总产值,{1960 + (row % 50)}-01,累计,1,亿元\n");
        }

        var file = ReportedFile.Judged(rows.ToString()).With(report => report with { Findings = [.. report.Findings.Where(f => f.Code == StructureFindings.BadNumber.Code)] });
        var page = file.Html();

        Assert.Contains("id=\"s1-D15002\"", page, StringComparison.Ordinal);
        Assert.Contains("第 16 至 14997 行略", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 10_000, 500_000);
    }

    [Fact]
    public void A_file_that_cannot_be_read_has_a_page_too()
    {
        var report = SubmissionReport.Unreadable("x", Finding.Of(StructureFindings.EmptyFile, default)) with { FileName = "空.csv" };
        var page = new StringWriter();
        HtmlReport.Write(report, FileGrid.None, page);

        Assert.Contains("没有采用任何数据", page.ToString(), StringComparison.Ordinal);
        Assert.Contains(StructureFindings.EmptyFile.Code, page.ToString(), StringComparison.Ordinal);
    }

    private static string Page() => ReportedFile.Judged("2019年9月\n指标,累计(亿元)\n规模以上工业总产值,58.33\n不知名,1\n注:快报,\n").Html();

    [GeneratedRegex("\\sid=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Link();
}
