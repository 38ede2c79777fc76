using System.Collections.Frozen;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Tests.Validation;

public class RuleReachTests
{
    private const string Zone = "370400-HTZ";
    private const string Xingren = "370400-HTZ-XR";

    [Theory]
    [InlineData(RuleKind.Range, "2019-08", "2019-08")]
    [InlineData(RuleKind.Revision, "2019-08", "2019-08")]
    [InlineData(RuleKind.Cumulative, "2019-01", "2019-12")]
    [InlineData(RuleKind.Growth, "2018-08", "2019-08")]
    [InlineData(RuleKind.GrowthCoherence, "2019-01", "2019-12")]
    [InlineData(RuleKind.Calendar, "2019-05", "2019-08")]
    [InlineData(RuleKind.YearEnd, "2018-08", "2020-08")]
    public void A_rule_says_how_far_it_looks(RuleKind kind, string first, string last) => Assert.Equal(
        [new AreaReach(Zone, Period.Parse(first), Period.Parse(last))],
        RuleReach.Of([Key("OUTPUT", Zone)], RuleExample.Catalogue(RuleExample.Rule(kind, "OUTPUT"))));

    [Fact]
    public void An_outlier_needs_its_history_and_the_year_before_that()
    {
        var rule = new OutlierRule
        {
            Code = "OUTLIER",
            Kind = RuleKind.Outlier,
            Indicators = FrozenSet.Create("OUTPUT"),
            Months = 36,
            Points = 12,
            Score = 4,
            AtLeast = 30,
        };

        Assert.Equal(Period.Month(2015, 8), Assert.Single(RuleReach.Of([Key("OUTPUT", Zone), Key("FIRMS", Zone)], RuleExample.Catalogue(rule))).First);
    }

    [Fact]
    public void Sums_over_areas_need_the_other_areas_in_the_month_of_the_figures()
    {
        var rule = new AreasRule { Code = "AREAS", Kind = RuleKind.Areas, Indicators = FrozenSet.Create("OUTPUT"), Area = Zone, Parts = Parts.Disjoint };

        Assert.Equal(
            [Xingren, Zone],
            RuleReach.Of([Key("OUTPUT", Xingren)], RuleExample.Catalogue(rule)).Select(reach => reach.Area));
        Assert.Equal([Xingren], RuleReach.Of([Key("FIRMS", Xingren)], RuleExample.Catalogue(rule)).Select(reach => reach.Area));
    }

    [Fact]
    public void Each_area_is_read_once_for_all_of_its_figures() => Assert.Equal(
        [new AreaReach(Zone, Period.Month(2018, 1), Period.Month(2019, 12))],
        RuleReach.Of([Key("OUTPUT", Zone), Key("FIRMS", Zone), Key("OUTPUT", Zone, "2019-01")], ExampleCatalogue.Instance));

    private static ObservationKey Key(string indicator, string area, string period = "2019-08") => new(indicator, area, Period.Parse(period));
}
