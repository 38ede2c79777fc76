using System.Globalization;
using System.Text.Json;

namespace HtzPipeline.Functions.Tests.Api.Observations;

public class ObservationApiTests(PublishedFigures figures) : IClassFixture<PublishedFigures>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("parent=IND_OUTPUT", "HT_OUTPUT")]
    [InlineData("indicator=规模以上工业总产值&parent=IND_OUTPUT,KEY_PROJECTS", "IND_OUTPUT HT_OUTPUT KEY_PROJECTS_CITY")]
    [InlineData("group=工业", "IND_OUTPUT HT_OUTPUT IND_VALUE_ADDED IND_REVENUE")]
    [InlineData("group=Industry&indicator=GDP,HT_OUTPUT", "GDP HT_OUTPUT IND_OUTPUT IND_VALUE_ADDED IND_REVENUE")]
    public async Task Indicators_are_named_one_by_one_or_as_the_parts_of_one_or_a_group(string query, string indicators) =>
        Assert.Equal(indicators.Split(' '), (await SeriesAsync(query)).Select(series => series.GetProperty("indicator").GetString()));

    [Theory]
    [InlineData("area=*", " -XR -XC -ZF")]
    [InlineData("parentArea=高新区", "-XR -XC -ZF")]
    [InlineData("area=高新区&parentArea=370400-HTZ", " -XR -XC -ZF")]
    public async Task Areas_are_named_one_by_one_or_as_those_within_one_or_all(string query, string areas) =>
        Assert.Equal(
            areas.Split(' ').Select(area => PublishedFigures.Zone + area),
            (await SeriesAsync($"indicator=IND_OUTPUT&{query}")).Select(series => series.GetProperty("area").GetString()));

    [Theory]
    [InlineData("indicator=IND_OUTPUT,GDP&last=3", "2019-06 2019-07 2019-08|2018-Q4 2019-Q1 2019-Q2")]
    [InlineData("indicator=GDP&last=2", "2019-Q1 2019-Q2")]
    [InlineData("indicator=IND_OUTPUT&last=3&to=2019-02", "2018-12 2019-02")]
    [InlineData("indicator=IND_OUTPUT,GDP&last=2&to=2018-07", "2018-06 2018-07|2018-Q1 2018-Q2")]
    [InlineData("indicator=IND_OUTPUT&last=2&frequency=quarter", "2019-Q1 2019-Q2")]
    [InlineData("indicator=FUNDS&last=3", "")]
    public async Task The_last_periods_are_those_up_to_the_latest_that_any_series_has(string query, string periods) =>
        Assert.Equal(periods, string.Join('|', (await SeriesAsync(query)).Select(series => string.Join(' ', Periods(series)))));

    [Fact]
    public async Task Longer_periods_add_flows_take_the_last_of_stocks_and_miss_what_a_part_is_missing_of()
    {
        var quarters = await SeriesAsync("indicator=IND_OUTPUT&frequency=quarter&measure=current&from=2018");
        Assert.Equal(["30", "30", "30", "30", "33", "33"], Values(quarters[0], "current"));
        Assert.Equal(["60", "60", "66"], Values((await SeriesAsync("indicator=IND_OUTPUT&frequency=half&measure=current"))[0], "current"));
        Assert.Equal(["120"], Values((await SeriesAsync("indicator=IND_OUTPUT&frequency=year&measure=current"))[0], "current"));

        var stocks = (await SeriesAsync("indicator=KEY_PROJECTS&frequency=quarter&measure=level"))[0];
        Assert.Equal(["300", "600", "900", "1200", "1500"], Values(stocks, "level"));
    }

    [Fact]
    public async Task A_frequency_shorter_than_an_indicators_own_is_answered_with_nothing_and_the_reason()
    {
        var series = await SeriesAsync("indicator=GDP,IND_OUTPUT&frequency=month");

        Assert.Empty(Periods(series[0]));
        Assert.Contains("quarter", series[0].GetProperty("note").GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(Periods(series[1]));
        Assert.Equal(JsonValueKind.Null, series[1].GetProperty("note").ValueKind);
    }

    [Fact]
    public async Task Amounts_are_answered_in_the_unit_asked_for_and_percentages_as_they_are()
    {
        var series = await SeriesAsync("indicator=IND_OUTPUT&area=*&from=2019-08&unit=万元&measure=cumulative,cumulativeGrowth");

        Assert.Equal(["880000", "240000", "160000", "160000"], series.Select(one => Values(one, "cumulative").Single()));
        Assert.All(series, one => Assert.Equal("CNY_1E4", one.GetProperty("unit").GetProperty("code").GetString()));
        Assert.Equal("9.5", Values(series[0], "cumulativeGrowth").Single());
        Assert.Equal(
            ["unit:unit-of-another-dimension"], await figures.ErrorsAsync("observations?indicator=IND_OUTPUT,KEY_PROJECTS&unit=CNY_1E4"));
    }

    [Fact]
    public async Task Missing_withheld_doubtful_and_zero_are_told_apart_in_JSON_and_CSV_and_what_is_withheld_does_not_leak()
    {
        const string Query = "observations?indicator=KEY_PROJECTS,KEY_PROJECTS_CITY&from=2019-05&measure=level,levelGrowth";
        string[] expected =
        [
            "KEY_PROJECTS 2019-05 level 0 A", "KEY_PROJECTS 2019-06 level  O", "KEY_PROJECTS 2019-07 level  Q", "KEY_PROJECTS 2019-08 level 7 U",
            "KEY_PROJECTS_CITY 2019-05 level  M", "KEY_PROJECTS_CITY 2019-06 level  N", "KEY_PROJECTS_CITY 2019-07 levelGrowth  L",
        ];
        var json =
            from series in (await figures.GetAsync(Query)).GetProperty("series").EnumerateArray()
            from observation in series.GetProperty("observations").EnumerateArray()
            from figure in observation.GetProperty("measures").EnumerateObject()
            let value = figure.Value.GetProperty("value")
            select $"{series.GetProperty("indicator")} {observation.GetProperty("period")} {figure.Name} "
                + $"{(value.ValueKind == JsonValueKind.Null ? "" : value.GetRawText())} {figure.Value.GetProperty("status")}";
        Assert.Equal(expected, json);

        var lines = (await TextAsync($"{Query}&format=csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        string[] columns = ["indicator", "period", "measure", "value", "status"];
        Assert.Equal(expected, lines.Skip(1).Select(row => string.Join(' ', columns.Select(column => row[Array.IndexOf(lines[0], column)]))));

        foreach (var address in new[] { Query, $"{Query}&format=csv", "snapshots/2019-07", $"{Query}&history=true", "changes" })
        {
            var withheld = await TextAsync(address.Replace("from=2019-05", "from=2019-07&to=2019-07", StringComparison.Ordinal));
            Assert.DoesNotContain("\"value\":12.5", withheld, StringComparison.Ordinal);
            Assert.DoesNotContain(",12.5,", withheld, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Observations_with_their_history_are_the_history()
    {
        const string Query = "indicator=IND_OUTPUT&from=2019-08";
        Assert.Equal(await TextAsync($"history?{Query}"), await TextAsync($"observations?{Query}&history=true"));
        Assert.Equal(await TextAsync($"history?{Query}&format=csv"), await TextAsync($"observations?{Query}&history=true&format=csv"));
    }

    private async Task<List<JsonElement>> SeriesAsync(string query) =>
        [.. (await figures.GetAsync($"observations?{query}")).GetProperty("series").EnumerateArray()];

    private Task<string> TextAsync(string address) => figures.Api.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation);

    private static IEnumerable<string?> Periods(JsonElement series) =>
        series.GetProperty("observations").EnumerateArray().Select(observation => observation.GetProperty("period").GetString());

    private static IEnumerable<string> Values(JsonElement series, string measure) => series.GetProperty("observations").EnumerateArray()
        .Select(observation => observation.GetProperty("measures").GetProperty(measure).GetProperty("value").GetDecimal().ToString("0.##", CultureInfo.InvariantCulture));
}
