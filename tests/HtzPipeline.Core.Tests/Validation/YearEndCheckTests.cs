using System.Collections.Frozen;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class YearEndCheckTests
{
    private static readonly Indicator Annual = ExampleCatalogue.Flow("OUTPUT_YEAR", "全年产值", ExampleCatalogue.WanYuan) with
    {
        Calendar = new("yearly", new("年报", "yearly"), Frequency.Year, HasJanuary: true, DueDay: 20),
        GrowthBasis = GrowthBasis.Comparable,
    };

    private static readonly IndicatorCatalogue Catalogue = RuleExample.Catalogue(
        new YearEndRule
        {
            Code = "YEAR",
            Kind = RuleKind.YearEnd,
            Within = "OUTPUT",
            Annual = "OUTPUT_YEAR",
            Indicators = FrozenSet.Create("OUTPUT", "OUTPUT_YEAR"),
        },
        Annual);

    [Theory]
    [InlineData("583350", 0)] // 58.33 亿元 is up to 583350 万元.
    [InlineData("583351", 1)] // Exact to half of a 万元.
    [InlineData("583352", 1)]
    public void The_figure_of_a_year_is_what_was_cumulated_by_December(string year, int findings)
    {
        var found = Arithmetic(
            [Fact(Annual, "2018", Measure.Cumulative, year)], Published(Fact(ExampleCatalogue.Output, "2018-12", Measure.Cumulative, "58.33")), Catalogue);

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal((PublishedFindings.YearNotDecember, "58.33亿元"), (finding.Kind, finding.Expected)));
    }

    [Fact]
    public void A_December_that_comes_later_is_held_against_the_year_that_is_published() => Assert.Equal(
        "OUTPUT",
        Assert.Single(Arithmetic(
            [Fact(ExampleCatalogue.Output, "2018-12", Measure.Cumulative, "60.00")], Published(Fact(Annual, "2018", Measure.Current, "583300")), Catalogue))
            .Key!.Value.Indicator);

    [Theory]
    [InlineData("10.0", 0)]
    [InlineData("10.2", 0)] // 550000 over 1.1025 is 498866, 49.89 亿元 is from 498850.
    [InlineData("10.1", 1)]
    [InlineData("10.4", 1)]
    public void The_base_that_the_growth_of_a_year_implies_is_held_against_the_December_before(string growth, int findings)
    {
        var found = Arithmetic(
            [Fact(Annual, "2018", Measure.Cumulative, "550000"), Fact(Annual, "2018", Measure.CumulativeGrowth, growth)],
            Published(Fact(ExampleCatalogue.Output, "2017-12", Measure.Cumulative, growth == "10.0" ? "50.00" : "49.89")),
            Catalogue);

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal((PublishedFindings.YearBaseDiffers, Severity.Info), (finding.Kind, finding.Severity)));
    }
}
