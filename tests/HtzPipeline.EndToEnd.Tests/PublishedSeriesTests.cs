using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HtzPipeline.EndToEnd.Tests;

public partial class PublishedSeriesTests(LocalRun run)
{
    [Fact]
    public async Task The_printed_curl_line_answers_with_the_published_output_and_where_it_came_from()
    {
        var address = CurlLine().Match(run.Output).Groups[1].Value;
        using var client = new HttpClient();
        var answer = JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync(new Uri(address)));

        var series = answer.GetProperty("series")[0];
        var measures = series.GetProperty("observations").EnumerateArray().Single(o => o.GetProperty("period").GetString() == "2019-08").GetProperty("measures");
        var output = measures.GetProperty("cumulative");
        Assert.Equal("亿元", series.GetProperty("unit").GetProperty("name").GetProperty("zh").GetString());
        Assert.Equal("58.33", output.GetProperty("value").GetRawText());
        Assert.Equal("9.62", measures.GetProperty("cumulativeGrowth").GetProperty("value").GetRawText());

        var source = output.GetProperty("source");
        Assert.StartsWith("economy/2019-08/", source.GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(source.GetProperty("sheet").GetString()!);
        Assert.Matches("^[A-Z]+[0-9]+$", source.GetProperty("cell").GetString());
        Assert.Equal("58.33", source.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Every_published_figure_of_2019_is_answered_as_it_was_printed()
    {
        var names = (await run.GetAsync("catalogue")).GetProperty("indicators").EnumerateArray()
            .ToDictionary(i => i.GetProperty("name").GetProperty("zh").GetString()!, i => i.GetProperty("code").GetString()!);
        var published = File.ReadLines(Path.Combine(Repository.Root, "seeds", "published-2019.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(45, published.Count);
        foreach (var row in published)
        {
            var (indicator, period, measure, value) = (names[row[0].Replace("其中:", "", StringComparison.Ordinal)], row[2], row[3], row[4]);
            var answer = await run.GetAsync($"observations?indicator={indicator}&from={period}&to={period}");
            var measures = answer.GetProperty("series")[0].GetProperty("observations").EnumerateArray()
                .Single(o => o.GetProperty("period").GetString() == period).GetProperty("measures");

            AssertIsPrinted(measures, measure, value, row[0]);
            AssertIsPrinted(measures, $"{measure}Growth", row[6], row[0]);
            AssertIsPrinted(measures, "share", row[8], row[0]);
            AssertIsPrinted(measures, "shareChange", row[9], row[0]);
        }
    }

    [Fact]
    public async Task Growth_from_the_bases_share_and_rolling_year_are_computed_and_say_that_they_are()
    {
        var answer = await run.GetAsync("observations?indicator=IND_OUTPUT,HT_OUTPUT&measure=rollingYear,computedShare,cumulativeNominalGrowth&from=2019-08&to=2019-08");
        var output = answer.GetProperty("series")[0].GetProperty("observations")[0].GetProperty("measures");
        var highTech = answer.GetProperty("series")[1].GetProperty("observations")[0].GetProperty("measures");

        Assert.All(output.EnumerateObject().Concat(highTech.EnumerateObject()), m => Assert.True(m.Value.GetProperty("derived").GetBoolean()));
        Assert.Equal("9.62", output.GetProperty("cumulativeNominalGrowth").GetProperty("value").GetRawText());
        Assert.True(output.GetProperty("rollingYear").GetProperty("value").GetDecimal() > 58.33m);
        Assert.Equal("65.59", highTech.GetProperty("computedShare").GetProperty("value").GetRawText());
    }

    [Fact]
    public async Task A_snapshot_has_every_indicator_by_group_and_the_quarter_that_ends_with_the_month()
    {
        var snapshot = await run.GetAsync("snapshots/2019-06");
        var indicators = snapshot.GetProperty("groups").EnumerateArray().SelectMany(g => g.GetProperty("indicators").EnumerateArray())
            .ToDictionary(i => i.GetProperty("code").GetString()!);

        Assert.Equal(45, indicators.Count);
        Assert.Equal("2019-Q2", indicators["GDP"].GetProperty("period").GetString());
        Assert.Equal("55.66", indicators["GDP"].GetProperty("measures").GetProperty("cumulative").GetProperty("value").GetRawText());
    }

    [Fact]
    public async Task A_dashboard_gets_output_with_what_was_before_in_one_call_and_its_last_months_in_the_unit_it_likes()
    {
        var line = (await run.GetAsync("snapshots/2019-08")).GetProperty("groups").EnumerateArray().SelectMany(g => g.GetProperty("indicators").EnumerateArray())
            .Single(i => i.GetProperty("code").GetString() == "IND_OUTPUT");
        var output = line.GetProperty("amounts").GetProperty(line.GetProperty("main").GetString()!);
        Assert.Equal("58.33", output.GetProperty("latest").GetProperty("value").GetRawText());
        Assert.Equal("53.21", output.GetProperty("yearBefore").GetProperty("value").GetRawText());
        Assert.Equal("9.62", output.GetProperty("reportedGrowth").GetRawText());
        Assert.Equal(13, output.GetProperty("sparkline").GetArrayLength());

        var last = (await run.GetAsync("observations?indicator=IND_OUTPUT&to=2019-08&last=3&unit=CNY_1E4&measure=cumulative")).GetProperty("series")[0].GetProperty("observations");
        Assert.Equal(["2019-06", "2019-07", "2019-08"], last.EnumerateArray().Select(o => o.GetProperty("period").GetString()));
        Assert.Equal("583300", last[2].GetProperty("measures").GetProperty("cumulative").GetProperty("value").GetRawText());
    }

    private static void AssertIsPrinted(JsonElement measures, string measure, string printed, string indicator)
    {
        if (printed.Length > 0)
        {
            var found = measures.TryGetProperty(measure, out var figure) ? figure.GetProperty("value").GetDecimal().ToString(CultureInfo.InvariantCulture) : "nothing";
            Assert.True(found == printed, $"{indicator} {measure}: {found} instead of {printed}");
        }
    }

    [GeneratedRegex("curl '(.*)'")]
    private static partial Regex CurlLine();
}
