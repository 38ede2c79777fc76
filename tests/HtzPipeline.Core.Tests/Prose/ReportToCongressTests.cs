using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Tests.Prose;

/// <summary>Turns of phrase of the report on a year that was and the plan of the next.</summary>
public class ReportToCongressTests
{
    private const string Report =
        """
        关于某某高新区2024年国民经济和社会发展计划执行情况与2025年国民经济和社会发展计划草案的报告
        一、2024年计划执行情况
        全年固定资产投资增长5.2%。
        二、2025年主要预期目标
        固定资产投资增长6%左右,城镇新增就业6000人以上。
        """;

    [Fact]
    public void What_stands_under_a_heading_of_goals_is_a_plan_and_dates_nothing_before_it()
    {
        Assert.Equal(["固定资产投资 2024 CumulativeGrowth 5.2%"], ReadProse.Lines(Report));
        Assert.Equal(["6%左右", "6000人以上"], ReadProse.Others(Report).Where(other => other.Why == NoFigure.Plan).Select(other => other.Text));
    }

    [Theory]
    [InlineData("一、目标任务完成情况\n2024年,固定资产投资增长5.2%。", 1)]
    [InlineData("一、下一步打算\n2024年,固定资产投资增长5.2%。", 0)]
    [InlineData("一、引才计划\n2024年,引进人才213人。", 1)]
    [InlineData("一、计划单列市\n2024年,固定资产投资增长5.2%。", 1)]
    [InlineData("一、下一步打算\n(一)工业\n固定资产投资增长5.2%。\n二、附表\n2024年,固定资产投资增长5.2%。", 1)]
    public void How_goals_were_reached_is_told_by_figures(string text, int figures) => Assert.Equal(figures, ReadProse.Lines(text).Count());

    [Fact]
    public void A_text_that_names_two_years_is_of_neither_where_it_names_none() => Assert.Equal(
        ["固定资产投资 YYYY-05 CumulativeGrowth 5%", "固定资产投资 2023-08 CumulativeGrowth 4%", "固定资产投资 2024-08 CumulativeGrowth 6%"],
        ReadProse.Lines("1—5月,固定资产投资增长5%。\n2023年1—8月,固定资产投资增长4%。\n2024年1—8月,固定资产投资增长6%。"));

    [Fact]
    public void Of_town_and_country_the_first_is_of_the_town() => Assert.Equal(
        ["城镇居民人均可支配收入 48562", "农村居民人均可支配收入 26317", "城镇居民人均可支配收入 5.1", "农村居民人均可支配收入 6.4"],
        ProseReader.Read("2024年,一般公共预算收入增长4.6%;城乡居民人均可支配收入分别达到48562元和26317元,分别增长5.1%和6.4%。").Figures.Skip(1)
            .Select(figure => $"{figure.Indicator} {figure.Number.Value}"));

    [Fact]
    public void A_total_of_all_years_beside_that_of_one_is_aside() => Assert.Equal(
        [null, Aside.SinceBeginning], ProseReader.Read("2024年,新建高标准农田1.2万亩,累计建成18.7万亩。").Figures.Select(figure => figure.Aside));

    [Fact]
    public void What_several_have_together_is_not_the_last_one_s() => Assert.Equal(
        ["高端装备产值", "新材料产值", "生物医药产值", "三大主导产业产值"],
        ProseReader.Read("2024年,高端装备、新材料、生物医药三大主导产业产值分别增长13.6%、9.8%、2.1%,合计占规上工业产值的比重达到64.5%。").Figures.Select(figure => figure.Indicator));

    [Fact]
    public void What_has_come_back_to_an_earlier_year_s_has_not_grown_on_the_last()
    {
        var figures = ProseReader.Read("2024年,接待游客412.5万人次,旅游收入31.8亿元,分别恢复至2019年的118%和121.4%。").Figures;

        Assert.Equal([("接待游客", 18m, Aside.OtherBase), ("旅游收入", 21.4m, Aside.OtherBase)], figures.Skip(2).Select(figure => (figure.Indicator, figure.Number.Value, figure.Aside!.Value)));
    }

    [Theory]
    [InlineData("2024年,空气质量综合指数4.86,同比改善6.2%。", "空气质量综合指数 -6.2")]
    [InlineData("2024年,化学需氧量、氨氮排放量分别削减2.8%和3.3%。", "氨氮排放量 -3.3")]
    [InlineData("2024年,粮食播种面积23.6万亩,总产量10.84万吨。", "粮食总产量 10.84")]
    [InlineData("2024年,生猪存栏6.35万头、出栏11.2万头。", "生猪出栏 11.2")]
    public void What_is_left_out_is_what_was_spoken_of(string text, string expected) =>
        Assert.Equal(expected, ProseReader.Read(text).Figures[^1] is var last ? $"{last.Indicator} {last.Number.Value}" : "");
}
