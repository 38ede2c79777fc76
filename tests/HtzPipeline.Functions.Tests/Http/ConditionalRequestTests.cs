using System.Globalization;
using System.Net;
using System.Text.Json;
using HtzPipeline.Testing.Scenarios;

namespace HtzPipeline.Functions.Tests.Http;

/// <summary>Who has an answer already is told so, after one small read of storage and no more.</summary>
public class ConditionalRequestTests(AzuriteFixture azurite)
{
    private static readonly Dictionary<RequestKind, int> OneRead = new() { [RequestKind.Head] = 1 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> OfReleases => new(
        ServedHistory.Series, $"{ServedHistory.Series}&format=csv", "snapshots/2019-08", "history?indicator=IND_OUTPUT", "revisions?indicator=IND_OUTPUT&measure=cumulative", "changes");

    [Theory]
    [MemberData(nameof(OfReleases))]
    public async Task What_the_client_has_costs_one_read_and_so_does_what_was_written_before(string address)
    {
        await using var app = await ServedHistory.CreateAsync(azurite);
        using var first = await app.AskAsync(address);
        using var second = await app.AskAsync(address);
        Assert.Equal(OneRead, app.Counter.Counts);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(Cancellation), await second.Content.ReadAsByteArrayAsync(Cancellation));

        using var third = await app.AskAsync(address, null, ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
        Assert.Equal(OneRead, app.Counter.Counts);
        Assert.Empty(await third.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal(first.Headers.ETag, third.Headers.ETag);
        Assert.Equal(first.Headers.Vary, third.Headers.Vary);
        Assert.Equal("no-cache, private", third.Headers.CacheControl!.ToString());

        await app.ReleaseAsync(60m);
        using var fourth = await app.AskAsync(address, null, ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, fourth.StatusCode);
        Assert.NotEqual(first.Headers.ETag, fourth.Headers.ETag);
    }

    [Theory]
    [InlineData("submissions")]
    [InlineData("submissions?format=csv")]
    public async Task A_list_without_releases_has_a_tag_of_its_content(string address)
    {
        await using var app = await ServedHistory.CreateAsync(azurite);
        var tag = await app.TagAsync(address);
        using var same = await app.AskAsync(address, null, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);

        await app.ReleaseAsync(60m);
        Assert.NotEqual(tag, await app.TagAsync(address));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/report")]
    [InlineData("/report?format=html")]
    [InlineData("/sheets")]
    public async Task What_is_told_of_a_submission_has_a_tag_of_its_content(string what)
    {
        await using var app = await ServedHistory.CreateAsync(azurite);
        using var list = await app.AskAsync("submissions");
        var id = JsonSerializer.Deserialize<JsonElement>(await list.Content.ReadAsStringAsync(Cancellation)).GetProperty("items")[0].GetProperty("id").GetString();
        var tag = await app.TagAsync($"submissions/{id}{what}");

        using var same = await app.AskAsync($"submissions/{id}{what}", null, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Fact]
    public async Task Every_query_form_language_and_coding_has_a_tag_of_its_own()
    {
        await using var app = await ServedHistory.CreateAsync(azurite);
        var tags = new List<string>
        {
            await app.TagAsync("catalogue"),
            await app.TagAsync("catalogue", ("Accept-Encoding", "gzip")),
            await app.TagAsync("catalogue", ("Accept-Encoding", "br")),
            await app.TagAsync("catalogue", ("Accept", "text/csv")),
            await app.TagAsync("catalogue?format=csv&bom=true"),
            await app.TagAsync(ServedHistory.Series),
            await app.TagAsync($"{ServedHistory.Series}&measure=current"),
            await app.TagAsync($"{ServedHistory.Series}&format=csv"),
            await app.TagAsync($"{ServedHistory.Series}&format=csv&lang=en"),
        };

        Assert.Equal(tags.Count, tags.Distinct().Count());
        Assert.EndsWith("-gzip\"", tags[1], StringComparison.Ordinal);
        Assert.EndsWith("-br\"", tags[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_order_of_the_parameters_and_the_host_s_key_make_no_difference()
    {
        await using var app = await ServedHistory.CreateAsync(azurite);

        Assert.Equal(
            await app.TagAsync("observations?indicator=IND_OUTPUT&from=2019-08&area="),
            await app.TagAsync("observations?code=key&from=2019-08&indicator=IND_OUTPUT"));
    }

    [Theory]
    [InlineData("+/M.*.*.*", "+/M.*.*.*?code=key?c[MEASURE]=current")]
    [InlineData("+/M.*.*.*", "+/M.*.*.*?c[MEASURE]=current?code=")]
    [InlineData("+/M.*.*.*&c[MEASURE]=current", "+/M.*.*.*%26c[MEASURE]=current")]
    public async Task No_query_gets_what_was_written_for_another_that_routing_takes_for_the_same(string asked, string other)
    {
        await using var app = await ServedHistory.CreateAsync(azurite);

        Assert.NotEqual(await app.TagAsync($"sdmx/data/dataflow/HTZ/DF_STATISTICS/{other}"), await app.TagAsync($"sdmx/data/dataflow/HTZ/DF_STATISTICS/{asked}"));
    }

    [Theory]
    [InlineData(ServedHistory.Series, "identity")]
    [InlineData("catalogue?format=csv", "gzip")]
    [InlineData("catalogue", "br")]
    [InlineData("submissions", "identity")]
    public async Task HEAD_has_the_headers_of_GET_and_no_body(string address, string coding)
    {
        await using var app = await ServedHistory.CreateAsync(azurite);
        using var head = await app.AskAsync(address, HttpMethod.Head, ("Accept-Encoding", coding), ("X-Request-Id", "1"));
        using var get = await app.AskAsync(address, HttpMethod.Get, ("Accept-Encoding", coding), ("X-Request-Id", "1"));

        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal(coding == "identity" ? [] : [coding], get.Content.Headers.ContentEncoding);
        Assert.Equal((await get.Content.ReadAsByteArrayAsync(Cancellation)).Length, get.Content.Headers.ContentLength);
        Assert.Equal(HeadersOf(get), HeadersOf(head));
    }

    [Theory]
    [InlineData("If-None-Match", "W/{0}", HttpStatusCode.NotModified)]
    [InlineData("If-None-Match", "\"other\", {0}", HttpStatusCode.NotModified)]
    [InlineData("If-None-Match", "*", HttpStatusCode.NotModified)]
    [InlineData("If-None-Match", "\"other\"", HttpStatusCode.OK)]
    [InlineData("If-None-Match", "unquoted", HttpStatusCode.OK)]
    [InlineData("If-Match", "{0}", HttpStatusCode.OK)]
    [InlineData("If-Match", "*", HttpStatusCode.OK)]
    [InlineData("If-Match", "W/{0}", HttpStatusCode.PreconditionFailed)]
    [InlineData("If-Match", "\"other\"", HttpStatusCode.PreconditionFailed)]
    public async Task Conditions_are_held_as_HTTP_has_them(string header, string value, HttpStatusCode expected)
    {
        await using var app = await ServedHistory.CreateAsync(azurite);
        var tag = await app.TagAsync(ServedHistory.Series);
        using var response = await app.AskAsync(ServedHistory.Series, null, (header, string.Format(CultureInfo.InvariantCulture, value, tag)));

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task The_date_counts_once_nothing_else_can_fall_into_its_second_and_where_no_tag_is_given()
    {
        await using var app = await ServedHistory.CreateAsync(azurite);
        using var early = await app.AskAsync(ServedHistory.Series);
        Assert.Null(early.Content.Headers.LastModified);

        app.Wait(TimeSpan.FromSeconds(29));
        using var settled = await app.AskAsync(ServedHistory.Series);
        var date = settled.Content.Headers.LastModified!.Value;
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(date));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(date.AddSeconds(-1)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(date, ("If-None-Match", "\"other\"")));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await app.AskAsync(ServedHistory.Series, null, ("If-Unmodified-Since", date.AddSeconds(-1).ToString("R")))).StatusCode);

        async Task<HttpStatusCode> StatusAsync(DateTimeOffset since, params (string, string)[] others)
        {
            using var response = await app.AskAsync(ServedHistory.Series, null, [("If-Modified-Since", since.ToString("R")), .. others]);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task A_catalogue_that_has_not_changed_is_looked_at_and_not_read_again()
    {
        await using var app = await ServedHistory.CreateAsync(azurite);
        var tag = await app.TagAsync(ServedHistory.Series);
        app.Wait(TimeSpan.FromSeconds(31));

        Assert.Equal(tag, await app.TagAsync(ServedHistory.Series));
        Assert.Equal(new Dictionary<RequestKind, int> { [RequestKind.Head] = 1, [RequestKind.BlobRead] = 1 }, app.Counter.Counts);
    }

    private static IEnumerable<string> HeadersOf(HttpResponseMessage response) => response.Headers.Concat(response.Content.Headers)
        // Each request is one less that is left.
        .Where(header => header.Key is not ("Date" or "RateLimit"))
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
        .Order();
}
