using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class ShareChangeCheckTests
{
    private static readonly Fact Share = Fact(ExampleCatalogue.HighTech, "2019-08", Measure.Share, "65.59");

    private static readonly Fact[] Growths =
    [
        Fact(ExampleCatalogue.Output, "2019-08", Measure.CumulativeGrowth, "9.62"),
        Fact(ExampleCatalogue.HighTech, "2019-08", Measure.CumulativeGrowth, "9.27"),
    ];

    [Theory]
    [InlineData("-0.21", 0)] // 65.59 × (1 - 1.0962 / 1.0927)
    [InlineData("-0.22", 0)]
    [InlineData("-0.23", 1)]
    [InlineData("12.23", 1)]
    public void The_growth_of_part_and_total_imply_the_change(string change, int findings)
    {
        var found = Arithmetic([Share, Change(change), .. Growths]);

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(
            (FileFindings.ShareChangeUnsupported, Measure.ShareChange, "-0.22个百分点~-0.20个百分点"), (finding.Kind, finding.Measure, finding.Expected)));
    }

    [Theory]
    [InlineData("12.23", 0)]
    [InlineData("12.25", 1)]
    public void The_share_published_a_year_before_goes_before_the_growth(string change, int findings) => Assert.Equal(
        findings,
        Arithmetic([Share, Change(change), .. Growths], Published(Fact(ExampleCatalogue.HighTech, "2018-08", Measure.Share, "53.36"))).Count);

    [Theory]
    [InlineData("15.59", 0)]
    [InlineData("15.70", 1)]
    public void So_does_the_share_of_the_amounts_published_a_year_before(string change, int findings) => Assert.Equal(
        findings,
        Arithmetic(
            [Share, Change(change)],
            Published(
                Fact(ExampleCatalogue.HighTech, "2018-08", Measure.Cumulative, "25.00"),
                Fact(ExampleCatalogue.Output, "2018-08", Measure.Cumulative, "50.00"))).Count);

    [Theory]
    [InlineData(GrowthBasis.Real, GrowthBasis.Nominal)]
    [InlineData(GrowthBasis.Nominal, GrowthBasis.Comparable)]
    public void Growth_that_is_not_nominal_implies_nothing(GrowthBasis ofTotal, GrowthBasis ofPart) => Assert.Empty(Arithmetic(
        [Share, Change("12.23"), .. Growths],
        catalogue: ExampleCatalogue.Of(
            ExampleCatalogue.Output with { GrowthBasis = ofTotal }, ExampleCatalogue.HighTech with { GrowthBasis = ofPart })));

    [Fact]
    public void Nothing_is_said_where_there_is_nothing_to_go_by() => Assert.Empty(Arithmetic([Share, Change("12.23")]));

    private static Fact Change(string change) => Fact(ExampleCatalogue.HighTech, "2019-08", Measure.ShareChange, change);
}
