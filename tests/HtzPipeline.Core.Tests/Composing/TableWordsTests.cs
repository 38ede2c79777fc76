using HtzPipeline.Core.Composing;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Composing;

/// <summary>What stands in the columns of the tables and charts: never a figure of another period than their heads and rows say.</summary>
public sealed class TableWordsTests
{
    [Fact]
    public void A_quarter_in_the_table_of_a_month_is_said_to_be_one() => Assert.Equal(
        [["指标", "单位", "8月", "1—8月", "同比增长（%）"], ["地区生产总值（上半年）", "亿元", "—", "55.66", "8.6"], ["规模以上工业总产值", "亿元", "7.41", "58.33", "…"], ["区级重点项目数", "个", "—", "35", "…"]],
        Table(Case("2019-08"), "{{ 'GDP,IND_OUTPUT,KEY_PROJECTS' | table }}"));

    [Fact]
    public void The_last_month_of_a_quarter_is_not_the_quarter() => Assert.Equal(
        [["指标", "单位", "二季度", "上半年", "同比增长（%）"], ["地区生产总值", "亿元", "30.28", "55.66", "8.6"], ["规模以上工业总产值", "亿元", "—", "43.56", "…"], ["区级重点项目数", "个", "—", "34", "…"]],
        Table(Case("2019-Q2"), "{{ 'GDP,IND_OUTPUT,KEY_PROJECTS' | table }}"));

    [Fact]
    public void January_and_february_that_are_reported_together_are_one_row() => Assert.Equal(
        [["时期", "2018年", "2019年", "同比增长（%）"], ["1—2月", "…", "12.13", "10.07"], ["3月", "…", "7.82", "…"]],
        Table(Case("2019-03"), "{{ 'IND_OUTPUT' | months_table }}"));

    [Fact]
    public void January_and_february_that_are_reported_together_are_one_column_of_the_chart()
    {
        var chart = Assert.IsType<ChartBlock>(Assert.Single(Case("2019-03").Bulletin("{{ 'IND_OUTPUT' | months_chart }}").Blocks));

        Assert.Equal(["1—2月 12.13", "3月 7.82"], chart.Series[1].Points.Select(point => $"{point.Label} {point.Text}"));
    }

    [Fact]
    public void A_january_alone_does_not_exist() => Assert.Equal(
        [["时期", "2018年", "2019年", "同比增长（%）"], ["1月", "—", "—", "…"]],
        Table(Case("2019-01"), "{{ 'IND_OUTPUT' | months_table }}"));

    private static WordedCase Case(string period) => new WordedCase(Period.Parse(period, null))
        .With("GDP", "2019-Q2", (Measure.Current, new(30.28m)), (Measure.Cumulative, new(55.66m)), (Measure.CumulativeGrowth, new(8.6m)))
        .With("IND_OUTPUT", "2019-02", (Measure.Cumulative, new(12.13m)), (Measure.CumulativeGrowth, new(10.07m)))
        .With("IND_OUTPUT", "2019-03", (Measure.Current, new(7.82m)), (Measure.Cumulative, new(19.95m)))
        .With("IND_OUTPUT", "2019-06", (Measure.Current, new(8.11m)), (Measure.Cumulative, new(43.56m)))
        .With("IND_OUTPUT", "2019-08", (Measure.Current, new(7.41m)), (Measure.Cumulative, new(58.33m)))
        .With("KEY_PROJECTS", "2019-06", (Measure.Level, new(34m)))
        .With("KEY_PROJECTS", "2019-08", (Measure.Level, new(35m)));

    // Without the heads of groups.
    private static string[][] Table(WordedCase figures, string template)
    {
        var table = Assert.IsType<TableBlock>(Assert.Single(figures.Bulletin(template).Blocks));
        return [.. table.Header.Concat(table.Rows.Where(row => !row.HeadsGroup)).Select(row => row.Cells.Select(cell => string.Concat(cell.Text.Select(run => run.Text))).ToArray())];
    }
}
