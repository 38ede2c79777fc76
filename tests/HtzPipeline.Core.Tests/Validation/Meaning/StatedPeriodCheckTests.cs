using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using static HtzPipeline.Core.Tests.Validation.Example;
using static HtzPipeline.Core.Tests.Validation.Meaning.MeaningExample;

namespace HtzPipeline.Core.Tests.Validation.Meaning;

public class StatedPeriodCheckTests
{
    [Theory]
    [InlineData("2019年8月主要指标.xlsx", "2019-08", "2019-08")]
    [InlineData("201908.csv", "2019-08", "2019-08")]
    [InlineData("高新区1-8月.xls", "2019-08", "2019-08")]
    [InlineData("2019年月报(8月).xlsx", "2019-08", "2019-08")]
    [InlineData("2018年9月.xlsx", "2018-09", "2019-09")]
    public void A_file_named_for_another_month_is_a_finding_that_says_which_is_meant(string name, string named, string stated)
    {
        var finding = Assert.Single(CheckNamed(name, stated));

        Assert.Equal((MeaningFindings.PeriodsDisagree, named, "2019-09"), (finding.Kind, finding.Found, finding.Expected));
        Assert.Equal(stated, finding.Arguments["proposal"]);
    }

    [Theory]
    [InlineData("月报.xlsx")]
    [InlineData("2019年9月主要指标.xlsx")]
    [InlineData("1-9月.xlsx")]
    [InlineData("前三季度.xlsx")]
    [InlineData("2019年主要指标.xlsx")]
    [InlineData("2018年.xlsx")]
    [InlineData("统计表20191008.xlsx")]
    [InlineData("2000户企业名单.xlsx")]
    public void A_file_named_for_its_month_or_for_none_is_none(string name) => Assert.Empty(CheckNamed(name, "2019-09"));

    [Fact]
    public void A_file_of_nothing_but_earlier_periods_is_a_finding()
    {
        var finding = Assert.Single(CheckNamed("月报.xlsx", "2019-08"));

        Assert.Equal((MeaningFindings.OnlyEarlierPeriods, "2019-08", "2019-09"), (finding.Kind, finding.Found, finding.Expected));
    }

    [Fact]
    public void One_with_earlier_periods_beside_its_own_is_none() =>
        Assert.Empty(Judge([Reported("规模以上工业总产值", period: "2019-08"), Reported("规模以上工业总产值", cell: "C6")]).Findings);

    [Theory]
    [InlineData("月报.xlsx", 1)]
    [InlineData("9月月报.xlsx", 0)]
    public void A_file_that_says_nowhere_of_which_period_it_is_is_information(string name, int findings) =>
        Assert.Equal(findings, CheckNamed(name, null).Count(finding => finding.Kind == MeaningFindings.NoPeriodStated));

    [Theory]
    [InlineData("2018-09", "HTZ2212")]
    [InlineData("2018-10", null)]
    [InlineData("2019-08", null)]
    public void The_same_month_of_another_year_is_held(string period, string? code)
    {
        var judged = Judge([Reported("规模以上工业总产值", period: period)]);

        Assert.Single(judged.Of(MeaningFindings.OnlyEarlierPeriods));
        Assert.Equal(code is null ? [] : [code], judged.Held.SelectMany(fact => fact.HeldFor));
    }

    [Fact]
    public void The_catalogue_can_let_it_pass_with_a_warning() =>
        Assert.Single(Judge([Reported("规模以上工业总产值", period: "2018-09")], catalogue: ExampleCatalogue.Weighing("HTZ2212")).Accepted);

    [Fact]
    public void A_period_that_could_not_be_read_is_not_said_to_be_absent() => Assert.DoesNotContain(
        Judge([Reported("规模以上工业总产值", period: null), Reported("利润总额", period: null, cell: "C6") with { PeriodText = "2010-11" }]).Findings,
        finding => finding.Kind == MeaningFindings.NoPeriodStated);

    private static IReadOnlyList<Finding> CheckNamed(string name, string? period) =>
        Judge([Reported("规模以上工业总产值", period: period)], upload: Upload() with { FileName = name }).Findings;
}
