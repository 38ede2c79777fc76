using System.Collections.Frozen;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class RevisionCheckTests
{
    private static readonly IndicatorCatalogue Catalogue = RuleExample.Catalogue(new RevisionRule
    {
        Code = "REVISION",
        Kind = RuleKind.Revision,
        Indicators = FrozenSet.Create("OUTPUT", "UNEMPLOYMENT"),
        Percent = 5,
        Points = Fraction.Of(1, 2),
        ClosedAfter = 8,
    });

    [Theory]
    [InlineData("100.0", "105.1", 0)] // 99.95 to 100.05, by at most 5 % each, is up to 105.0525.
    [InlineData("100.0", "105.2", 1)]
    [InlineData("100.0", "95.0", 0)]
    [InlineData("100.0", "94.9", 1)] // 99.95 less 5 % is 94.9525.
    [InlineData("-100.0", "-105.1", 0)]
    [InlineData("-100.0", "-105.2", 1)]
    [InlineData("0.0", "0.1", 0)]
    [InlineData("0.0", "0.2", 1)]
    public void A_change_surely_beyond_the_limit_needs_a_reason(string before, string now, int findings)
    {
        var found = Run(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, before, now);

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(
            (PublishedFindings.LargeRevision, "5%", Severity.Warning), (finding.Kind, finding.Arguments["limit"], finding.Severity)));
    }

    [Theory]
    [InlineData("5.0", "5.6", 0)]
    [InlineData("5.0", "5.7", 1)]
    public void Growth_and_rates_are_compared_in_points(string before, string now, int findings)
    {
        Assert.Equal(findings, Run(ExampleCatalogue.Output, "2019-08", Measure.CumulativeGrowth, before, now).Count);
        Assert.Equal(findings, Run(ExampleCatalogue.Unemployment, "2019-08", Measure.Level, before, now).Count);
    }

    [Theory]
    [InlineData("2018-12", 1)] // The example's file is of September 2019, nine months after December 2018.
    [InlineData("2019-01", 0)]
    public void A_closed_year_is_not_changed_at_all(string period, int findings)
    {
        var found = Run(ExampleCatalogue.Output, period, Measure.Cumulative, "100.0", "100.2");

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(PublishedFindings.ClosedPeriodRevised, finding.Kind));
    }

    [Theory]
    [InlineData("100.1")] // Both may be 100.05.
    [InlineData("100")]
    public void What_the_prints_leave_open_is_no_change(string now) =>
        Assert.Empty(Run(ExampleCatalogue.Output, "2018-12", Measure.Cumulative, "100.0", now));

    [Fact]
    public void A_blank_where_a_figure_is_published_is_a_finding_and_a_dash_is_not()
    {
        var before = Published(Fact(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, "100.0"));

        Assert.Equal(PublishedFindings.FigureRemoved, Assert.Single(Arithmetic([Missing(ObservationStatus.NotAvailable)], before, Catalogue)).Kind);
        Assert.Empty(Arithmetic([Missing(ObservationStatus.NotApplicable)], before, Catalogue));
        Assert.Empty(Arithmetic([Missing(ObservationStatus.NotAvailable)], catalogue: Catalogue));
    }

    [Fact]
    public void A_submission_that_is_judged_again_finds_its_own_figures_and_one_that_is_late_the_later_ones()
    {
        var now = Fact(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, "200.0");
        var published = Fact(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, "100.0").Figure;

        Assert.Empty(Arithmetic([now], new([With(published with { Origin = published.Origin! with { Submission = Upload().Submission } })]), Catalogue));
        Assert.Empty(Arithmetic(
            [now], new([With(published with { Origin = published.Origin! with { Submission = "x", Uploaded = published.Origin.Uploaded.AddDays(1) } })]), Catalogue));

        Observation With(Figure figure) => Observation.Empty(now.Key) with
        {
            Figures = Observation.Empty(now.Key).Figures.Add(Measure.Cumulative, figure),
        };
    }

    private static Fact Missing(ObservationStatus status)
    {
        var fact = Fact(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, "1", status);
        return fact with { Figure = fact.Figure with { Number = null } };
    }

    private static IReadOnlyList<Finding> Run(Indicator indicator, string period, Measure measure, string before, string now) =>
        Arithmetic([Fact(indicator, period, measure, now)], Published(Fact(indicator, period, measure, before)), Catalogue);
}
