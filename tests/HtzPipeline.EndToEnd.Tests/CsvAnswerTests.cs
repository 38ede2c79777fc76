using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Sylvan.Data.Csv;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>CSV answers, read by another library than the one that wrote them, hold what JSON holds.</summary>
public class CsvAnswerTests(LocalRun run)
{
    [Fact]
    public async Task A_series_has_the_same_figures()
    {
        const string Query = "observations?indicator=IND_OUTPUT,HT_OUTPUT,GDP,ILLEGAL_BUILDINGS_DEMOLISHED,SUBSIDIES&from=2019-01";
        var json =
            from series in (await run.GetAsync(Query)).GetProperty("series").EnumerateArray()
            from observation in series.GetProperty("observations").EnumerateArray()
            from figure in observation.GetProperty("measures").EnumerateObject()
            select string.Join('|', Text(series, "indicator"), Text(observation, "period"), figure.Name, Text(figure.Value, "value"), Text(figure.Value, "unit"), Text(figure.Value, "status"), Text(figure.Value, "precision"));

        var csv = await ReadAsync($"{Query}&format=csv");

        Assert.Equal(json, csv.Select(row => string.Join('|', row["indicator"], row["period"], row["measure"], row["value"], row["unit"], row["status"], row["precision"])));
        Assert.Contains(csv, row => row["value"].StartsWith('-'));
    }

    [Fact]
    public async Task A_snapshot_has_the_indicators_that_have_a_figure()
    {
        var snapshot = await run.GetAsync("snapshots/2019-09");
        var expected = snapshot.GetProperty("groups").EnumerateArray().SelectMany(g => g.GetProperty("indicators").EnumerateArray())
            .Where(i => i.GetProperty("measures").EnumerateObject().Any()).Select(i => Text(i, "code"));

        Assert.Equal(expected, (await ReadAsync("snapshots/2019-09?format=csv")).Select(row => row["indicator"]).Distinct());
    }

    [Fact]
    public async Task The_catalogue_is_its_indicators()
    {
        var json = (await run.GetAsync("catalogue")).GetProperty("indicators").EnumerateArray().Select(i => (Text(i, "code"), Text(i.GetProperty("name"), "zh")));

        Assert.Equal(json, (await ReadAsync("catalogue?format=csv")).Select(row => (row["code"], row["name"])));
    }

    [Fact]
    public async Task Submissions_come_as_lines()
    {
        var json = (await run.GetAsync("submissions?department=finance")).GetProperty("items").EnumerateArray().Select(s => (Text(s, "id"), Text(s, "uploaded")));

        Assert.Equal(json, (await ReadAsync("submissions?department=finance&format=csv")).Select(row => (row["id"], row["uploaded"])));
    }

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/csv; charset=utf-8", "text/csv")]
    [InlineData("text/*", "text/csv")]
    [InlineData("application/json;q=0.5, text/csv", "text/csv")]
    [InlineData("text/csv;q=0, */*", "application/json")]
    [InlineData("text/html, */*;q=0.8", "application/json")]
    [InlineData("application/xml", "application/json")]
    public async Task The_Accept_header_chooses_and_caches_are_told(string accept, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "observations?indicator=IND_OUTPUT&from=2019-08&to=2019-08");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await run.Api.SendAsync(request);

        Assert.Equal(new MediaTypeHeaderValue(expected, "utf-8"), response.Content.Headers.ContentType);
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Fact]
    public async Task Excel_gets_a_byte_order_mark_where_it_is_asked_for()
    {
        var with = await run.Api.GetByteArrayAsync(new Uri("catalogue?format=csv&bom=true", UriKind.Relative));
        var without = await run.Api.GetByteArrayAsync(new Uri("catalogue?format=csv", UriKind.Relative));

        Assert.Equal([0xEF, 0xBB, 0xBF, .. without], with);
    }

    private async Task<List<Dictionary<string, string>>> ReadAsync(string address)
    {
        var rows = new List<Dictionary<string, string>>();
        using var csv = CsvDataReader.Create(new StreamReader(await run.Api.GetStreamAsync(new Uri(address, UriKind.Relative))));
        while (await csv.ReadAsync())
        {
            rows.Add(Enumerable.Range(0, csv.FieldCount).ToDictionary(csv.GetName, csv.GetString));
        }

        return rows;
    }

    // As CSV has it: text as it is, a number as it is written, nothing for null.
    private static string Text(JsonElement element, string name) => element.GetProperty(name) switch
    {
        { ValueKind: JsonValueKind.Null } => "",
        { ValueKind: JsonValueKind.Number } number => number.GetDecimal().ToString(CultureInfo.InvariantCulture),
        var text => text.GetString()!,
    };
}
