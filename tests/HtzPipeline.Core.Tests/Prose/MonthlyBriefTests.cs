using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Tests.Prose;

/// <summary>Turns of phrase of the briefs of a month: groups of enterprises by size, what came and what went, growth on January.</summary>
public class MonthlyBriefTests
{
    [Fact]
    public void What_enterprises_make_is_no_part_of_what_is_counted() => Assert.Equal(
        ["重点企业 2024-08 Cumulative 37家", "重点企业产值 2024-08 Cumulative 126.4亿元"],
        ReadProse.Lines("2024年1—8月,37家重点企业完成产值126.4亿元。"));

    [Theory]
    [InlineData("2024年1—8月,产值超10亿元企业4家。", "10亿元")]
    [InlineData("2024年1—8月,投资过5亿元的项目12个。", "5亿元")]
    public void The_size_by_which_a_group_is_chosen_is_no_figure(string text, string size)
    {
        Assert.Single(ReadProse.Lines(text));
        Assert.Contains((size, NoFigure.Threshold), ReadProse.Others(text));
    }

    [Fact]
    public void More_than_an_amount_is_that_amount_where_no_group_follows() =>
        Assert.Equal("出口总额 2024-08 Cumulative 10.5亿元", Assert.Single(ReadProse.Lines("2024年1—8月,出口额超10.5亿元。")));

    [Theory]
    [InlineData("2024年8月末,存款余额412.3亿元,较年初增加35.8亿元,增长9.5%。", Aside.OtherBase)]
    [InlineData("2024年8月末,存款余额412.3亿元,较年初增加35.8亿元,增长12.1%。", null)]
    [InlineData("2024年8月末,存款余额412.3亿元,较年初增加35.8亿元,同比增长9.5%。", null)]
    public void Growth_that_is_the_change_since_January_is_on_January(string text, Aside? expected) =>
        Assert.Equal(expected, ProseReader.Read(text).Figures[^1].Aside);

    [Fact]
    public void What_grows_on_another_basis_in_brackets_is_what_stands_before_them()
    {
        var figures = ProseReader.Read("2024年1—8月,一般公共预算收入21.74亿元,增长4.9%(自然口径增长2.7%);其中税收收入17.6亿元。").Figures;

        Assert.Equal(["一般公共预算收入", "一般公共预算收入", "一般公共预算收入", "税收收入"], figures.Select(figure => figure.Indicator));
        Assert.Equal([null, null, Aside.OtherBasis, null], figures.Select(figure => figure.Aside));
    }

    [Theory]
    [InlineData("2024年8月末,高新技术企业达187家,新认定39家。", "新认定高新技术企业")]
    [InlineData("2024年8月,新登记市场主体768户,其中企业251户、个体工商户517户。1—8月累计新登记7425户。", "新登记市场主体")]
    [InlineData("2024年8月,新登记市场主体768户,注销312户。", "注销市场主体")]
    public void What_comes_and_goes_is_what_was_counted(string text, string expected) => Assert.Equal(expected, ReadProse.NameOfLast(text));

    [Fact]
    public void What_is_done_this_year_of_what_stands_flows() => Assert.Equal(
        ["在建项目 2024-08 Level 86个", "在建项目投资 2024-08 Cumulative 97.2亿元"],
        ReadProse.Lines("2024年1—8月,在建项目86个,完成投资97.2亿元。"));

    [Fact]
    public void Growths_one_for_each_are_of_the_amounts_before_them_whatever_the_sentence_began_with() => Assert.Equal(
        ["商品房销售面积", "商品房销售额", "商品房销售面积", "商品房销售额"],
        ProseReader.Read("存在问题:房地产市场仍处于调整期,2024年1—8月商品房销售面积38.2万平方米、销售额27.6亿元,同比分别下降15.4%、19.8%。").Figures.Select(figure => figure.Indicator));

