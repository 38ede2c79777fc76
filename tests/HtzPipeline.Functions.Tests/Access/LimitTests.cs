using HtzPipeline.Functions.Access;

namespace HtzPipeline.Functions.Tests.Access;

/// <summary>Who asks too often is told when to come again; others are not kept waiting by it.</summary>
public class LimitTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Trying_keys_ends_after_so_many_and_a_good_one_does_not_tell_itself_apart_then()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite, ("Access:FailuresPerMinute", "5"), ("Access:TrustedProxies", "1"));
        var key = await test.KeyAsync("economy", Right.Read);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.Equal(401, (await FromAsync("203.0.113.9", KeySecret.Create().Reveal())).Status);
        }

        var refused = await FromAsync("203.0.113.9", KeySecret.Create().Reveal());
        Assert.Equal((429, "too-many-requests"), (refused.Status, refused.Code));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(429, (await FromAsync("203.0.113.9", key)).Status);
        Assert.Equal(429, (await FromAsync("10.0.0.1, 203.0.113.9", key)).Status);
        Assert.Equal(429, (await FromAsync("127.0.0.1,203.0.113.9:4711", key)).Status);
        Assert.Equal(200, (await FromAsync("203.0.113.10", key)).Status);
        Assert.Equal(5, (await test.AuditAsync()).Count(entry => entry.Outcome == "refused 401"));

        Task<Reply> FromAsync(string forwarded, string credential) => test.SendAsync("GET", "me", credential, null, ("X-Forwarded-For", forwarded));
    }

    [Fact]
    public async Task Without_a_proxy_the_forwarded_address_is_nothing_but_a_claim()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite, ("Access:FailuresPerMinute", "3"));
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await FromAsync($"203.0.113.{attempt}");
        }

        Assert.Equal(429, (await FromAsync("203.0.113.77")).Status);

        Task<Reply> FromAsync(string forwarded) => test.SendAsync("GET", "me", KeySecret.Create().Reveal(), null, ("X-Forwarded-For", forwarded));
    }

    [Fact]
    public async Task Where_the_proxy_does_not_say_who_asks_callers_without_a_key_share_no_limit()
    {
        await using var test = await AccessUnderTest.CreateAsync(
            azurite, ("Access:RequestsPerMinute", "2"), ("Access:FailuresPerMinute", "2"), ("Access:TrustedProxies", "1"), ("Access:Reading", "open"));
        for (var request = 0; request < 4; request++)
        {
            Assert.Equal(200, (await test.SendAsync("GET", "catalogue")).Status);
            Assert.Equal(401, (await test.SendAsync("GET", "me", KeySecret.Create().Reveal())).Status);
        }

        foreach (var expected in new[] { 200, 200, 429 })
        {
            Assert.Equal(expected, (await test.SendAsync("GET", "catalogue", null, null, ("X-Forwarded-For", "203.0.113.9"))).Status);
        }
    }

    [Fact]
    public async Task Every_answer_says_how_many_requests_are_left()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite, ("Access:RequestsPerMinute", "3"), ("Access:WritesPerMinute", "0"));
        var key = await test.KeyAsync("economy", Right.Read);
        foreach (var (status, left) in new[] { (200, 2), (200, 1), (200, 0), (429, 0) })
        {
            var answer = await test.SendAsync("GET", "me", key);
            Assert.Equal(status, answer.Status);
            Assert.Equal($"\"reading\";r={left}", Assert.Single(answer.Headers.GetValues("RateLimit")));
            Assert.Equal("\"reading\";q=3;w=60", Assert.Single(answer.Headers.GetValues("RateLimit-Policy")));
        }

        var unlimited = await test.SendAsync("PUT", "uploads/economy/2019-08/a.csv", key, new { });
        Assert.Equal(403, unlimited.Status);
        Assert.False(unlimited.Headers.Contains("RateLimit"));
    }

    [Fact]
    public async Task Each_key_has_requests_of_its_own_and_writing_is_counted_apart()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite, ("Access:RequestsPerMinute", "4"), ("Access:WritesPerMinute", "2"));
        var (one, other) = (await test.KeyAsync("economy", Right.Read), await test.KeyAsync("finance", Right.Read));
        for (var request = 0; request < 4; request++)
        {
            Assert.Equal(200, (await test.SendAsync("GET", "me", one)).Status);
        }

        var refused = await test.SendAsync("GET", "me", one);
        Assert.Equal((429, "too-many-requests"), (refused.Status, refused.Code));
        Assert.Equal(200, (await test.SendAsync("GET", "me", other)).Status);
        Assert.Equal(403, (await test.SendAsync("PUT", "uploads/economy/2019-08/a.csv", one, new { })).Status);
        Assert.Equal(403, (await test.SendAsync("PUT", "uploads/economy/2019-08/a.csv", one, new { })).Status);
        Assert.Equal(429, (await test.SendAsync("PUT", "uploads/economy/2019-08/a.csv", one, new { })).Status);
    }
}
