using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using HtzPipeline.Functions.Sdmx.Data;
using HtzPipeline.Functions.Tests.Formats.Decoding;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Sdmx.Data;

/// <summary>What SDMX tells of a figure that was first 58.33, was then revised to 60, and was then withdrawn altogether.</summary>
public class SdmxVintageTests(AzuriteFixture azurite)
{
    private const string Revised = "economy/2019-08/更正.csv";
    private const string Series = "data/dataflow/HTZ/DF_STATISTICS/+/M.IND_OUTPUT.370400-HTZ.cumulative";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task History_has_a_data_set_for_each_release_and_for_what_it_took_back()
    {
        await using var test = await HistoryAsync();
        var sets = await SetsAsync(await test.ServeAsync(), $"{Series}?includeHistory=true");
        var times = (await test.ReleasesAsync(IngestionUnderTest.Zone)).Select(release => release.Time).ToList();

        Assert.Equal([("Replace", "58.33"), ("Replace", "60"), ("Replace", "58.33"), ("Delete", "58.33")], sets.Select(set => (set.Action, set.Values)));
        Assert.Equal([times[0], times[1], times[2], null], sets.Select(set => set.From));
        Assert.Equal([null, null, null, (DateTimeOffset?)times[3]], sets.Select(set => set.To));
    }

