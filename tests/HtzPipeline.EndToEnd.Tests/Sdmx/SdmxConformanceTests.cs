using System.Net;
using System.Text.Json;

namespace HtzPipeline.EndToEnd.Tests.Sdmx;

/// <summary>
/// What SDMX REST 2.2 says of an address (sdmx-rest, doc/), as a table of what the running app answers: there is no official kit for
/// version 2. Counts are of 2018, which no other test changes.
/// </summary>
public class SdmxConformanceTests(LocalRun run)
{
    private const string Flow = "data/dataflow/HTZ/DF_STATISTICS/1.0.0";
    private const string Year = "c[TIME_PERIOD]=ge:2018+le:2018-12";

    [Theory]
    [InlineData($"{Flow}/M.IND_OUTPUT.370400-HTZ.cumulative?{Year}", 1, 11)]
    [InlineData($"{Flow}/M.IND_OUTPUT.370400-HTZ.cumulative?c%5BTIME_PERIOD%5D=ge%3A2018%2Ble%3A2018-12", 1, 11)]
    [InlineData($"{Flow}/M.IND_OUTPUT.370400-HTZ.cumulative&format=jsondata&{Year}", 1, 11)]
    [InlineData($"data/*/*/*/*/M.IND_OUTPUT.370400-HTZ.cumulative?{Year}", 1, 11)]
    [InlineData($"data/dataflow/*/DF_STATISTICS/+/M.IND_OUTPUT.370400-HTZ.cumulative?{Year}", 1, 11)]
    [InlineData($"data/datastructure/HTZ/DSD_STATISTICS/~/M.IND_OUTPUT.370400-HTZ.cumulative?{Year}", 1, 11)]
    [InlineData($"data/dataflow,datastructure/HTZ,OTHER/DF_STATISTICS,DF_OTHER/1.0+.0,2.0.0/M.IND_OUTPUT.370400-HTZ.cumulative?{Year}", 1, 11)]
    [InlineData($"{Flow}/M.IND_OUTPUT.370400-HTZ.cumulative,M.HT_OUTPUT.370400-HTZ.cumulative?{Year}", 2, 22)]
    [InlineData($"{Flow}/M.IND_OUTPUT+HT_OUTPUT.370400-HTZ.cumulative?{Year}", 2, 22)]
    [InlineData($"{Flow}/M.*.370400-HTZ.cumulative?{Year}&c[INDICATOR]=IND_OUTPUT,HT_OUTPUT,NO_SUCH", 2, 22)]
    [InlineData($"{Flow}/*.GDP?{Year}", 8, 23)]
    [InlineData($"{Flow}/*.GDP?c[TIME_PERIOD]=2018-Q2", 5, 5)]
    [InlineData($"{Flow}/M.IND_OUTPUT.370400-HTZ.cumulative?{Year}&c[OBS_VALUE]=ge:40", 1, 6)]
    [InlineData($"{Flow}/M.IND_OUTPUT.370400-HTZ.cumulative?{Year}&c[OBS_VALUE]=lt:20,gt:70", 1, 4)]
    [InlineData($"{Flow}/M.IND_OUTPUT.370400-HTZ?{Year}&c[MEASURE]=sw:cumul", 2, 22)]
    [InlineData($"{Flow}/M.IND_OUTPUT.370400-HTZ?{Year}&c[DERIVED]=true", 2, 10)]
    [InlineData($"{Flow}/M.IND_OUTPUT.370400-HTZ.cumulative?{Year}&lastNObservations=2", 1, 2)]
    [InlineData($"{Flow}/M.IND_OUTPUT.370400-HTZ.cumulative?{Year}&firstNObservations=1&lastNObservations=2", 1, 3)]
    [InlineData($"{Flow}/M.IND_OUTPUT.370400-HTZ.cumulative?{Year}&offset=9&limit=5", 1, 2)]
    [InlineData($"{Flow}/M.IND_OUTPUT.370400-HTZ.cumulative?{Year}&dimensionAtObservation=MEASURE", 11, 11)]
    [InlineData($"{Flow}/M.IND_OUTPUT.370400-HTZ.cumulative?{Year}&dimensionAtObservation=AllDimensions", 1, 11)]
    [InlineData($"{Flow}/M.IND_OUTPUT.370400-HTZ?{Year}&attributes=none&measures=none", 8, 0)]
    [InlineData($"{Flow}/M.IND_OUTPUT.370400-HTZ?{Year}&attributes=none&measures=none&limit=3", 3, 0)]
    public async Task Data_are_found(string address, int series, int figures)
    {
        var sets = (await JsonAsync(address)).GetProperty("data").GetProperty("dataSets");
        var found = Assert.Single(sets.EnumerateArray().ToList());
        JsonElement[] groups = found.TryGetProperty("series", out var all) ? [.. all.EnumerateObject().Select(one => one.Value)] : [found];

        Assert.Equal(series, groups.Length);
        Assert.Equal(figures, groups.Sum(group => group.TryGetProperty("observations", out var given) ? given.EnumerateObject().Count() : 0));
    }

