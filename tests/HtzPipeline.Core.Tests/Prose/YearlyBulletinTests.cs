using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Tests.Prose;

/// <summary>Turns of phrase of the bulletins of a whole year: index numbers, multiples, ratios, increments, vital rates.</summary>
public class YearlyBulletinTests
{
    [Theory]
    [InlineData("2023年,工业生产者出厂价格指数为98.2(上年=100)。", "工业生产者出厂价格 2023 CumulativeGrowth -1.8%")]
    [InlineData("2023年,居民消费价格指数(CPI)为101.3(以上年为100)。", "居民消费价格 2023 CumulativeGrowth 1.3%")]
    public void An_index_on_the_year_before_is_growth(string text, string expected) => Assert.Equal([expected], ReadProse.Lines(text));

    [Theory]
    [InlineData("2023年8月,居民消费价格指数为99.7(上月=100)。")]
    [InlineData("2023年,技术合同成交额27.5亿元,是2018年的3.1倍。")]
    [InlineData("2023年末,各项存款余额689.4亿元,比上年同期多增8.9亿元。")]
    [InlineData("2023年末,各项贷款余额742.8亿元,同比少增3.4亿元。")]
    public void What_is_compared_with_anything_but_a_year_before_is_aside(string text) =>
        Assert.Equal(Aside.OtherBase, ProseReader.Read(text).Figures[^1].Aside);

    [Fact]
    public void An_index_without_a_base_is_no_figure() => Assert.Empty(ReadProse.Lines("2023年,工业生产者出厂价格指数为98.2。"));

    [Fact]
    public void The_base_of_an_index_dates_nothing_that_follows() => Assert.Equal(
        "常住人口 2023-12 Level 41.75万人",
        ReadProse.Lines("2023年,工业生产者出厂价格指数为98.2(上年=100)。年末常住人口41.75万人。").Last());

    [Fact]
    public void How_many_times_last_year_s_it_is_is_by_how_much_it_grew() => Assert.Equal(
        ["技术合同成交额 2023 Cumulative 27.5亿元", "技术合同成交额 2023 CumulativeGrowth 35%"],
        ReadProse.Lines("2023年,技术合同成交额27.5亿元,是上年的1.35倍。"));

    [Fact]
    public void A_ratio_to_the_product_is_a_share_of_it()
    {
        var share = ProseReader.Read("2023年,研究与试验发展经费支出19.8亿元,与地区生产总值之比为4.8%。").Figures[^1];

        Assert.Equal(("研究与试验发展经费支出", ProseMeasure.Share, "地区生产总值"), (share.Indicator, share.Measure, Assert.Single(share.Parents)));
    }

    [Fact]
    public void A_ratio_that_ends_its_name_is_no_comparison() =>
        Assert.Equal("存贷比 2023-12 Level 107.7%", ReadProse.Lines("2023年末,各项贷款余额742.8亿元,存贷比为107.7%。").Last());

    [Theory]
    [InlineData("2023年,亏损企业亏损额由上年的5.1亿元收窄至3.8亿元。", "亏损企业亏损额 2022 Cumulative 5.1亿元|亏损企业亏损额 2023 Cumulative 3.8亿元")]
    [InlineData("2023年1—10月,用电量11.6亿千瓦时,增速由1—9月的4.7%回落到4.1%。", "用电量 2023-10 Cumulative 11.6亿千瓦时|用电量 2023-09 CumulativeGrowth 4.7%|用电量 2023-10 CumulativeGrowth 4.1%")]
    [InlineData("2023年,新能源汽车产量由上年的1.6万辆快速攀升至3.2万辆。", "新能源汽车产量 2022 Cumulative 1.6万辆|新能源汽车产量 2023 Cumulative 3.2万辆")]
    public void What_something_came_from_is_of_the_time_before(string text, string expected) => Assert.Equal(expected.Split('|'), ReadProse.Lines(text));

    [Fact]
    public void A_net_increase_is_a_change_of_what_stands_before_it() => Assert.Equal(
        ["市场主体 2023-12 Level 5.63万户", "市场主体 2023-12 Change 2310户", "市场主体 2023-12 Growth 4.3%"],
        ReadProse.Lines("2023年末,市场主体总量达到5.63万户,净增2310户,增长4.3%。"));

    [Theory]
    [InlineData("2023年,PM2.5平均浓度为36微克/立方米,同比改善5.3%。", -5.3)]
    [InlineData("2023年,PM2.5平均浓度为36微克/立方米,同比恶化5.3%。", 5.3)]
    public void Better_air_has_less_in_it(string text, double growth) => Assert.Equal((decimal)growth, ProseReader.Read(text).Figures[^1].Number.Value);

    [Fact]
    public void Births_and_deaths_flow_and_their_rates_are_of_all_people()
    {
        var figures = ProseReader.Read("2023年末,常住人口41.75万人。全年出生人口2865人,出生率为6.9‰;死亡人口2410人,死亡率为5.8‰。").Figures;

        Assert.Equal([ProseMeasure.Level, ProseMeasure.Cumulative, ProseMeasure.Cumulative, ProseMeasure.Cumulative, ProseMeasure.Cumulative], figures.Select(figure => figure.Measure));
        Assert.All(figures, figure => Assert.Empty(figure.Parents));
    }
}
