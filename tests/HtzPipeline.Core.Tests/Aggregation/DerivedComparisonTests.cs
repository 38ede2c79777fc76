using HtzPipeline.Core.Aggregation;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Tests.Validation;
using static HtzPipeline.Core.Figures.Measure;

namespace HtzPipeline.Core.Tests.Aggregation;

public class DerivedComparisonTests
{
    private static readonly Indicator Output = ExampleCatalogue.Output;

    [Fact]
    public void By_the_same_catalogue_everything_is_derived_and_nothing_differs()
    {
        var derived = Between(Output, Output);

        Assert.Contains(derived, one => one is { Measure: CumulativeNominalGrowth, Before: not null });
        Assert.All(derived, one => Assert.Equal((DerivedEffect.None, one.Before), (one.Effect, one.After)));
    }

    [Fact]
    public void Over_a_break_growth_vanishes_and_without_it_appears_again()
    {
        var broken = Output with { Breaks = [new(Period.Month(2019, 3), new("口径", "New"))] };

        Assert.Equal(DerivedEffect.Vanishes, Effect(Between(Output, broken), "2019-03", CumulativeNominalGrowth));
        Assert.Equal(DerivedEffect.Appears, Effect(Between(broken, Output), "2019-03", CumulativeNominalGrowth));
        Assert.Equal(DerivedEffect.None, Effect(Between(Output, broken), "2019-02", CumulativeNominalGrowth));
    }

    [Fact]
    public void In_another_unit_amounts_stay_what_they_are_and_growth_does_not_differ()
    {
        var derived = Between(Output, Output with { Unit = ExampleCatalogue.WanYuan });

        Assert.Equal(DerivedEffect.OtherUnit, Effect(derived, "2019-03", Current));
        Assert.Equal(DerivedEffect.None, Effect(derived, "2019-03", CumulativeNominalGrowth));
    }

    [Fact]
    public void Of_a_survey_without_January_the_second_month_is_no_difference_of_cumulative_amounts() =>
        Assert.Equal(DerivedEffect.Vanishes, Effect(Between(Output, Output with { Calendar = ExampleCatalogue.WithoutJanuary }), "2019-02", Current));

    [Fact]
    public void Another_reported_figure_makes_another_amount() =>
        Assert.Equal(DerivedEffect.OtherAmount, Effect(Between(Output, Output, march: 40m), "2019-03", Current));

    [Fact]
    public void Nothing_is_derived_of_an_indicator_that_is_gone()
    {
        var derived = DerivedComparison.Between(
            Published(30m), ExampleCatalogue.Of(Output), Published(30m), ExampleCatalogue.Of(ExampleCatalogue.Gdp), Keys()).ToList();

        Assert.NotEmpty(derived);
        Assert.All(derived, one => Assert.Equal(DerivedEffect.Vanishes, one.Effect));
    }

    private static DerivedEffect Effect(IEnumerable<DerivedDifference> differences, string period, Measure measure) =>
        Assert.Single(differences, one => one.Key.Period == Period.Parse(period) && one.Measure == measure).Effect;

    private static List<DerivedDifference> Between(Indicator before, Indicator after, decimal march = 30m) =>
        [.. DerivedComparison.Between(Published(30m), ExampleCatalogue.Of(before), Published(march), ExampleCatalogue.Of(after), Keys())];

    private static ObservationSet Published(decimal march) => new(Keys().Select(key => Observation.Empty(key) with
    {
        Figures = Observation.Empty(key).Figures.Add(
            Cumulative,
            Ledger.Reported(new PrintedNumber(key.Period == Period.Month(2019, 3) ? march : key.Period.Number * 10m), "CNY_1E8")),
    }));

    // Two first quarters, cumulative.
    private static List<ObservationKey> Keys() =>
        [.. from year in new[] { 2018, 2019 } from month in Enumerable.Range(1, 3) select new ObservationKey("OUTPUT", "370400-HTZ", Period.Month(year, month))];
}
