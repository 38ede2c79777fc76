namespace HtzPipeline.Core.Tests.Reporting;

public class SilentRowsTests
{
    [Fact]
    public void Every_row_without_a_figure_is_listed_with_what_it_was_taken_for_and_no_other()
    {
        var report = ReportedFile.Judged("2019年9月主要指标,,\n单位:亿元,,\n指标,本月,累计\n规模以上工业总产值,8.12,58.33\n一、分组,,\n固定资产投资,1.2,9.9\n,,\n注:快报数,,\n").Report;

        Assert.Equal(
            [(1, "title"), (2, "unit"), (3, "header"), (5, "heading"), (8, "note")],
            report.RowsWithoutFigure.Select(row => (row.Row, row.TakenFor)));
        Assert.Equal("指标 | 本月 | 累计", report.RowsWithoutFigure[2].Text);
    }

    [Fact]
    public void A_row_whose_figures_an_error_refused_names_the_finding()
    {
        var report = ReportedFile.Judged("2019年9月\n指标,本月(亿元)\n规模以上工业总产值,8.12\n不知名指标,3\n").Report;

        var row = Assert.Single(report.RowsWithoutFigure, row => row.TakenFor == "data");
        Assert.Equal(4, row.Row);
        Assert.Contains("HTZ2001", row.Why.Zh, StringComparison.Ordinal);
        Assert.Contains("HTZ2001", row.Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tidy_CSV_is_gone_through_once_more()
    {
        var report = ReportedFile.Judged("指标,时期,口径,数值,单位\n规模以上工业总产值,2019-09,累计,58.33,亿元\n数据来源:统计局,,,,\n").Report;

        Assert.Equal([(1, "header"), (3, "note")], report.RowsWithoutFigure.Select(row => (row.Row, row.TakenFor)));
    }

    [Fact]
    public void A_held_figure_is_a_figure()
    {
        var report = ReportedFile.Judged("2019年9月\n指标,累计(亿元)\n规模以上工业总产值,58.33\n规模以上工业总产值,12.5\n固定资产投资,3\n").Report;

        Assert.NotEmpty(report.Held);
        Assert.DoesNotContain(report.RowsWithoutFigure, row => row.TakenFor == "data");
    }
}
