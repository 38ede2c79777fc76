using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DuckDB.NET.Data;

namespace HtzPipeline.Functions.Tests.Api.Downloads;

/// <summary>Everything at once: the same figures as the API's, whole or in parts.</summary>
public sealed class DownloadTests(PublishedFigures figures) : IClassFixture<PublishedFigures>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("htz-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("lang=en")]
    [InlineData("area=370400-HTZ-ZF")]
    public async Task The_CSV_is_that_of_the_API(string chosen)
    {
        var all = await figures.Api.GetStringAsync($"observations?indicator=*&area=*&format=csv&limit=50000&{chosen}".Replace("area=*&format=csv&limit=50000&area=", "format=csv&area=", StringComparison.Ordinal), Cancellation);

        var download = await figures.Api.GetStringAsync($"downloads/statistics.csv?{chosen}", Cancellation);

        Assert.True(download.Count(letter => letter == '\n') > 10);
        Assert.Equal(all, download);
    }

    [Fact]
    public async Task A_database_reads_the_same_figures_from_Parquet_with_their_types()
    {
        var csv = await SaveAsync("statistics.csv");
        var parquet = await SaveAsync("statistics.parquet");

        var types = Query($"DESCRIBE SELECT * FROM '{parquet}'").ToDictionary(row => (string)row[0]!, row => (string)row[1]!);
        Assert.Equal(
            ("VARCHAR", "DECIMAL(28,10)", "BOOLEAN", "TIMESTAMP WITH TIME ZONE", "INTEGER", "DATE", "DATE"),
            (types["period"], types["value"], types["derived"], types["uploaded"], types["decimals"], types["start"], types["end"]));
        const string Texts = "indicator, indicatorName, area, areaName, period, measure, measureName, unit, unitName, status, precision, submission, file, sheet, cell, \"text\", place";
        const string Others = "CAST(value AS DECIMAL(28,10)), CAST(derived AS BOOLEAN), CAST(uploaded AS TIMESTAMPTZ), CAST(decimals AS INTEGER), CAST(start AS DATE), CAST(\"end\" AS DATE)";
        var fromCsv = Query($"SELECT {Texts}, {Others} FROM read_csv('{csv}', all_varchar=true)");
        var fromParquet = Query($"SELECT {Texts}, {Others} FROM '{parquet}'");
        Assert.Equal(fromCsv, fromParquet);
        Assert.True(fromParquet.Count > 100);
        Assert.Contains(fromParquet, row => row[17] is null);
    }

    [Fact]
    public async Task Each_period_has_the_days_it_begins_and_ends_with()
    {
        var parquet = await SaveAsync("statistics.parquet");

        Assert.Equal(
            [["2019-02", new DateOnly(2019, 2, 1), new DateOnly(2019, 2, 28)], ["2019-Q2", new DateOnly(2019, 4, 1), new DateOnly(2019, 6, 30)]],
            Query($"SELECT DISTINCT period, start, \"end\" FROM '{parquet}' WHERE period IN ('2019-02', '2019-Q2') ORDER BY period"));
    }

    [Fact]
    public async Task The_archive_has_both_tables_the_catalogue_the_releases_and_right_checksums()
    {
        await using var archive = await ZipFile.OpenReadAsync(await SaveAsync("statistics.zip"), Cancellation);
        Assert.Equal(["statistics.csv", "statistics.parquet", "catalogue.json", "releases.json", "SHA256SUMS"], archive.Entries.Select(entry => entry.Name));
        var sums = Encoding.ASCII.GetString(await ReadAsync("SHA256SUMS")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, sums.Length);
        foreach (var line in sums)
        {
            Assert.Equal(line.Split("  ")[0], Convert.ToHexStringLower(SHA256.HashData(await ReadAsync(line.Split("  ")[1]))));
        }

        Assert.Equal(await figures.Api.GetByteArrayAsync("downloads/statistics.csv", Cancellation), await ReadAsync("statistics.csv"));
        Assert.Equal(await figures.Api.GetByteArrayAsync("downloads/statistics.parquet", Cancellation), await ReadAsync("statistics.parquet"));
        Assert.Equal(await figures.Api.GetByteArrayAsync("catalogue", Cancellation), await ReadAsync("catalogue.json"));
        var zone = JsonSerializer.Deserialize<JsonElement>(await ReadAsync("releases.json")).GetProperty("areas").EnumerateArray()
            .Single(one => one.GetProperty("area").GetProperty("code").GetString() == PublishedFigures.Zone);
        Assert.Equal((1, "/api/v1/changes?area=370400-HTZ&since=1"), (zone.GetProperty("area").GetProperty("release").GetInt32(), zone.GetProperty("changes").GetString()));

        async Task<byte[]> ReadAsync(string name)
        {
            await using var entry = await archive.GetEntry(name)!.OpenAsync(Cancellation);
            using var content = new MemoryStream();
            await entry.CopyToAsync(content, Cancellation);
            return content.ToArray();
        }
    }

    [Theory]
    [InlineData("statistics.csv", "text/csv; charset=utf-8")]
    [InlineData("statistics.parquet", "application/vnd.apache.parquet")]
    [InlineData("statistics.zip", "application/zip")]
    public async Task What_broke_off_goes_on_and_what_one_has_is_not_sent_again(string file, string contentType)
    {
        var whole = await figures.Api.GetByteArrayAsync($"downloads/{file}", Cancellation);
        using var head = await SendAsync(file, HttpMethod.Head);
        Assert.Equal((contentType, whole.Length, "bytes"), (head.Content.Headers.ContentType!.ToString(), head.Content.Headers.ContentLength, head.Headers.AcceptRanges.Single()));
        var tag = head.Headers.ETag!.ToString();

        using var rest = await SendAsync(file, null, ("Range", "bytes=100-"), ("If-Range", tag));
        Assert.Equal((HttpStatusCode.PartialContent, $"bytes 100-{whole.Length - 1}/{whole.Length}"), (rest.StatusCode, rest.Content.Headers.ContentRange!.ToString()));
        Assert.Equal(whole[100..], await rest.Content.ReadAsByteArrayAsync(Cancellation));

        using var last = await SendAsync(file, null, ("Range", "bytes=-8"));
        Assert.Equal(whole[^8..], await last.Content.ReadAsByteArrayAsync(Cancellation));

        using var other = await SendAsync(file, null, ("Range", "bytes=100-"), ("If-Range", "\"other\""));
        Assert.Equal((HttpStatusCode.OK, whole.Length), (other.StatusCode, (await other.Content.ReadAsByteArrayAsync(Cancellation)).Length));

        using var beyond = await SendAsync(file, null, ("Range", $"bytes={whole.Length}-"));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
        using var had = await SendAsync(file, null, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, had.StatusCode);
    }

    [Fact]
    public async Task The_answer_names_the_changes_since_it_of_each_area()
    {
        using var head = await SendAsync("statistics.csv?area=370400-HTZ,370400-HTZ-XR", HttpMethod.Head);

        Assert.Equal(
            ["</api/v1/changes?area=370400-HTZ&since=1>; rel=\"urn:htz:rel:changes\"", "</api/v1/changes?area=370400-HTZ-XR&since=1>; rel=\"urn:htz:rel:changes\""],
            head.Headers.GetValues("Link").SelectMany(value => value.Split(", ")));
        Assert.Empty((await figures.GetAsync("changes?area=370400-HTZ&since=1")).GetProperty("releases").EnumerateArray());
    }

    [Theory]
    [InlineData("area=nowhere", "area:unknown-area")]
    [InlineData("asOf=1", "asOf:release-of-several-areas")]
    [InlineData("asOf=yesterday", "asOf:bad-as-of")]
    [InlineData("indicator=GDP", "indicator:unknown-parameter")]
    public async Task What_is_asked_wrongly_is_said(string query, string error) =>
        Assert.Contains(error, await figures.ErrorsAsync($"downloads/statistics.csv?{query}"));

    private Task<HttpResponseMessage> SendAsync(string file, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, $"downloads/{file}");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return figures.Api.SendAsync(request, Cancellation);
    }

    private async Task<string> SaveAsync(string file)
    {
        var path = Path.Combine(_folder, file);
        await File.WriteAllBytesAsync(path, await figures.Api.GetByteArrayAsync($"downloads/{file}", Cancellation), Cancellation);
        return path;
    }

    private static List<object?[]> Query(string sql)
    {
        using var database = new DuckDBConnection("DataSource=:memory:");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))]);
        }

        return rows;
    }
}
