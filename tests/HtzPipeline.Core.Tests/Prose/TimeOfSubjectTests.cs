using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Tests.Prose;

/// <summary>Times that stand between a thing and its verb, or at the end of a way that an amount has come.</summary>
public class TimeOfSubjectTests
{
    [Theory]
    [InlineData("2026年前三季度,规上工业增加值9月增长9.2%。", "规模以上工业增加值 2026-09 Growth 9.2%")]
    [InlineData("2026年前三季度,固定资产投资1—8月增长5.1%。", "固定资产投资 2026-08 CumulativeGrowth 5.1%")]
    [InlineData("2026年前三季度,规上工业企业1—8月实现利润5亿元。", "规模以上工业企业利润 2026-08 Cumulative 5亿元")]
    [InlineData("2026年9月末,高新技术企业2024年为150家。", "高新技术企业 2024-12 Level 150家")]
    [InlineData("2026年前三季度,研发投入强度上年已达3.4%。", "研发投入强度 2025 Cumulative 3.4%")]
    public void A_time_before_the_verb_is_the_figures(string text, string expected) => Assert.Equal([expected], ReadProse.Lines(text));

    [Fact]
    public void What_is_said_of_the_same_goes_on_with_it_and_the_next_thing_does_not() => Assert.Equal(
        ["粮食产量 2025 Cumulative 5.4万吨", "粮食产量 2025 CumulativeGrowth 2.1%", "税收收入 2026-09 Cumulative 25.9亿元", "工业用电量 2026-09 Cumulative 21.4亿千瓦时"],
        ReadProse.Lines("2026年前三季度,粮食产量2025年达5.4万吨,增长2.1%,税收收入25.9亿元。工业用电量21.4亿千瓦时。"));

    [Theory]
    [InlineData("2026年前三季度,地区生产总值由2020年的210亿元增加到2025年的360亿元。", "地区生产总值 2020 Cumulative 210亿元", "地区生产总值 2025 Cumulative 360亿元")]
    [InlineData("2026年9月末,市场主体从2020年底的2.1万户增长到2025年底的5.6万户。", "市场主体 2020-12 Level 2.1万户", "市场主体 2025-12 Level 5.6万户")]
    [InlineData("2026年9月末,高新技术企业从2020年的36家增加到213家。", "高新技术企业 2020-12 Level 36家", "高新技术企业 2026-09 Level 213家")]
    public void An_amount_came_from_one_time_to_another(string text, params string[] expected) => Assert.Equal(expected, ReadProse.Lines(text));

    [Fact]
    public void This_year_after_a_year_that_is_over_is_the_one_that_the_text_names() => Assert.Equal(
        ["粮食产量 2025 Cumulative 5.4万吨", "地区生产总值 2026-09 Cumulative 286.4亿元"],
        ReadProse.Lines("2026年前三季度情况如下。2025年,粮食产量5.4万吨。今年前三季度,地区生产总值286.4亿元。"));

    [Fact]
    public void A_mean_of_years_is_no_growth_on_the_year_before() =>
        Assert.All(ProseReader.Read("2025年,地区生产总值360亿元,五年年均增长8.1%。").Figures.Skip(1), figure => Assert.NotNull(figure.Aside));

    [Fact]
    public void What_one_strives_for_is_a_plan_to_the_end_of_the_sentence() => Assert.Equal(
        ["税收收入 2026-09 Cumulative 25.9亿元"],
        ReadProse.Lines("2026年前三季度,税收收入25.9亿元。展望全年,我们将力争地区生产总值突破390亿元,增速保持在6.5%左右,规上工业增加值增长8%以上。"));

    [Fact]
    public void Goods_sold_on_the_net_are_not_those_of_large_shops_alone() => Assert.Equal(
        "实物商品网上零售额",
        ReadProse.NameOfLast("2026年前三季度,社会消费品零售总额96.8亿元,其中限额以上单位零售额33.5亿元;实物商品网上零售额12.6亿元。"));

    [Fact]
    public void Each_part_of_a_list_has_its_own_time() => Assert.Equal(
        ["专利授权量 2026-09 Cumulative 652件", "专利授权量 2026-09 Current 218件", "专利授权量 2026-09 Current 71件"],
        ReadProse.Lines("2026年1—9月专利授权量652件,其中三季度218件、9月71件。"));

    [Theory]
    [InlineData("2026年9月末,高新技术企业187家,年初为150家。")]
    [InlineData("2026年9月末,高新技术企业187家,上月末180家。")]
    [InlineData("2026年9月末,高新技术企业187家,上年同期35家。")]
    public void What_stood_at_another_time_is_not_what_stands_now(string text) => Assert.Equal(["高新技术企业 2026-09 Level 187家"], ReadProse.Lines(text));

    [Fact]
    public void Growth_after_an_amount_and_that_of_a_year_before_is_the_amounts() => Assert.Equal(
        "新登记市场主体 2026-09 CumulativeGrowth 6.1%",
        ReadProse.Lines("2026年1-9月,新登记市场主体2987户,2025年1-9月2815户,增长6.1%。").Last());

    [Fact]
    public void A_bare_percentage_after_growth_is_growth() => Assert.Equal(
        ["规模以上工业总产值 2026-03 CumulativeGrowth 9.1%", "规模以上工业总产值 2026-06 CumulativeGrowth 7.7%"],
        ReadProse.Lines("2026年,规上工业总产值增速一季度9.1%,上半年7.7%。"));

    [Fact]
    public void A_sentence_of_all_months_that_names_the_last_by_the_way_goes_on_with_all() => Assert.Equal(
        ["规模以上工业总产值 2023-11 Current 43.2亿元", "规模以上化工产业产值 2023-11 Cumulative 156.3亿元"],
        ReadProse.Lines("2023年1-11月,规模以上工业总产值428.6亿元;11月当月实现产值43.2亿元。四大支柱产业中,化工产业完成产值156.3亿元。").Skip(1));
}
