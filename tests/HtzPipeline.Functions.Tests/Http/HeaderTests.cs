using System.Net;
using System.Text.Json;

namespace HtzPipeline.Functions.Tests.Http;

/// <summary>What every answer carries, whatever it is about.</summary>
public class HeaderTests(AppWithoutStorage app)
{
    // One that works without storage, one that is refused, one that is nowhere, one that fails.
    public static TheoryData<string> Addresses => new("openapi.json", "catalogue?frob=1", "nowhere", "health");

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task The_client_s_request_id_comes_back(string address)
    {
        using var response = await app.SendAsync(HttpMethod.Get, address, ("X-Request-Id", "front-42/a:b"));

        Assert.Equal("front-42/a:b", Assert.Single(response.Headers.GetValues("X-Request-Id")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("<script>")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678x")]
    public async Task A_request_id_that_is_not_fit_for_logs_is_replaced(string given)
    {
        using var response = await app.SendAsync(HttpMethod.Get, "nowhere", ("X-Request-Id", given));
        var id = Assert.Single(response.Headers.GetValues("X-Request-Id"));

        Assert.Matches("^[0-9a-f]{32}$", id);
        Assert.Equal(id, (await ProblemAsync(response)).GetProperty("requestId").GetString());
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Pages_of_the_origins_that_are_set_may_read_answers_and_problems(string address)
    {
        using var allowed = await app.SendAsync(HttpMethod.Get, address, ("Origin", AppWithoutStorage.Origin));
        using var other = await app.SendAsync(HttpMethod.Get, address, ("Origin", "https://evil.example"));
        using var none = await app.SendAsync(HttpMethod.Get, address);

        Assert.Equal(AppWithoutStorage.Origin, Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Superset(
            new HashSet<string> { "ETag", "Last-Modified", "Link", "Location", "Retry-After", "X-Request-Id" },
            allowed.Headers.GetValues("Access-Control-Expose-Headers").SelectMany(value => value.Split(',')).ToHashSet());
        Assert.False(other.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.All([allowed, other, none], response => Assert.Single(response.Headers.Vary, field => field == "Origin"));
    }

    [Fact]
    public async Task A_preflight_request_is_answered()
    {
        using var response = await app.SendAsync(
            HttpMethod.Options,
            "observations",
            ("Origin", AppWithoutStorage.Origin), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(AppWithoutStorage.Origin, Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("if-none-match", response.Headers.GetValues("Access-Control-Allow-Headers"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Browsers_are_told_to_take_an_answer_for_what_it_is_and_no_more(string address)
    {
        using var response = await app.SendAsync(HttpMethod.Get, address);

        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.StartsWith("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