    [Theory]
    [InlineData("经济运行简报\n(2024年9月15日 第8期)\n\n1—8月,固定资产投资增长5.2%。", "2024-08")]
    [InlineData("经济运行简报\n(2025年1月15日 第12期)\n\n1—12月,固定资产投资增长5.2%。", "2024")]
    public void Months_without_a_year_are_the_last_before_the_day_of_issue(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(ProseReader.Read(text).Figures).Period.ToString());

    [Fact]
    public void Times_that_are_listed_have_a_number_each() => Assert.Equal(
        ["规模以上工业增加值 2024-09 CumulativeGrowth 8.2%", "规模以上工业增加值 2024-03 CumulativeGrowth 6.1%", "规模以上工业增加值 2024-06 CumulativeGrowth 7.4%"],
        ReadProse.Lines("2024年1—9月,规上工业增加值增长8.2%,其中一季度、上半年分别增长6.1%和7.4%。"));

    [Fact]
    public void Growth_of_prices_taken_off_stands_beside_the_nominal_one() => Assert.Equal(
        [null, null, Aside.OtherBasis], ProseReader.Read("2024年,人均可支配收入36542元,名义增长5.3%,扣除价格因素实际增长5.0%。").Figures.Select(figure => figure.Aside));

    [Fact]
    public void What_was_published_before_is_no_figure() => Assert.Equal(
        ["工业总产值 2024-08 Cumulative 58.3亿元", "工业总产值 2024-08 CumulativeGrowth 5.2%"],
        ReadProse.Lines("2024年1—8月,工业总产值58.3亿元(此前公布58.1亿元),增长5.2%。"));

    [Fact]
    public void The_unit_of_points_may_be_cut_short_in_a_list() => Assert.Equal(
        ["1.2百分点", "0.4百分点"],
        ProseReader.Read("2024年1—9月,工业投资、民间投资分别增长8.2%和6.4%,增速较1—8月分别提高1.2个和0.4个百分点。").Figures.Skip(2).Select(figure => $"{figure.Number.Value}{figure.Unit}"));

    [Fact]
    public void Gaps_to_several_areas_are_of_the_name_before_them() => Assert.All(
        ProseReader.Read("2024年1—9月,地区生产总值增速分别高于全国、全省、全市0.9、0.6、0.3个百分点。").Figures,
        figure => Assert.Equal(("地区生产总值", ProseMeasure.GrowthGap), (figure.Indicator, figure.Measure)));

    [Fact]
    public void One_growth_for_each_is_of_what_stands_in_brackets_too() => Assert.Equal(
        ["专利申请量 2025-07 CumulativeGrowth 12.1%", "发明专利申请 2025-07 CumulativeGrowth 15.6%", "专利授权量 2025-07 CumulativeGrowth -3.4%", "发明专利授权 2025-07 CumulativeGrowth 8.0%"],
        ReadProse.Lines("2025年1—7月,申请专利1024件(其中发明专利318件),授权专利652件(其中发明专利121件),同比分别增长12.1%、15.6%、-3.4%和8.0%。").TakeLast(4));

    [Fact]
    public void Projects_and_those_of_them_that_have_begun() => Assert.Equal(
        "区级重点项目 2025-07 Level 48个",
        ReadProse.Lines("截至2025年7月末,48个区级重点项目已开工42个。").First());

    [Fact]
    public void The_number_of_batches_is_no_part_of_the_name() =>
        Assert.Equal("集中开工项目", ReadProse.NameOfLast("2025年1—7月,集中开工项目两批共23个。"));

    [Fact]
    public void Each_of_three_branches_has_its_output() => Assert.Equal(
        "规模以上新材料产值",
        ReadProse.NameOfLast("2025年1—7月,规模以上工业总产值142.8亿元。装备制造、电子信息、新材料三大主导产业分别完成产值46.2亿元、38.5亿元、21.7亿元。"));

    [Fact]
    public void A_part_of_each_of_two_is_no_second_figure_of_them() => Assert.Equal(
        ["发明专利申请 2025-07 Cumulative 318件", "发明专利授权 2025-07 Cumulative 121件"],
        ReadProse.Lines("2025年1—7月,专利申请量、授权量分别为1024件、652件,其中发明专利分别为318件、121件。").TakeLast(2));
}
