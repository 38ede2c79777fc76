using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class CurrentCheckTests
{
    [Theory]
    [InlineData("7.32", 0)]
    [InlineData("7.33", 0)] // Three roundings of 0.005 each.
    [InlineData("7.34", 1)]
    [InlineData("73.20", 1)]
    public void A_months_amount_is_the_difference_of_the_cumulative_figures(string current, int findings)
    {
        var found = Run(ExampleCatalogue.Output, [("2019-07", "51.01"), ("2019-08", "58.33")], "2019-08", current);

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal((FileFindings.CurrentNotDifference, "7.31亿元~7.33亿元"), (finding.Kind, finding.Expected)));
    }

    [Theory]
    [InlineData("2019-Q3", "2019-Q2", "10.0", 0)]
    [InlineData("2019-Q3", "2019-Q2", "11.0", 1)]
    public void A_quarters_is_so_by_quarters(string quarter, string before, string current, int findings) =>
        Assert.Equal(findings, Run(ExampleCatalogue.Gdp, [(before, "40.0"), (quarter, "50.0")], quarter, current).Count);

    [Theory]
    [InlineData("5.01", 0)]
    [InlineData("5.02", 1)]
    public void Januarys_amount_is_its_cumulative_figure(string current, int findings) =>
        Assert.Equal(findings, Run(ExampleCatalogue.Output, [("2019-01", "5.00"), ("2018-12", "90.00")], "2019-01", current).Count);

    [Theory]
    [InlineData("2019-02", "9.0", 0)]
    [InlineData("2019-03", "5.0", 0)]
    [InlineData("2019-03", "9.0", 1)]
    public void A_survey_without_January_is_held_to_its_cumulative_figures_from_March(string month, string current, int findings) =>
        Assert.Equal(findings, Run(ExampleCatalogue.Investment, [("2019-01", "1.0"), ("2019-02", "5.0"), ("2019-03", "10.0")], month, current).Count);

    [Fact]
    public void Nothing_is_said_across_a_gap() =>
        Assert.Empty(Run(ExampleCatalogue.Output, [("2019-06", "40.0"), ("2019-08", "58.0")], "2019-08", "7.0"));

    [Fact]
    public void A_restated_earlier_month_is_held_against_what_is_published_after_it()
    {
        var finding = Assert.Single(Arithmetic(
            [Fact(ExampleCatalogue.Output, "2019-07", Measure.Cumulative, "50.00")],
            Published(
                Fact(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, "58.33"), Fact(ExampleCatalogue.Output, "2019-08", Measure.Current, "7.32"))));

        Assert.Equal((FileFindings.CurrentNotDifference, Period.Month(2019, 7)), (finding.Kind, finding.Key!.Value.Period));
        Assert.Contains("old ", finding.Arguments["where"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_current_amount_derived_here_is_not_held_against_its_source()
    {
        var derived = Fact(ExampleCatalogue.Output, "2019-08", Measure.Current, "7.32");
        var published = new ObservationSet(
        [
            Observation.Empty(derived.Key) with
            {
                Figures = Observation.Empty(derived.Key).Figures.Add(Measure.Current, derived.Figure with { Origin = null }),
            },
        ]);

        Assert.Empty(Arithmetic(
            [Fact(ExampleCatalogue.Output, "2019-07", Measure.Cumulative, "51.01"), Fact(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, "59.99")],
            published));
    }

    private static IReadOnlyList<Finding> Run(Indicator indicator, (string Period, string Value)[] cumulative, string period, string current) => Arithmetic(
        [.. cumulative.Select(c => Fact(indicator, c.Period, Measure.Cumulative, c.Value)), Fact(indicator, period, Measure.Current, current)]);
}
