using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reporting;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Reporting;

/// <summary>What follows from a finding stands with it in every form of the report, and is counted in none.</summary>
public class ConsequencesReportTests
{
    private const string Csv = "2019年9月\n指标,累计(亿元)\n规模以上工业总产值,58.33\n";

    [Fact]
    public void One_slip_is_counted_once()
    {
        var report = Folded().Report;

        Assert.Equal((1, 0), (report.Counts.Errors, report.Counts.Warnings));
        Assert.Equal("HTZ4101", Assert.Single(Assert.Single(report.Findings).Consequences!).Code);
    }

    [Fact]
    public void JSON_has_it_in_its_cause_and_nothing_where_nothing_follows()
    {
        var json = Folded().Report.ToJson();

        Assert.Equal(json, SubmissionReport.FromJson(json).ToJson());
        Assert.Equal("HTZ4101", Assert.Single(SubmissionReport.FromJson(json).Findings[0].Consequences!).Code);
        Assert.DoesNotContain("consequences", Encoding.UTF8.GetString(ReportedFile.Judged(Csv + "不知名,1\n").Report.ToJson()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_has_it_folded_into_the_card_of_its_cause()
    {
        var page = Folded().Html();

        Assert.Matches(@"(?s)HTZ2112.*<details class=""consequences"">.*由此引起的 1 个问题.*HTZ4101.*</details>", page);
        Assert.Contains("错误 1", page, StringComparison.Ordinal);
        Assert.Contains("警告 0", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_has_it_marked_below_its_cause()
    {
        using var workbook = new OpenedWorkbook(Folded().Xlsx());
        var rows = workbook.Sheet(BulletinReader.FindingsSheet).Worksheet!.Descendants<Row>().Select(row => row.InnerText).ToList();
        var cause = rows.FindIndex(row => row.Contains("HTZ2112", StringComparison.Ordinal));

        Assert.StartsWith("↳", rows[cause + 1], StringComparison.Ordinal);
        Assert.Contains("HTZ4101", rows[cause + 1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_says_that_all_is_held_and_who_may_let_it_through()
    {
        var held = HeldFigure.Of(Fact(Validation.ExampleCatalogue.Output, "2019-09", Core.Figures.Measure.Cumulative, "58.33").HeldBy(["HTZ2112"]), Validation.ExampleCatalogue.Instance);
        var page = Folded().With(report => report with { Accepted = 0, Held = [held] }).Html();

        Assert.Contains("1 个数据全部暂缓", page, StringComparison.Ordinal);
        Assert.Contains("1 个可由您说明原因后放行", page, StringComparison.Ordinal);
    }

    private static ReportedFile Folded()
    {
        var cause = Finding.Of(MeaningFindings.SheetUnitProbablyWrong, Core.Figures.Place.File) with
        {
            Consequences = [Finding.Of(PublishedFindings.CumulativeFalls, new(null, new(2, 1)))],
        };
        return ReportedFile.Judged(Csv).With(report => report with { Findings = [FindingReport.Of(cause)] });
    }
}
