using System.Globalization;
using System.Text.Json;
using Azure.Core;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Tests.Storage;

namespace HtzPipeline.Functions.Tests.Api.Snapshots;

public class SnapshotApiTests(PublishedFigures figures) : IClassFixture<PublishedFigures>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_line_tells_what_was_before_growth_as_reported_and_as_computed_and_a_sparkline()
    {
        var line = await LineAsync("snapshots/2019-08", "IND_OUTPUT");
        var amount = line.GetProperty("amounts").GetProperty("cumulative");

        Assert.Equal("cumulative", line.GetProperty("main").GetString());
        Assert.Equal(["HT_OUTPUT"], line.GetProperty("parts").EnumerateArray().Select(part => part.GetString()));
        Assert.Equal("2019-08 88", Point(amount.GetProperty("latest")));
        Assert.Equal("2019-07 77", Point(amount.GetProperty("previous")));
        Assert.Equal("2018-08 80", Point(amount.GetProperty("yearBefore")));
        Assert.Equal((9.5m, 10m), (amount.GetProperty("reportedGrowth").GetDecimal(), amount.GetProperty("computedGrowth").GetDecimal()));
        Assert.Equal(JsonValueKind.Null, amount.GetProperty("rank").ValueKind);
        Assert.Equal(
            "2018-08 80,2018-09 90,2018-10 100,2018-11 110,2018-12 120,2019-01 -,2019-02 22,2019-03 33,2019-04 44,2019-05 55,2019-06 66,2019-07 77,2019-08 88",
            Sparkline(amount));
        var current = line.GetProperty("amounts").GetProperty("current");
        Assert.Equal("2019-07 11,2019-08 11", Sparkline((await LineAsync("snapshots/2019-08?sparkline=2", "IND_OUTPUT")).GetProperty("amounts").GetProperty("current")));
        Assert.Equal(("2018-08 10", 0m), (Point(current.GetProperty("yearBefore")), current.GetProperty("previousPeriodGrowth").GetDecimal()));
    }

    [Fact]
    public async Task A_quarterly_indicator_has_its_quarters_and_a_snapshot_of_a_quarter_those_of_all()
    {
        var quarterly = (await LineAsync("snapshots/2019-06", "GDP")).GetProperty("amounts").GetProperty("cumulative");
        Assert.Equal("2018-Q3 60,2018-Q4 80,2019-Q1 20,2019-Q2 40", Sparkline(quarterly));
        Assert.Equal("2018-Q2 40", Point(quarterly.GetProperty("yearBefore")));

        var quarter = await LineAsync("snapshots/2019-Q2?sparkline=6", "IND_OUTPUT");
        Assert.Equal("current", quarter.GetProperty("main").GetString());
        Assert.Equal("2018-Q1 30,2018-Q2 30,2018-Q3 30,2018-Q4 30,2019-Q1 33,2019-Q2 33", Sparkline(quarter.GetProperty("amounts").GetProperty("current")));
    }

    [Theory]
    [InlineData("370400-HTZ-XR", 1)]
    [InlineData("370400-HTZ-XC", 2)]
    [InlineData("370400-HTZ-ZF", 2)]
    public async Task A_sub_district_is_ranked_among_those_beside_it_in_whatever_unit_each_reports(string area, int place)
    {
        var rank = (await LineAsync($"snapshots/2019-08?area={area}&ranks=true", "IND_OUTPUT")).GetProperty("amounts").GetProperty("cumulative").GetProperty("rank");

        Assert.Equal((place, 3), (rank.GetProperty("place").GetInt32(), rank.GetProperty("outOf").GetInt32()));
    }

    [Fact]
    public async Task The_areas_within_are_answered_without_sources_where_these_are_not_wanted()
    {
        var line = await LineAsync("snapshots/2019-08?areas=true&areaSources=false", "IND_OUTPUT");
        var figures = line.GetProperty("areas").EnumerateArray().Select(area => area.GetProperty("figure")).Where(figure => figure.ValueKind != JsonValueKind.Null).ToList();

        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.Equal(JsonValueKind.Null, figure.GetProperty("source").ValueKind));
        Assert.Equal(JsonValueKind.Object, line.GetProperty("measures").GetProperty("cumulative").GetProperty("source").ValueKind);
    }

    [Fact]
    public async Task Where_only_headlines_are_to_have_sparklines_a_catalogue_without_any_gives_them_to_all()
    {
        var line = await LineAsync("snapshots/2019-08?headlineSparklines=true", "IND_OUTPUT");

        Assert.Equal(13, line.GetProperty("amounts").GetProperty("cumulative").GetProperty("sparkline").GetArrayLength());
    }

    [Fact]
    public async Task Figures_are_answered_without_sources_where_these_are_not_wanted_and_otherwise_alike()
    {
        var (with, without) = (await LineAsync("snapshots/2019-08", "IND_OUTPUT"), await LineAsync("snapshots/2019-08?sources=false", "IND_OUTPUT"));
        var figures = without.GetProperty("measures").EnumerateObject().Select(measure => measure.Value).ToList();

        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.Equal(JsonValueKind.Null, figure.GetProperty("source").ValueKind));
        Assert.Equal(
            with.GetProperty("measures").EnumerateObject().Select(measure => $"{measure.Name} {measure.Value.GetProperty("value")} {measure.Value.GetProperty("status")}"),
            without.GetProperty("measures").EnumerateObject().Select(measure => $"{measure.Name} {measure.Value.GetProperty("value")} {measure.Value.GetProperty("status")}"));
    }

    [Fact]
    public async Task The_areas_within_are_answered_with_their_ranks_where_they_are_asked_for()
    {
        var areas = (await LineAsync("snapshots/2019-08?areas=true", "IND_OUTPUT")).GetProperty("areas").EnumerateArray();
        Assert.Equal(
            ["370400-HTZ-XR 24 1", "370400-HTZ-XC 16 2", "370400-HTZ-ZF 16 2"],
            areas.Select(one => $"{one.GetProperty("code")} {Number(one.GetProperty("figure").GetProperty("value"))} {one.GetProperty("rank").GetProperty("place")}"));
        Assert.Empty((await LineAsync("snapshots/2019-08", "IND_OUTPUT")).GetProperty("areas").EnumerateArray());
    }

    [Theory]
    [InlineData("2019-08", "KEY_PROJECTS", "questionable")]
    [InlineData("2019-07", "KEY_PROJECTS", "withheld")]
    [InlineData("2019-06", "KEY_PROJECTS", "notAvailable")]
    [InlineData("2019-05", "KEY_PROJECTS", "")]
    [InlineData("2019-05", "KEY_PROJECTS_CITY", "notApplicable")]
    [InlineData("2019-06", "KEY_PROJECTS_CITY", "belowUnit")]
    [InlineData("2019-08", "FUNDS", "missing")]
    [InlineData("2019-Q2", "IND_OUTPUT", "derived")]
    public async Task Flags_tell_what_to_know_of_the_main_amount(string period, string indicator, string flags) =>
        Assert.Equal(flags, Flags(await LineAsync($"snapshots/{period}", indicator)));

    [Fact]
    public async Task What_was_revised_is_flagged_from_the_revision_on_and_the_latest_month_is_found()
    {
        Assert.Equal("2019-08", (await figures.GetAsync("snapshots/latest")).GetProperty("period").GetString());
        var before = (await figures.GetAsync("snapshots/latest?area=370400-HTZ-XC")).GetProperty("area").GetProperty("release").GetInt64();
        await figures.PublishAsync("370400-HTZ-XC", [PublishedFigures.Output("IND_OUTPUT", Period.Month(2019, 8), 16.5m)]);

        var revised = await LineAsync("snapshots/latest?area=370400-HTZ-XC", "IND_OUTPUT");
        Assert.Equal("revised", Flags(revised));
        Assert.Equal((16m, before + 1), (revised.GetProperty("revision").GetProperty("was").GetProperty("value").GetDecimal(), revised.GetProperty("revision").GetProperty("release").GetInt64()));
        Assert.Equal("", Flags(await LineAsync($"snapshots/latest?area=370400-HTZ-XC&asOf={before}", "IND_OUTPUT")));

        var never = await figures.GetAsync("snapshots/latest?asOf=2001-01-01T00:00:00Z");
        Assert.Equal(JsonValueKind.Null, never.GetProperty("period").ValueKind);
        Assert.Empty(never.GetProperty("groups").EnumerateArray());
        await figures.PublishAsync("370400-HTZ-XC", [PublishedFigures.Output("IND_OUTPUT", Period.Month(2019, 8), 16m)]);
    }

    [Theory]
    [InlineData("2019-09", "IND_OUTPUT", "2019-08", "2019-09 missing")]
    [InlineData("2019-08", "IND_OUTPUT", "2019-08", "")]
    [InlineData("2019-08", "GDP", "2019-Q2", "")]
    [InlineData("2019-07", "KEY_PROJECTS", "2019-05", "2019-07 withheld")]
    [InlineData("2019-05", "KEY_PROJECTS_CITY", "2019-05", "")]
    public async Task With_the_latest_wanted_what_says_nothing_of_the_month_is_answered_with_the_one_before_and_says_so(
        string asked, string indicator, string answered, string awaited)
    {
        var line = await LineAsync($"snapshots/{asked}?latest=true", indicator);

        Assert.Equal(answered, line.GetProperty("period").GetString());
        var wait = line.GetProperty("awaited");
        Assert.Equal(awaited, wait.ValueKind == JsonValueKind.Null ? "" : $"{wait.GetProperty("period")} {string.Join(' ', wait.GetProperty("flags").EnumerateArray())}");
    }

    [Fact]
    public async Task A_dash_in_the_place_of_a_growth_does_not_hide_the_latest_growth()
    {
        await figures.PublishAsync(PublishedFigures.Zone,
        [
            PublishedFigures.Reported("IND_VALUE_ADDED", "2019-07", Measure.CumulativeGrowth, 5.9m, "percent"),
            PublishedFigures.Reported("IND_VALUE_ADDED", "2019-08", Measure.CumulativeGrowth, null, "percent", ObservationStatus.NotApplicable),
        ]);

        var line = await LineAsync("snapshots/2019-08?latest=true", "IND_VALUE_ADDED");

        Assert.Equal(("2019-07", 5.9m), (line.GetProperty("period").GetString(), line.GetProperty("measures").GetProperty("cumulativeGrowth").GetProperty("value").GetDecimal()));
        Assert.Equal("notApplicable", Assert.Single(line.GetProperty("awaited").GetProperty("flags").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task A_latest_figure_is_compared_with_that_of_a_year_before_its_own_period()
    {
        var amount = (await LineAsync("snapshots/2019-09?latest=true", "IND_OUTPUT")).GetProperty("amounts").GetProperty("cumulative");

        Assert.Equal(("2018-08 80", "2019-07 77", 9.5m), (Point(amount.GetProperty("yearBefore")), Point(amount.GetProperty("previous")), amount.GetProperty("reportedGrowth").GetDecimal()));
    }

    [Theory]
    [InlineData("snapshots/2019-08", 3)]
    [InlineData("snapshots/2019-06", 5)]
    [InlineData("snapshots/2019-08?areas=true", 9)]
    public async Task A_snapshot_takes_few_reads(string address, int most)
    {
        var requests = new BatchFaults();
        using var api = await figures.Test.ServeAsync(figures.Test.Start(options => requests.AddTo(options, HttpPipelinePosition.PerCall)));

        using var answer = await api.GetAsync(new Uri(address, UriKind.Relative), Cancellation);

        Assert.True(answer.IsSuccessStatusCode);
        Assert.InRange(requests.ObservationReads, 2, most);
    }

    private async Task<JsonElement> LineAsync(string address, string indicator) =>
        (await figures.GetAsync(address)).GetProperty("groups").EnumerateArray()
            .SelectMany(group => group.GetProperty("indicators").EnumerateArray())
            .Single(line => line.GetProperty("code").GetString() == indicator);

    private static string Sparkline(JsonElement amount) => string.Join(',', amount.GetProperty("sparkline").EnumerateArray().Select(Point));

    private static string Point(JsonElement point) => $"{point.GetProperty("period")} {Number(point.GetProperty("value"))}";

    private static string Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? "-" : value.GetDecimal().ToString("0.##", CultureInfo.InvariantCulture);

    private static string Flags(JsonElement line) => string.Join(' ', line.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()));
}
