using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Tests.Aggregation;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Tests.Validation;

public class PublishedSumsTests
{
    private const Measure Amount = Measure.Cumulative;

    [Fact]
    public void A_total_that_is_not_its_parts_is_found_whichever_files_they_came_from()
    {
        var finding = Assert.Single(Check(("MARKET", 2176m), ("ENTERPRISES", 1347m), ("TRADERS", 828m)));

        Assert.Equal((FileFindings.Residual, "MARKET", Amount), (finding.Kind, finding.Key!.Value.Indicator, finding.Measure));
        Assert.Equal(("2176家", "2175家"), (finding.Found, finding.Expected));
    }

    [Fact]
    public void Of_figures_that_add_up_or_of_which_one_is_missing_there_is_nothing_to_say()
    {
        Assert.Empty(Check(("MARKET", 2175m), ("ENTERPRISES", 1347m), ("TRADERS", 828m)));
        Assert.Empty(Check(("MARKET", 2176m), ("ENTERPRISES", 1347m)));
    }

    [Fact]
    public void A_doubtful_figure_is_looked_at_since_that_may_be_why_it_is_doubted() => Assert.NotEmpty(
        PublishedSums.Check([Of("MARKET", 2000m, ObservationStatus.Questionable), Of("ENTERPRISES", 1347m), Of("TRADERS", 828m)], Catalogue));

    [Fact]
    public void A_figure_that_is_withheld_or_computed_here_proves_nothing()
    {
        var derived = Of("MARKET", 2000m);
        derived = derived with { Figures = derived.Figures.SetItem(Amount, derived[Amount]! with { Origin = null }) };

        Assert.Empty(PublishedSums.Check([derived, Of("ENTERPRISES", 1347m), Of("TRADERS", 828m)], Catalogue));
        Assert.Empty(PublishedSums.Check([Of("MARKET", 2000m, ObservationStatus.Held), Of("ENTERPRISES", 1347m), Of("TRADERS", 828m)], Catalogue));
    }

    [Fact]
    public void Figures_of_different_periods_are_not_held_against_each_other() =>
        Assert.Empty(PublishedSums.Check([Of("MARKET", 100m, period: "2019-07"), Of("ENTERPRISES", 1347m), Of("TRADERS", 828m)], Catalogue));

    private static IndicatorCatalogue Catalogue => ExampleCatalogue.Of(ExampleCatalogue.Market, ExampleCatalogue.Enterprises, ExampleCatalogue.Traders);

    private static IReadOnlyList<Finding> Check(params IEnumerable<(string Indicator, decimal Value)> figures) =>
        PublishedSums.Check([.. figures.Select(one => Of(one.Indicator, one.Value))], Catalogue);

    private static Observation Of(string indicator, decimal value, ObservationStatus status = ObservationStatus.Normal, string period = "2019-08")
    {
        var empty = Observation.Empty(new(indicator, "370400-HTZ", Period.Parse(period)));
        return empty with { Figures = empty.Figures.Add(Amount, Ledger.Reported(new(value), Catalogue.Indicator(indicator)!.Unit.Code, status)) };
    }
}
