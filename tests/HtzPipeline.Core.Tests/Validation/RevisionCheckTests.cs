using System.Collections.Frozen;
using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Validation.Arithmetic;
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
    [InlineData("2018-12", "2019-08-31T15:59:59Z", 0)] // In China the last second of August, the eighth month after December.
    [InlineData("2018-12", "2019-08-31T16:00:00Z", 1)]
    [InlineData("2018-01", "2019-08-31T16:00:00Z", 1)]
    [InlineData("2019-01", "2019-08-31T16:00:00Z", 0)]
    [InlineData("2019-01", "2020-09-01T00:00:00Z", 1)]
    public void A_year_is_closed_by_when_the_file_is_uploaded(string period, string uploaded, int findings)
    {
        var found = Revise(period, "2019-01-10T00:00:00Z", uploaded, folder: "2019-09");

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(PublishedFindings.ClosedPeriodRevised, finding.Kind));
    }

    [Theory]
    [InlineData("2018-09")]
    [InlineData("2019-09")]
    [InlineData("2026-09")]
    public void The_folder_it_is_uploaded_to_does_not_matter(string folder) =>
        Assert.Equal(PublishedFindings.ClosedPeriodRevised, Assert.Single(Revise("2018-09", "2018-10-10T00:00:00Z", "2020-03-01T00:00:00Z", folder)).Kind);

    [Theory]
    [InlineData("2019-08-31T15:00:00Z", "2019-09-02T00:00:00Z", 1)] // First published before the year was closed.
    [InlineData("2024-05-10T00:00:00Z", "2024-05-10T00:01:00Z", 0)] // History as it is loaded, one file after the other.
    [InlineData("2024-05-10T00:00:00Z", "2025-01-09T00:00:00Z", 0)]
    [InlineData("2024-05-10T00:00:00Z", "2025-01-10T00:00:00Z", 1)] // Eight months later.
    public void A_figure_that_is_first_published_after_its_year_was_closed_stays_open_as_long(string first, string uploaded, int findings) =>
        Assert.Equal(findings, Revise("2018-12", first, uploaded, folder: "2018-12").Count);

    [Fact]
    public void A_figure_is_first_published_when_its_first_version_was()
    {
        var revised = Revise("2018-12", "2020-05-10T00:00:00Z", "2020-06-01T00:00:00Z", folder: "2018-12", firstOfAll: "2019-01-10T00:00:00Z");

        Assert.Equal(PublishedFindings.ClosedPeriodRevised, Assert.Single(revised).Kind);
    }

    [Theory]
    [InlineData("100.1")] // Both may be 100.05.
    [InlineData("100")]
    public void What_the_prints_leave_open_is_no_change(string now) =>
        Assert.Empty(Run(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, "100.0", now));

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

    private static IReadOnlyList<Finding> Revise(string period, string published, string uploaded, string folder, string? firstOfAll = null)
    {
        var (fact, before) = (At(Fact(ExampleCatalogue.Output, period, Measure.Cumulative, "100.2"), uploaded), At(Fact(ExampleCatalogue.Output, period, Measure.Cumulative, "100.0", submission: "old"), published));
        DateTimeOffset? first = firstOfAll is null ? null : DateTimeOffset.Parse(firstOfAll, CultureInfo.InvariantCulture);
        var known = new ObservationSet([Observation.Empty(before.Key) with { Figures = Observation.Empty(before.Key).Figures.Add(before.Measure, before.Figure) }])
        {
            FirstUploads = (_, _) => first,
        };
        return ArithmeticChecks.Run(Upload(folder) with { Uploaded = fact.Figure.Origin!.Uploaded }, [fact], known, Catalogue);
    }

    private static Fact At(Fact fact, string uploaded) => fact with
    {
        Figure = fact.Figure with { Origin = fact.Figure.Origin! with { Uploaded = DateTimeOffset.Parse(uploaded, CultureInfo.InvariantCulture) } },
    };

    private static IReadOnlyList<Finding> Run(Indicator indicator, string period, Measure measure, string before, string now) =>
        Arithmetic([Fact(indicator, period, measure, now)], Published(Fact(indicator, period, measure, before)), Catalogue);
}
