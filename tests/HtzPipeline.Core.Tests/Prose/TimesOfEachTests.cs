namespace HtzPipeline.Core.Tests.Prose;

public class TimesOfEachTests
{
    [Theory]
    [InlineData("2026年第一、二、三季度地区生产总值分别增长5.2%、6.3%、6.8%。")]
    [InlineData("2026年一、二、三季度,地区生产总值分别增长5.2%、6.3%、6.8%。")]
    [InlineData("2026年第一季度、第二季度和第三季度,地区生产总值分别增长5.2%、6.3%、6.8%。")]
    public void Each_quarter_of_a_list_has_its_growth(string text) => Assert.Equal(
        ["地区生产总值 2026-03 CumulativeGrowth 5.2%", "地区生产总值 2026-06 Growth 6.3%", "地区生产总值 2026-09 Growth 6.8%"],
        ReadProse.Lines(text));

    [Theory]
    [InlineData("2026年7、8月份规模以上工业增加值分别增长5.2%和6.3%。")]
    [InlineData("2026年7月和8月,规模以上工业增加值分别增长5.2%和6.3%。")]
    public void Each_month_of_a_list_has_its_growth(string text) => Assert.Equal(
        ["规模以上工业增加值 2026-07 Growth 5.2%", "规模以上工业增加值 2026-08 Growth 6.3%"],
        ReadProse.Lines(text));

    [Fact]
    public void January_and_February_are_one_where_nothing_is_said_of_each() => Assert.Equal(
        "规模以上工业增加值 2026-02 CumulativeGrowth 5.2%",
        Assert.Single(ReadProse.Lines("2026年1、2月份,规模以上工业增加值增长5.2%。")));

    [Fact]
    public void What_a_list_of_times_is_compared_with_is_none_of_them() => Assert.All(
        ReadProse.Lines("2026年1—9月,进出口总额增长5.4%,增速比7月和8月分别提高1.2、0.8个百分点。"),
        line => Assert.Contains(" 2026-09 ", line, StringComparison.Ordinal));

    [Fact]
    public void The_growth_of_what_is_expected_is_expected() =>
        Assert.Empty(ReadProse.Lines("2026年全年预计实现进出口总额45亿元左右,增长8%。"));

    [Fact]
    public void What_has_come_together_is_not_the_months_own() => Assert.Equal(
        ["新增高新技术企业 2026-09 Current 4家", "新增高新技术企业 2026-09 Cumulative 37家"],
        ReadProse.Lines("2026年9月份,新增高新技术企业4家,今年累计新增37家。"));

    [Fact]
    public void After_how_much_slower_it_grew_comes_how_fast() => Assert.Equal(
        "社会消费品零售总额 2026-09 CumulativeGrowth 5.4%",
        ReadProse.Lines("2026年1—9月,社会消费品零售总额增速比上半年回落0.8个百分点,为5.4%。").Last());

    [Fact]
    public void The_bound_of_a_second_group_is_no_figure_of_the_first() => Assert.Equal(
        ["2个", "4个"],
        ReadProse.Lines("2026年1—9月,新开工10亿元以上项目2个、5亿元以上项目4个。").Select(line => line.Split(' ')[^1]));
}
