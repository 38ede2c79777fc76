using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Tests.Reading;

namespace HtzPipeline.Core.Tests.Layout.Tables;

/// <summary>The table that departments send most: titles, unit row, 本月 and 累计 over 绝对值 and 同比增长.</summary>
public class MonthlyTableTests
{
    private static readonly string[] Merges = ["A1:F1", "A3:A4", "B3:C3", "D3:E3"];

    [Fact]
    public void Two_levels_of_header_and_the_title_say_period_and_measure()
    {
        var (figures, bulletin) = Read.Stream(Table("枣庄高新区2019年8月主要经济指标", "单位:亿元").Build());
        Assert.Equal("xlsx", bulletin.Format);
        Assert.Equal(
            [
                "规模以上工业总产值|2019-08|Current/Amount|7.10|亿元", "规模以上工业总产值|2019-08|Current/Growth|9.1|%",
                "规模以上工业总产值|2019-01/2019-08|Cumulative/Amount|58.33|亿元", "规模以上工业总产值|2019-01/2019-08|Cumulative/Growth|9.62|%",
                "高新技术产业产值|2019-08|Current/Amount|4.6|亿元", "高新技术产业产值|2019-08|Current/Growth|NotApplicable|%",
                "高新技术产业产值|2019-01/2019-08|Cumulative/Amount|38.26|亿元", "高新技术产业产值|2019-01/2019-08|Cumulative/Growth|9.27|%",
                "固定资产投资|2019-08|Current/Amount|NotAvailable|亿元", "固定资产投资|2019-08|Current/Growth|NotAvailable|%",
                "固定资产投资|2019-01/2019-08|Cumulative/Amount|20|亿元", "固定资产投资|2019-01/2019-08|Cumulative/Growth|0|%",
            ],
            figures.Select(Read.Line));
        Assert.Empty(bulletin.Findings);
    }

    [Theory]
    [InlineData("2019年1-8月主要经济指标")]
    [InlineData("2019年8月主要经济指标")]
    public void The_month_is_the_last_of_the_titles_period(string title)
    {
        var (figures, _) = Read.Stream(Table(title, "单位:亿元").Build());
        Assert.Equal("2019-08", figures[0].Period.ToString());
        Assert.Equal("2019-01/2019-08", figures[2].Period.ToString());
    }

    [Fact]
    public void A_part_stands_under_its_total()
    {
        var (figures, _) = Read.Stream(Table("2019年8月", "单位:亿元").Build());
        Assert.Equal(["规模以上工业总产值"], figures.First(f => f.Indicator == "高新技术产业产值").Parents);
        Assert.Empty(figures.First(f => f.Indicator == "固定资产投资").Parents);
    }

    [Fact]
    public void A_row_of_a_CSV_that_begins_with_a_number_sign_is_a_part_and_no_comment()
    {
        var (figures, _) = Read.Csv("2019年8月\n指标,累计(亿元)\n工业总产值,58.33\n#高新技术产业产值,38.26\n");
        Assert.Equal(["工业总产值"], figures.Single(f => f.Indicator == "高新技术产业产值").Parents);
    }

    [Fact]
    public void The_place_is_the_cell_the_figure_stands_in()
    {
        var (figures, _) = Read.Stream(Table("2019年8月", "单位:亿元").Build());
        Assert.Equal("月报!D5", figures.First(f => f.Number?.ToString() == "58.33").Place.ToString());
    }

    [Fact]
    public void The_report_says_what_each_range_was_taken_for()
    {
        var (_, bulletin) = Read.Stream(Table("2019年8月", "单位:亿元").Build());
        var roles = bulletin.Sheets.Single().Ranges.Select(range => range.Role).Distinct();
        Assert.Equal(["title", "unit", "header", "data", "note"], roles);
    }

    [Fact]
    public void A_title_without_a_period_leaves_the_period_open()
    {
        var (figures, _) = Read.Stream(Table("主要经济指标", "单位:亿元").Build());
        Assert.All(figures, figure => Assert.Null(figure.Period));
    }

