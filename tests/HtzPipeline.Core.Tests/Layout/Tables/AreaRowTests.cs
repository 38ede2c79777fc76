namespace HtzPipeline.Core.Tests.Layout.Tables;

/// <summary>An area may stand alone over the rows that are of it, and a total may be of some areas only.</summary>
public class AreaRowTests
{
    [Fact]
    public void An_area_alone_over_indicators_is_that_of_the_rows_below_it() =>
        Assert.Equal(
            ["东街道 发放补贴 45", "东街道 临时救助 3", "西街道 发放补贴 12", "西街道 临时救助 5"],
            ReadingsOf("2019年8月(万元)\n指标,本月\n东街道,\n发放补贴,45\n临时救助,3\n西街道：,\n发放补贴,12\n临时救助,5\n"));

    [Fact]
    public void Rows_before_the_first_such_heading_are_of_the_whole() =>
        Assert.Equal(
            [" 发放补贴 57", "东街道 发放补贴 45"],
            ReadingsOf("2019年8月(万元)\n指标,本月\n发放补贴,57\n（一）东街道,\n发放补贴,45\n"));

    [Fact]
    public void A_total_as_a_heading_ends_them() =>
        Assert.Equal(
            ["东街道 发放补贴 45", " 发放补贴 57"],
            ReadingsOf("2019年8月(万元)\n指标,本月\n东街道,\n发放补贴,45\n合计,\n发放补贴,57\n"));

    [Fact]
    public void An_indicator_without_a_figure_heads_nothing_though_its_name_ends_as_an_areas() =>
        Assert.Equal(
            [" 发放补贴 45", " 临时救助 3"],
            ReadingsOf("2019年8月(万元)\n指标,本月\n发放补贴,45\n示范乡镇,\n临时救助,3\n").Where(reading => !reading.Contains("乡镇", StringComparison.Ordinal)));

    [Theory]
    [InlineData("东街道,45\n西街道,12\n小计,57\n北镇,3\n合计,60\n", "东街道 45;西街道 12;小计 57;北镇 3; 60")]
    [InlineData("东街道,45\n小计,45\n北镇,3\n小计,3\n", "东街道 45;小计 45;北镇 3;小计 3")]
    [InlineData("东街道,45\n西街道,12\n小计,57\n", "东街道 45;西街道 12; 57")]
    [InlineData("小计,57\n东街道,45\n西街道,12\n", " 57;东街道 45;西街道 12")]
    public void A_subtotal_is_of_the_whole_only_where_nothing_is_beyond_it(string rows, string readings) =>
        Assert.Equal(
            readings.Split(';'),
            Read.Csv($"2019年8月发放补贴(万元)\n街道,本月\n{rows}").Figures.Select(figure => $"{figure.Area} {figure.Number}"));

    private static string[] ReadingsOf(string csv) => [.. Read.Csv(csv).Figures.Select(figure => $"{figure.Area} {figure.Indicator} {figure.Number}")];
}
