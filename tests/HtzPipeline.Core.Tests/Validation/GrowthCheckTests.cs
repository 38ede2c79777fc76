using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class GrowthCheckTests
{
    [Theory]
    [InlineData("9.62", 0)]
    [InlineData("9.64", 0)]
    [InlineData("9.65", 1)]
    [InlineData("9.60", 0)]
    [InlineData("9.59", 1)]
    [InlineData("10", 0)]
    public void A_nominal_growth_is_the_ratio_to_the_published_base_within_what_is_printed(string growth, int findings)
    {
        var found = Run(ExampleCatalogue.Output, growth, "53.21");

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(
            (PublishedFindings.GrowthNotRatio, Measure.CumulativeGrowth, "9.60%~9.64%"), (finding.Kind, finding.Measure, finding.Expected)));
    }

    [Fact]
    public void The_published_base_is_named_with_its_submission() => Assert.StartsWith(
        "old ", Assert.Single(Run(ExampleCatalogue.Output, "96.2", "53.21")).Arguments["where"], StringComparison.Ordinal);

    [Theory]
    [InlineData("9.62", 0)]
    [InlineData("1.60", 1)]
    public void A_growth_of_comparable_coverage_that_differs_is_information_with_the_base_it_implies(string growth, int findings)
    {
        var found = Run(ExampleCatalogue.Investment, growth, "53.21");

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(
            (PublishedFindings.ImpliedBaseDiffers, "57.40亿元~57.42亿元"), (finding.Kind, finding.Arguments["implied"])));
    }

    [Theory]
    [InlineData("0.00")]
    [InlineData("-3.00")]
    public void There_is_no_growth_from_a_base_of_nothing_or_less(string published) => Assert.Empty(Run(ExampleCatalogue.Profit, "50.0", published));

    [Fact]
    public void A_rounded_base_near_zero_allows_any_growth_that_its_true_values_do() =>
        Assert.Empty(Arithmetic(
            [Fact(ExampleCatalogue.Output, "2019-08", Measure.Current, "0.3"), Fact(ExampleCatalogue.Output, "2019-08", Measure.CurrentGrowth, "400.0")],
            Published(Fact(ExampleCatalogue.Output, "2018-08", Measure.Current, "0.1"))));

    [Fact]
    public void The_first_year_there_is_has_none_before_it() => Assert.Empty(Arithmetic(
        [Fact(ExampleCatalogue.Output, "1900-08", Measure.Current, "1"), Fact(ExampleCatalogue.Output, "1900-08", Measure.CurrentGrowth, "4")]));

    private static IReadOnlyList<Finding> Run(Indicator indicator, string growth, string published) => Arithmetic(
        [Fact(indicator, "2019-08", Measure.Cumulative, "58.33"), Fact(indicator, "2019-08", Measure.CumulativeGrowth, growth)],
        Published(Fact(indicator, "2018-08", Measure.Cumulative, published)));
}
