using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class GrowthCoherenceCheckTests
{
    private static readonly IndicatorCatalogue Catalogue =
        RuleExample.Catalogue(RuleExample.Rule(RuleKind.GrowthCoherence, "OUTPUT", "INVESTMENT"));

    [Theory]
    [InlineData("5.0", "8.0", "6.0", 0)]
    [InlineData("5.0", "8.0", "8.1", 0)] // Both may be 8.05.
    [InlineData("5.0", "8.0", "8.2", 1)]
    [InlineData("5.0", "8.0", "4.9", 0)]
    [InlineData("5.0", "8.0", "4.8", 1)]
    [InlineData("5.0", "-8.0", "-8.2", 1)]
    [InlineData("5.0", "5.0", "5.1", 0)]
    public void Cumulative_growth_lies_between_that_before_and_that_of_the_month(string before, string current, string cumulative, int findings)
    {
        var found = Arithmetic(
            [
                Fact(ExampleCatalogue.Output, "2019-08", Measure.CurrentGrowth, current),
                Fact(ExampleCatalogue.Output, "2019-08", Measure.CumulativeGrowth, cumulative),
            ],
            Published(Fact(ExampleCatalogue.Output, "2019-07", Measure.CumulativeGrowth, before)),
            Catalogue);

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(PublishedFindings.GrowthIncoherent, finding.Kind));
    }

    [Theory]
    [InlineData("5.1", 0)]
    [InlineData("5.2", 1)]
    public void In_January_the_two_are_one(string cumulative, int findings) => Assert.Equal(
        findings,
        Arithmetic(
            [
                Fact(ExampleCatalogue.Output, "2019-01", Measure.CurrentGrowth, "5.0"),
                Fact(ExampleCatalogue.Output, "2019-01", Measure.CumulativeGrowth, cumulative),
            ],
            catalogue: Catalogue).Count);

    [Fact]
    public void January_and_February_in_one_have_no_growth_of_a_month() => Assert.Empty(Arithmetic(
        [
            Fact(ExampleCatalogue.Investment, "2019-02", Measure.CurrentGrowth, "5.0"),
            Fact(ExampleCatalogue.Investment, "2019-02", Measure.CumulativeGrowth, "9.0"),
            Fact(ExampleCatalogue.Investment, "2019-01", Measure.CumulativeGrowth, "1.0"),
        ],
        catalogue: Catalogue));

    [Fact]
    public void A_restated_month_is_held_against_the_next_one_that_is_published() => Assert.Equal(
        "2019-08",
        Assert.Single(Arithmetic(
            [Fact(ExampleCatalogue.Output, "2019-07", Measure.CumulativeGrowth, "5.0")],
            Published(
                Fact(ExampleCatalogue.Output, "2019-08", Measure.CurrentGrowth, "8.0"),
                Fact(ExampleCatalogue.Output, "2019-08", Measure.CumulativeGrowth, "9.0")),
            Catalogue)).Arguments["month"]);
}
