using System.Net.Http.Json;
using System.Text.Json;
using HtzPipeline.Functions.Tests.Ingest;

namespace HtzPipeline.Functions.Tests.Api.Snapshots;

public class ContradictionTests(AzuriteFixture azurite)
{
    private const string Header = "指标,时期,口径,数值,单位\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_total_that_is_not_the_sum_of_parts_from_other_files_says_so_as_long_as_it_is_not()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        using var api = await test.ServeAsync();
        await SendAsync(test, "market/2019-08/合计.csv", "新登记市场主体,2019-08,累计,2176,家\n");
        await SendAsync(test, "market/2019-08/分项.csv", "新登记企业,2019-08,累计,1347,家\n新登记个体工商户,2019-08,累计,828,户\n");

        var line = await LineAsync(api, "2019-08");
        var contradiction = Assert.Single(line.GetProperty("contradictions").EnumerateArray());
        Assert.Contains("doesNotAddUp", line.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()));
        Assert.Equal(("HTZ3103", "info", "cumulative"), (Text(contradiction, "code"), Text(contradiction, "severity"), Text(contradiction, "measure")));
        Assert.Equal(("2176家", "2175家"), (Text(contradiction.GetProperty("found"), "zh"), Text(contradiction.GetProperty("expected"), "zh")));

        await SendAsync(test, "market/2019-08/合计.csv", "新登记市场主体,2019-08,累计,2175,家\n");
        line = await LineAsync(api, "2019-08");
        Assert.Empty(line.GetProperty("contradictions").EnumerateArray());
        Assert.DoesNotContain("doesNotAddUp", line.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()));
        Assert.Single((await LineAsync(api, "2019-08?asOf=2")).GetProperty("contradictions").EnumerateArray());
    }

    private static async Task SendAsync(IngestionUnderTest test, string path, string rows)
    {
        await test.UploadAsync(BinaryData.FromString(Header + rows), path);
        await test.DeliverAsync(path: path);
    }

    private static async Task<JsonElement> LineAsync(HttpClient api, string address) =>
        (await api.GetFromJsonAsync<JsonElement>(new Uri($"snapshots/{address}", UriKind.Relative), Cancellation))
        .GetProperty("groups").EnumerateArray().SelectMany(group => group.GetProperty("indicators").EnumerateArray())
        .Single(line => Text(line, "code") == "NEW_ENTITIES");

    private static string? Text(JsonElement from, string name) => from.GetProperty(name).GetString();
}