    [Fact]
    public void A_period_over_the_measures_works_like_one_in_the_title()
    {
        var file = new WorkbookBuilder().Sheet("月报", [["主要指标", null, null], ["指标", "2019年1-8月", null], [null, "绝对值(亿元)", "同比增长(%)"], ["规模以上工业总产值", 58.33, 9.62]], ["A2:A3", "B2:C2"]);
        Assert.Equal(
            ["规模以上工业总产值|2019-01/2019-08|Unstated/Amount|58.33|亿元", "规模以上工业总产值|2019-01/2019-08|Unstated/Growth|9.62|%"],
            Read.Stream(file.Build()).Figures.Select(Read.Line));
    }

    [Fact]
    public void Text_among_the_figures_is_a_finding_and_no_figure()
    {
        var file = new WorkbookBuilder().Sheet("月报", [["2019年8月"], ["指标", "累计(亿元)"], ["甲", "12..3"], ["乙", 4]]);
        var (figures, bulletin) = Read.Stream(file.Build());
        Assert.Equal("乙", Assert.Single(figures).Indicator);
        var finding = Assert.Single(bulletin.Findings);
        Assert.Equal((StructureFindings.BadNumber, "月报!B3", "12..3"), (finding.Kind, finding.Place.ToString(), finding.Found));
    }

    [Fact]
    public void A_formula_without_its_result_and_an_error_value_are_findings()
    {
        var file = new WorkbookBuilder().Sheet("月报", [["2019年8月"], ["指标", "累计(亿元)"], ["甲", new WorkbookBuilder.Formula("1+1")], ["乙", new WorkbookBuilder.Error("#DIV/0!")], ["丙", new WorkbookBuilder.Formula("1+2", 3)]]);
        var (figures, bulletin) = Read.Stream(file.Build());
        Assert.Equal("丙", Assert.Single(figures).Indicator);
        Assert.Equal([StructureFindings.FormulaWithoutValue, StructureFindings.ErrorValue], bulletin.Findings.Select(f => f.Kind));
    }

    [Fact]
    public void A_column_that_is_not_understood_is_a_finding_and_its_figures_have_no_measure()
    {
        var (figures, bulletin) = Read.Csv("2019年8月\n指标,累计(亿元),年度目标\n工业总产值,58.33,90\n");
        Assert.Equal(["工业总产值|2019-01/2019-08|Cumulative/Amount|58.33|亿元", "工业总产值|2019-08|Unstated/Amount|90|"], figures.Select(Read.Line));
        Assert.Equal([null, "年度目标"], figures.Select(f => f.MeasureText));
        Assert.Equal(StructureFindings.ColumnNotUnderstood, Assert.Single(bulletin.Findings).Kind);
    }

    [Theory]
    [InlineData("占规上工业总产值比重(%)", "比重比上年同期增减(百分点)")]
    [InlineData("所占比重(%)", "比上年同期增减(百分点)")]
    [InlineData("占全区的比重(%)", "比上年同期提高(个百分点)")]
    public void Beside_a_share_stands_its_change(string share, string change)
    {
        var (figures, bulletin) = Read.Csv($"2019年1-8月\n指标,累计(亿元),{share},{change}\n高新技术产业产值,38.26,65.6,-1.2\n");
        Assert.Equal(
            [(MeasureAspect.Amount, "38.26"), (MeasureAspect.Share, "65.6"), (MeasureAspect.ShareChange, "-1.2")],
            figures.Select(figure => (figure.Measure.Aspect, figure.Text)));
        Assert.Empty(bulletin.Findings);
    }

    [Fact]
    public void A_change_in_points_beside_an_amount_is_no_change_of_a_share()
    {
        var (figures, _) = Read.Csv("2019年1-8月\n指标,累计(亿元),比上年同期增减(百分点)\n工业总产值,58.33,1.2\n");
        Assert.Equal(MeasureAspect.Change, figures[1].Measure.Aspect);
    }

    private static WorkbookBuilder Table(string title, string unit) => new WorkbookBuilder().Sheet(
        "月报",
        [
            [title],
            [null, null, null, null, unit],
            ["指标", "本月", null, "累计"],
            [null, "绝对值", "同比增长(%)", "绝对值", "同比增长(%)"],
            ["规模以上工业总产值", new WorkbookBuilder.Formatted(7.1, "0.00"), 9.1, 58.33, 9.62],
            ["  其中:高新技术产业产值", 4.6, "—", 38.26, 9.27],
            ["固定资产投资", null, null, 20, "持平"],
            ["注:工业总产值为规模以上口径。"],
        ],
        Merges);
}
