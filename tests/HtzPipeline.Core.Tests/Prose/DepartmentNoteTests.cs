using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Tests.Prose;

/// <summary>Turns of phrase of the notes of departments on their half year: registers, contracts, taxes, jobs.</summary>
public class DepartmentNoteTests
{
    [Theory]
    [InlineData("2024年6月末,实有市场主体48652户,注册资本1263.4亿元。其中企业17234户。", "实有企业", "实有市场主体")]
    [InlineData("2024年上半年,新签约项目43个,合同引资额156.8亿元,其中10亿元以上项目5个。", "10亿元以上项目", "新签约项目")]
    [InlineData("2024年上半年,一般公共预算收入9亿元,其中税收收入7亿元。", "税收收入", "一般公共预算收入")]
    public void Parts_are_of_the_whole_that_is_counted_alike(string text, string part, string whole)
    {
        var figure = ProseReader.Read(text).Figures[^1];

        Assert.Equal((part, whole), (figure.Indicator, Assert.Single(figure.Parents)));
    }

    [Fact]
    public void A_mean_of_days_is_another_figure() => Assert.Equal(
        ["新登记企业 2024-06 Cumulative 1486户", "日均新登记企业 2024-06 Mean 8.2户"],
        ReadProse.Lines("2024年上半年,新设立企业1486户,日均8.2户。"));

    [Theory]
    [InlineData("2024年上半年,挽回经济损失215.3万元,按时办结率100%。", "按时办结率")]
    [InlineData("2024年上半年,新签约项目43个;新开工31个。", "新开工项目")]
    [InlineData("2024年上半年,在建项目43个,新开工31个。", "新开工项目")]
    [InlineData("2024年上半年,合同外资1.86亿美元,实际使用外资0.74亿美元。", "实际使用外资")]
    public void A_name_is_its_own(string text, string expected) => Assert.Equal(expected, ReadProse.NameOfLast(text));

    [Fact]
    public void A_bare_percentage_after_an_amount_is_no_figure() =>
        Assert.Equal(["经济损失 2024-06 Cumulative 215.3万元"], ReadProse.Lines("2024年上半年,经济损失215.3万元,达100%。"));

    [Fact]
    public void What_something_outgrows_is_not_what_is_spoken_of()
    {
        var figures = ProseReader.Read("2024年上半年,外资企业进出口12.6亿元,增长18.4%,高出全区进出口增速15.2个百分点,占全区进出口总额的31.8%。").Figures;

        Assert.All(figures, figure => Assert.Equal("外资企业进出口", figure.Indicator));
        Assert.Equal([ProseMeasure.Cumulative, ProseMeasure.CumulativeGrowth, ProseMeasure.GrowthGap, ProseMeasure.Share], figures.Select(figure => figure.Measure));
    }

    [Fact]
    public void Loans_that_are_granted_flow() =>
        Assert.Equal("发放创业担保贷款 2024-06 Cumulative 5680万元", ReadProse.Lines("2024年二季度末,失业率2.9%。发放创业担保贷款5680万元。").Last());

    [Theory]
    [InlineData("开发区市场监管局2024年三季度工作通报\n\n三季度,新登记企业438户。")]
    [InlineData("工作通报\n\n现将2024年三季度数据通报如下。三季度,新登记企业438户。")]
    public void The_year_of_a_notice_is_that_of_its_figures(string text) => Assert.Equal(["新登记企业 2024-09 Current 438户"], ReadProse.Lines(text));

    [Fact]
    public void Parts_grow_on_the_year_before_though_the_whole_did_on_the_quarter_before_too() => Assert.Equal(
        [ComparisonBase.YearBefore, ComparisonBase.PreviousPeriod, ComparisonBase.YearBefore],
        ProseReader.Read("2024年三季度,新登记市场主体1206户,同比增长9.8%,环比增长4.2%。其中新登记企业增长12.3%。").Figures.Skip(1).Select(figure => figure.Base));

    [Fact]
    public void Growth_fell_by_points_from_what_it_was() => Assert.Equal(
        ["专利授权量 2024-09 CumulativeGrowth 7.4%", "专利授权量 2024-06 CumulativeGrowth 8.2%", "专利授权量 2024-09 GrowthGap -0.8百分点"],
        ReadProse.Lines("2024年1—9月,专利授权量同比增长7.4%,增速由上半年的8.2%回落0.8个百分点。"));
}
