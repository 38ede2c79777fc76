using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class RangeCheckTests
{
    [Fact]
    public void A_negative_amount_is_a_warning() =>
        Assert.Equal(FileFindings.NegativeAmount, Assert.Single(Arithmetic([Fact(ExampleCatalogue.Output, "2019-08", Measure.Current, "-5.1")])).Kind);

    [Fact]
    public void Unless_the_indicator_can_be_negative() => Assert.Empty(Arithmetic([Fact(ExampleCatalogue.Profit, "2019-08", Measure.Current, "-5.1")]));

    [Fact]
    public void A_growth_may_be_negative() => Assert.Empty(Arithmetic([Fact(ExampleCatalogue.Output, "2019-08", Measure.CurrentGrowth, "-5.1")]));

    [Theory]
    [InlineData("1000000", "1000", 0)]
    [InlineData("1000001", "1000", 1)]
    [InlineData("1000000", "999.95", 1)] // Up to 999.955.
    [InlineData("1000000", "999.9", 1)]
    public void A_measure_is_within_the_limits_of_the_rule_in_whichever_unit(string most, string least, int findings)
    {
        var limits = new RangeRule
        {
            Code = "LIMITS",
            Kind = RuleKind.Range,
            Indicators = System.Collections.Frozen.FrozenSet.Create("OUTPUT"),
            Measures = [Measure.Cumulative],
            Least = Fraction.Of(1, 10),
            Most = 100,
            Unit = ExampleCatalogue.YiYuan,
        };
        var amount = Fact(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, most);
        var low = Fact(ExampleCatalogue.Output, "2019-09", Measure.Cumulative, least);
        var found = Arithmetic([InWanYuan(amount), InWanYuan(low)], catalogue: RuleExample.Catalogue(limits));

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal((FileFindings.OutOfRange, "LIMITS"), (finding.Kind, finding.Rule)));

        static Fact InWanYuan(Fact fact) => fact with { Figure = fact.Figure with { Unit = "CNY_1E4" } };
    }

    [Theory]
    [InlineData("100.0", 0)]
    [InlineData("100.1", 1)]
    [InlineData("101", 1)]
    [InlineData("0", 0)]
    [InlineData("-1", 1)]
    public void A_share_is_within_0_and_100(string share, int findings)
    {
        var found = Arithmetic([Fact(ExampleCatalogue.HighTech, "2019-08", Measure.Share, share)]);

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(FileFindings.ShareOutOfRange, finding.Kind));
    }
}
