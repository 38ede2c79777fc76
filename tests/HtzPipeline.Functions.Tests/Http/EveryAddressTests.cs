using System.IO.Compression;
using System.Net;
using System.Text.Json;
using HtzPipeline.Functions.Tests.Ingest;

namespace HtzPipeline.Functions.Tests.Http;

/// <summary>What every GET of the API's description does: all are asked in one go.</summary>
public class EveryAddressTests(AzuriteFixture azurite)
{
    // Files that are packed already, or sent in parts; the catalogue's file, whose tag is a condition of writing it and so stands for one form.
    private static readonly string[] NeverCoded = ["downloads/", "catalogue/file", "catalogue/versions/"];

    private static readonly Dictionary<string, string> Needed = new()
    {
        ["observations"] = "?indicator=*",
        ["history"] = "?indicator=IND_OUTPUT",
        ["revisions"] = "?indicator=IND_OUTPUT&measure=cumulative",
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_GET_says_how_long_it_may_be_kept_how_many_are_left_and_which_request_it_answers()
    {
        await using var app = await ServedHistory.CreateAsync(azurite);
        await app.UseTemplateAsync();
        var key = await app.KeyAsync();
        var faults = new List<string>();
        var tagged = 0;
        var coded = 0;
        foreach (var address in await AddressesAsync(app, key))
        {
            using var answer = await AskAsync(app, key, address);
            var body = await answer.Content.ReadAsByteArrayAsync(Cancellation);
            Expect(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}");
            Expect(answer.Headers.CacheControl is not null, "has no Cache-Control");
            Expect(answer.Headers.ETag is not null || answer.Headers.CacheControl?.NoStore == true, "has neither a tag nor no-store");
            Expect(answer.Headers.Contains("X-Request-Id") && answer.Headers.Contains("RateLimit") && answer.Headers.Contains("RateLimit-Policy"), "lacks X-Request-Id or RateLimit");

            using var head = await AskAsync(app, key, address, HttpMethod.Head);
            Expect(head.StatusCode == answer.StatusCode && (head.Content.Headers.ContentLength ?? body.Length) == body.Length, "answers HEAD otherwise");
            Expect(Equals(head.Headers.ETag, answer.Headers.ETag), "has another tag in answer to HEAD");

            if (answer.Headers.ETag is { } tag && answer.Headers.CacheControl?.NoStore != true)
            {
                tagged++;
                using var same = await AskAsync(app, key, address, null, ("If-None-Match", tag.ToString()));
                Expect(same.StatusCode == HttpStatusCode.NotModified, $"answers its own tag with {same.StatusCode}");
                Expect(Equals(same.Headers.ETag, tag) && Equals(same.Headers.CacheControl, answer.Headers.CacheControl), "has other caching headers in 304");
            }

            if (body.Length >= 1024 && !NeverCoded.Any(one => address.StartsWith(one, StringComparison.Ordinal)))
            {
                coded++;
                using var packed = await AskAsync(app, key, address, null, ("Accept-Encoding", "gzip"));
                Expect(packed.Content.Headers.ContentEncoding.Contains("gzip") && packed.Headers.Vary.Contains("Accept-Encoding"), "is large and not compressed");
                Expect(packed.Content.Headers.ContentEncoding.Count == 0 || (await UnpackedAsync(packed)).SequenceEqual(body), "is something else when compressed");
            }

            using var refused = await AskAsync(app, key, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}frob=1");
            var problem = JsonSerializer.Deserialize<JsonElement>(await refused.Content.ReadAsStringAsync(Cancellation));
            Expect(refused.StatusCode == HttpStatusCode.BadRequest && TextOf(problem, "code") == "bad-parameters", $"answers an unknown parameter with {refused.StatusCode}");
            Expect(refused.Headers.TryGetValues("X-Request-Id", out var ids) && ids.Single() == TextOf(problem, "requestId"), "refuses without the request's id");
            Expect(refused.Headers.Contains("RateLimit"), "refuses without RateLimit");

            void Expect(bool holds, string fault)
            {
                if (!holds)
                {
                    faults.Add($"{address} {fault}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.InRange(tagged, 22, 60);
        Assert.InRange(coded, 8, 60);
    }

    private static async Task<List<string>> AddressesAsync(ServedHistory app, string key)
    {
        var document = await JsonAsync(app, key, "openapi.json");
        var known = new Dictionary<string, string>
        {
            ["period"] = "2019-08",
            ["department"] = "economy",
            ["id"] = (await JsonAsync(app, key, "submissions")).GetProperty("items")[0].GetProperty("id").GetString()!,
            ["file"] = Path.GetFileName(IngestionUnderTest.Path),
            ["version"] = (await JsonAsync(app, key, "catalogue")).GetProperty("version").GetString()!,
        };
        return
        [
            .. from path in document.GetProperty("paths").EnumerateObject()
               where path.Value.TryGetProperty("get", out _) && !path.Name.Contains("/sdmx/", StringComparison.Ordinal)
               let address = path.Name["/api/v1/".Length..]
               select known.Aggregate(address, (filled, one) => filled.Replace($"{{{one.Key}}}", Uri.EscapeDataString(one.Value), StringComparison.Ordinal)) + Needed.GetValueOrDefault(address),
            "openapi.json",
            .. DescribedQuery.Of(document, "sdmx/").Select(query => query.Address),
            "sdmx/data/dataflow/HTZ/DF_STATISTICS",
            "sdmx/data/dataflow/HTZ/DF_STATISTICS?format=csvdata",
            "sdmx/availability/dataflow/HTZ/DF_STATISTICS",
            "sdmx/structure/*/*/*/*",
        ];
    }

    private static async Task<JsonElement> JsonAsync(ServedHistory app, string key, string address)
    {
        using var answer = await AskAsync(app, key, address);
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static Task<HttpResponseMessage> AskAsync(ServedHistory app, string key, string address, HttpMethod? method = null, params (string Name, string Value)[] headers) =>
        app.AskAsync(address, method, [.. headers, ("Authorization", $"Bearer {key}")]);

    private static string? TextOf(JsonElement problem, string member) => problem.TryGetProperty(member, out var text) ? text.GetString() : null;

    private static async Task<byte[]> UnpackedAsync(HttpResponseMessage answer)
    {
        await using var gzip = new GZipStream(await answer.Content.ReadAsStreamAsync(Cancellation), CompressionMode.Decompress);
        using var body = new MemoryStream();
        await gzip.CopyToAsync(body, Cancellation);
        return body.ToArray();
    }
}