    [Fact]
    public async Task CSV_and_ML_tell_the_same_history()
    {
        await using var test = await HistoryAsync();
        var api = await test.ServeAsync();
        var times = (await test.ReleasesAsync(IngestionUnderTest.Zone)).Select(release => release.Time).ToList();

        var lines = (await api.GetStringAsync($"sdmx/{Series}?includeHistory=true&format=csvdata", Cancellation)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        var (action, value, from, to) = (Column("ACTION"), Column("OBS_VALUE"), Column("VALID_FROM"), Column("VALID_TO"));
        Assert.Equal([("R", "58.33"), ("R", "60"), ("R", "58.33"), ("D", "58.33")], lines.Skip(1).Select(line => (line[action], line[value])));
        Assert.Equal([times[0], times[1], times[2], null], lines.Skip(1).Select(line => TimeOf(line[from])));
        Assert.Equal([null, null, null, (DateTimeOffset?)times[3]], lines.Skip(1).Select(line => TimeOf(line[to])));

        var sets = XDocument.Parse(await api.GetStringAsync($"sdmx/{Series}?includeHistory=true&format=sdmx-ml", Cancellation)).Root!.Elements().Where(element => element.Name.LocalName == "DataSet").ToList();
        Assert.Equal(
            [("Replace", "58.33"), ("Replace", "60"), ("Replace", "58.33"), ("Delete", "58.33")],
            sets.Select(set => (set.Attribute("action")!.Value, set.Descendants().Single(element => element.Name.LocalName == "ObsValue").Attribute("value")!.Value)));
        Assert.Equal([times[0], times[1], times[2], null], sets.Select(set => TimeOf(set.Attribute("validFromDate")?.Value)));
        Assert.Equal("D", (await api.GetStringAsync($"sdmx/{Series}?updatedAfter={At(times[0])}&format=csvdata", Cancellation)).Split("\r\n")[1].Split(',')[action]);

        int Column(string name) => Array.IndexOf(lines[0], name);

        static DateTimeOffset? TimeOf(string? text) => string.IsNullOrEmpty(text) ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task What_was_updated_after_a_time_is_to_be_replaced_or_deleted()
    {
        await using var test = await HistoryAsync();
        var api = await test.ServeAsync();
        var times = (await test.ReleasesAsync(IngestionUnderTest.Zone)).Select(release => release.Time).ToList();

        Assert.Equal([("Replace", "60")], (await SetsAsync(api, $"{Series}?updatedAfter={At(times[0])}&asOf={At(times[1])}")).Select(set => (set.Action, set.Values)));
        Assert.Equal([("Delete", "58.33")], (await SetsAsync(api, $"{Series}?updatedAfter={At(times[0])}")).Select(set => (set.Action, set.Values)));
        Assert.Equal(HttpStatusCode.NoContent, await StatusAsync(api, $"{Series}?updatedAfter={At(times[3])}"));
        Assert.Equal(HttpStatusCode.NoContent, await StatusAsync(api, $"{Series}?updatedAfter={At(times[0])}&asOf={At(times[2])}"));
    }

    [Fact]
    public async Task A_time_tells_what_a_reader_was_told_then()
    {
        await using var test = await HistoryAsync();
        var api = await test.ServeAsync();
        var times = (await test.ReleasesAsync(IngestionUnderTest.Zone)).Select(release => release.Time).ToList();

        Assert.Equal("58.33", Assert.Single(await SetsAsync(api, $"{Series}?asOf={At(times[0])}")).Values);
        Assert.Equal("60", Assert.Single(await SetsAsync(api, $"{Series}?asOf={At(times[1])}")).Values);
        Assert.Equal(HttpStatusCode.NoContent, await StatusAsync(api, Series));
        Assert.Equal(HttpStatusCode.NoContent, await StatusAsync(api, $"{Series}?asOf=2000-01-01T00:00:00Z"));
    }

    [Fact]
    public async Task What_is_available_of_what_was_updated_is_what_changed()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.TakeAsync();
        await test.DeliverAsync();
        test.Clock.Now += TimeSpan.FromMinutes(1);
        await test.TakeAsync(IngestionUnderTest.FileOf(60m), Revised);
        await test.DeliverAsync(path: Revised);
        var api = await test.ServeAsync();
        var times = (await test.ReleasesAsync(IngestionUnderTest.Zone)).Select(release => release.Time).ToList();
        const string Areas = "availability/dataflow/HTZ/DF_STATISTICS/+/M.IND_OUTPUT/REF_AREA";

        Assert.Equal(2, (await ValuesAsync(Areas)).Count);
        Assert.Equal([IngestionUnderTest.Zone], await ValuesAsync($"{Areas}?updatedAfter={At(times[0])}"));
        Assert.Equal(HttpStatusCode.NoContent, await StatusAsync(api, $"{Areas}?updatedAfter={At(times[1])}"));

        async Task<List<string?>> ValuesAsync(string address) =>
        [
            .. JsonDocument.Parse(await api.GetStringAsync(new Uri($"sdmx/{address}", UriKind.Relative), Cancellation)).RootElement.GetProperty("data").GetProperty("availabilityConstraints")[0]
                .GetProperty("cubeRegion").GetProperty("keyValues")[0].GetProperty("values").EnumerateArray().Select(one => one.GetString()),
        ];
    }

    [Fact]
    public async Task More_figures_than_one_answer_may_have_are_refused_and_paged()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.UploadAsync();
        await test.DeliverAsync();
        test.App.GetRequiredService<IConfiguration>()[SdmxDataEndpoints.MostFiguresSetting] = "1";
        var api = await test.ServeAsync();

        using var reply = await api.GetAsync(new Uri("sdmx/data", UriKind.Relative), Cancellation);
        var problem = JsonDocument.Parse(await reply.Content.ReadAsStringAsync(Cancellation)).RootElement;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.StatusCode);
        Assert.Equal("too-large", problem.GetProperty("code").GetString());
        Assert.Contains("limit", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(api, "data?limit=1"));
    }

    private async Task<IngestionUnderTest> HistoryAsync()
    {
        var test = await IngestionUnderTest.CreateAsync(azurite);
        await test.TakeAsync();
        var first = (await test.DeliverAsync())!;
        test.Clock.Now += TimeSpan.FromMinutes(1);
        await test.TakeAsync(IngestionUnderTest.FileOf(60m), Revised);
        var revised = (await test.DeliverAsync(path: Revised))!;
        test.Clock.Now += TimeSpan.FromMinutes(1);
        await test.WithdrawAsync(revised.Id);
        test.Clock.Now += TimeSpan.FromMinutes(1);
        await test.WithdrawAsync(first.Id);
        return test;
    }

    private static string At(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient api, string address)
    {
        using var reply = await api.GetAsync(new Uri($"sdmx/{address}", UriKind.Relative), Cancellation);
        return reply.StatusCode;
    }

    private static async Task<List<DecodedSet>> SetsAsync(HttpClient api, string address)
    {
        var data = JsonDocument.Parse(await api.GetStringAsync(new Uri($"sdmx/{address}", UriKind.Relative), Cancellation)).RootElement.GetProperty("data");
        return
        [
            .. data.GetProperty("dataSets").EnumerateArray().Select(set => new DecodedSet(
                set.GetProperty("action").GetString()!,
                set.TryGetProperty("validFrom", out var from) ? from.GetDateTimeOffset() : null,
                set.TryGetProperty("validTo", out var to) ? to.GetDateTimeOffset() : null,
                string.Join(' ', SdmxJsonDecoder.Figures(set, data.GetProperty("structures")[0]).Select(figure => figure.Value)))),
        ];
    }

    private sealed record DecodedSet(string Action, DateTimeOffset? From, DateTimeOffset? To, string Values);
}