    [Theory]
    [InlineData($"{Flow}/M.NO_SUCH_CODE", 204, null)]
    [InlineData($"{Flow}/M.IND_OUTPUT?c[TIME_PERIOD]=ge:2190", 204, null)]
    [InlineData($"{Flow}/M.IND_OUTPUT?updatedAfter=2199-01-01T00:00:00Z", 204, null)]
    [InlineData("availability/dataflow/HTZ/DF_STATISTICS/1.0.0/M.NO_SUCH_CODE", 204, null)]
    [InlineData("data/dataflow/HTZ/DF_OTHER", 404, "unknown-structure")]
    [InlineData("data/dataflow/HTZ/DF_STATISTICS/2.0.0", 404, "unknown-structure")]
    [InlineData("data/provisionagreement", 404, "unknown-structure")]
    [InlineData("availability/dataflow/OTHER", 404, "unknown-structure")]
    [InlineData("structure/codelist/HTZ/CL_OTHER", 404, "unknown-structure")]
    [InlineData("structure/codelist/HTZ/CL_FREQ/+/X", 404, "unknown-structure")]
    [InlineData($"{Flow}/M?c[TIME_PERIOD]=ge:soon", 400, "bad-parameters")]
    [InlineData($"{Flow}/M?startPeriod=2018", 400, "bad-parameters")]
    [InlineData("structure/dataflow?references=friends", 400, "bad-parameters")]
    [InlineData("availability/dataflow/HTZ/DF_STATISTICS?mode=maybe", 400, "bad-parameters")]
    [InlineData($"{Flow}/M?c[NOPE]=1", 422, "meaningless-query")]
    [InlineData($"{Flow}/M.A.B.C.D", 422, "meaningless-query")]
    [InlineData($"{Flow}/M?updatedAfter=2019-01-02T00:00:00Z&asOf=2019-01-01T00:00:00Z", 422, "meaningless-query")]
    [InlineData("availability/*/*/*/*/*/OBS_VALUE", 422, "meaningless-query")]
    [InlineData("structure/table", 422, "meaningless-query")]
    [InlineData($"{Flow}/M?format=pdf", 406, "no-acceptable-format")]
    [InlineData($"{Flow}/M?format=jsondata&formatVersion=1.0.0", 406, "no-acceptable-format")]
    [InlineData($"{Flow}/M?reportingYearStartDay=--07-01", 501, "not-built")]
    [InlineData($"{Flow}/M?c=INDICATOR", 400, "bad-parameters")]
    [InlineData("availability/dataflow/HTZ/DF_STATISTICS?reportingYearStartDay=--07-01", 501, "not-built")]
    [InlineData("availability/dataflow/HTZ/DF_STATISTICS?updatedAfter=2199-01-01T00:00:00Z", 204, null)]
    [InlineData("structure/dataflow/HTZ/DF_STATISTICS?asOf=1950-01-01T00:00:00Z", 404, "unknown-structure")]
    [InlineData("structure/dataflow/HTZ/DF_STATISTICS?asOf=soon", 400, "bad-parameters")]
    [InlineData("schema/dataflow/HTZ/DF_STATISTICS", 501, "not-built")]
    [InlineData("metadata/metadataset/HTZ", 501, "not-built")]
    [InlineData("registration/id/1", 501, "not-built")]
    public async Task Nothing_found_and_each_error_has_its_status_and_code(string address, int status, string? code)
    {
        using var reply = await GetAsync(address);
        var text = await reply.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode)status, reply.StatusCode);
        Assert.Equal(code, text.Length == 0 ? null : JsonDocument.Parse(text).RootElement.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData(null, "application/vnd.sdmx.data+json;version=2.1.0")]
    [InlineData("*/*", "application/vnd.sdmx.data+json;version=2.1.0")]
    [InlineData("application/json", "application/vnd.sdmx.data+json;version=2.1.0")]
    [InlineData("application/vnd.sdmx.data+json", "application/vnd.sdmx.data+json;version=2.1.0")]
    [InlineData("application/vnd.sdmx.data+json;version=2.0.0", "application/vnd.sdmx.data+json;version=2.0.0")]
    [InlineData("application/vnd.sdmx.data+json;version=2.0+.0", "application/vnd.sdmx.data+json;version=2.1.0")]
    [InlineData("application/vnd.sdmx.data+json;version=1.0.0, application/vnd.sdmx.data+csv;version=2.0.0;q=0.5", "application/vnd.sdmx.data+csv;version=2.0.0")]
    [InlineData("application/vnd.sdmx.genericdata+xml;version=2.1", "application/vnd.sdmx.genericdata+xml;version=2.1")]
    [InlineData("application/vnd.sdmx.data+json;version=1.0.0", null)]
    [InlineData("image/png", null)]
    public async Task The_Accept_header_chooses_format_and_version(string? accept, string? type)
    {
        using var reply = await GetAsync($"{Flow}/M.IND_OUTPUT?{Year}", accept);

        Assert.Equal(type is null ? HttpStatusCode.NotAcceptable : HttpStatusCode.OK, reply.StatusCode);
        Assert.StartsWith(type ?? "application/problem+json", reply.Content.Headers.ContentType!.ToString().Replace("; ", ";", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Accept", reply.Headers.Vary);
    }

    [Theory]
    [InlineData("structure/dataflow/HTZ/DF_STATISTICS", "dataflows")]
    [InlineData("structure/dataflow/HTZ/DF_STATISTICS/+?references=children", "dataflows dataStructures")]
    [InlineData("structure/dataflow/HTZ/DF_STATISTICS/~?references=descendants", "dataflows dataStructures conceptSchemes codelists")]
    [InlineData("structure/dataflow?references=codelist", "dataflows codelists")]
    [InlineData("structure/codelist/HTZ/CL_FREQ?references=parents", "dataStructures codelists")]
    [InlineData("structure/codelist/HTZ/CL_FREQ?references=ancestors", "dataflows categorisations dataStructures codelists dataConstraints")]
    [InlineData("structure/codelist/HTZ/CL_FREQ/1.0.0/M,Q", "codelists")]
    [InlineData("structure/*/HTZ", "dataflows categorySchemes categorisations dataStructures conceptSchemes codelists dataConstraints")]
    [InlineData("structure/agencyscheme", "agencySchemes")]
    [InlineData("availability/dataflow/HTZ/DF_STATISTICS/1.0.0/M.IND_OUTPUT/*?references=all", "dataflows dataStructures conceptSchemes codelists availabilityConstraints")]
    public async Task Structures_come_with_what_they_refer_to(string address, string groups) =>
        Assert.Equal(groups, string.Join(' ', (await JsonAsync(address)).GetProperty("data").EnumerateObject().Select(one => one.Name)));

    [Fact]
    public async Task Availability_tells_what_a_selection_has_and_what_can_be_added_to_it()
    {
        const string Query = "availability/dataflow/HTZ/DF_STATISTICS/1.0.0/M.IND_OUTPUT.370400-HTZ/";
        var exact = await ValuesAsync($"{Query}*");
        var available = await ValuesAsync($"{Query}INDICATOR,FREQ?mode=available");

        Assert.Equal("IND_OUTPUT", Assert.Single(exact["INDICATOR"]));
        Assert.Contains("cumulative", exact["MEASURE"]);
        Assert.Equal(["FREQ", "INDICATOR"], available.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("HT_OUTPUT", available["INDICATOR"]);
        Assert.Equal(["M", "Q", "S", "A"], available["FREQ"]);
    }

    private async Task<Dictionary<string, string[]>> ValuesAsync(string address) =>
        (await JsonAsync(address)).GetProperty("data").GetProperty("availabilityConstraints")[0].GetProperty("cubeRegion").GetProperty("keyValues").EnumerateArray()
            .Where(one => one.TryGetProperty("values", out _))
            .ToDictionary(one => one.GetProperty("id").GetString()!, one => one.GetProperty("values").EnumerateArray().Select(value => value.GetString()!).ToArray());

    private async Task<JsonElement> JsonAsync(string address)
    {
        using var reply = await GetAsync(address);
        var text = await reply.Content.ReadAsStringAsync();
        Assert.True(reply.StatusCode == HttpStatusCode.OK, $"{address}: {(int)reply.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"sdmx/{address}");
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await run.Api.SendAsync(request);
    }
}
