using HtzPipeline.Functions.Access;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Access;

/// <summary>Departments' keys as an attacker tries them.</summary>
public class KeyTests(AzuriteFixture azurite)
{
    private static readonly object Reason = new { reason = "传错了" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_that_is_not_to_the_letter_as_it_was_given_out_signs_nobody_in()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite, ("Access:FailuresPerMinute", "0"));
        var key = await test.KeyAsync("economy", Right.Upload);
        var other = KeySecret.Create().Reveal();
        string[] forged =
        [
            key[..^1], key + "0", key.ToUpperInvariant(), "HTZ_" + key[4..], key[..17] + other[17..], other, " ", "htz_", key[..^1] + (key[^1] == '0' ? '1' : '0'),
            key.Replace("_", "", StringComparison.Ordinal), $"{key},{key}", "null", new string('a', 8000),
        ];

        Assert.Equal(200, (await test.SendAsync("GET", "me", key)).Status);
        foreach (var credential in forged)
        {
            var reply = await test.SendAsync("GET", "me", credential);

            Assert.True(reply.Status == 401, $"{credential}: {reply.Status}");
            Assert.Equal("unauthorized", reply.Code);
            Assert.StartsWith("Bearer ", reply.Headers.WwwAuthenticate.Single().ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_key_is_refused_from_the_moment_it_expires_or_is_revoked()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var (revoked, expired) = (await test.KeyAsync("economy", Right.Upload), await test.KeyAsync("economy", Right.Upload));
        Assert.Equal(200, (await test.SendAsync("GET", "me", revoked)).Status);
        await test.Services.GetRequiredService<KeyStore>().RevokeAsync(revoked[4..16], Cancellation);
        Assert.Equal(401, (await test.SendAsync("GET", "me", revoked)).Status);

        test.Clock.Now += TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1);
        Assert.Equal(200, (await test.SendAsync("GET", "me", expired)).Status);
        test.Clock.Now += TimeSpan.FromSeconds(1);
        var reply = await test.SendAsync("GET", "me", expired);
        Assert.Equal(401, reply.Status);
        Assert.Contains("expired", reply.Headers.WwwAuthenticate.Single().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "submissions/{id}/withdrawal")]
    [InlineData("POST", "submissions/{id}/approval")]
    [InlineData("POST", "submissions/{id}/confirmation")]
    [InlineData("POST", "submissions/{id}/redrive")]
    [InlineData("PUT", "uploads/economy/2019-08/a.csv")]
    [InlineData("PUT", "uploads/Finance/2019-08/a.csv")]
    [InlineData("POST", "checks?department=economy&period=2019-08&fileName=a.csv")]
    public async Task A_key_of_another_department_can_do_nothing_to_this_one(string method, string address)
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var id = await test.PublishedAsync();
        var finance = await test.KeyAsync("finance", Right.Read, Right.Upload, Right.Approve);
        var reply = await test.SendAsync(method, address.Replace("{id}", id, StringComparison.Ordinal), finance, Reason);

        Assert.Equal((403, "forbidden"), (reply.Status, reply.Code));
        Assert.Equal("published", (await test.SendAsync("GET", $"submissions/{id}", finance)).Body.GetProperty("submission").GetProperty("state").GetString());
        Assert.Equal(401, (await test.SendAsync(method, address.Replace("{id}", id, StringComparison.Ordinal), json: Reason)).Status);
    }

    [Fact]
    public async Task A_key_may_do_no_more_than_its_rights_say()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var id = await test.PublishedAsync();
        var (read, upload, approve) = (await test.KeyAsync("economy", Right.Read), await test.KeyAsync("economy", Right.Upload), await test.KeyAsync("economy", Right.Approve));

        Assert.Equal(403, (await test.SendAsync("POST", $"submissions/{id}/withdrawal", read, Reason)).Status);
        Assert.Equal(403, (await test.SendAsync("POST", $"submissions/{id}/withdrawal", approve, Reason)).Status);
        Assert.Equal(403, (await test.SendAsync("POST", $"submissions/{id}/approval", upload, Reason)).Status);
        Assert.Equal((409, "nothing-held"), (await test.SendAsync("POST", $"submissions/{id}/approval", approve, Reason)) is var held ? (held.Status, held.Code) : default);
        Assert.Equal(200, (await test.SendAsync("POST", $"submissions/{id}/withdrawal", upload, Reason)).Status);
        Assert.Equal("economy 的统计员", (await test.SendAsync("GET", "submissions?limit=5", read)).Body.GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("decision")).Single(decision => decision.ValueKind == System.Text.Json.JsonValueKind.Object).GetProperty("by").GetString());
    }

    [Fact]
    public async Task Reading_is_closed_unless_a_setting_opens_it_but_for_health_and_description()
    {
        await using var closed = await AccessUnderTest.CreateAsync(azurite);
        await using var open = await AccessUnderTest.CreateAsync(azurite, ("Access:Reading", "open"));
        foreach (var address in new[] { "catalogue", "observations?indicator=IND_OUTPUT", "snapshots/2019-08", "submissions", "submissions/x", "submissions/x/report", "uploads/economy/2019-08/a.csv" })
        {
            Assert.Equal((401, "unauthorized"), await closed.SendAsync("GET", address) is var reply ? (reply.Status, reply.Code) : default);
            Assert.NotEqual(401, (await open.SendAsync("GET", address)).Status);
        }

        Assert.Equal(200, (await closed.SendAsync("GET", "catalogue", await closed.KeyAsync("economy", Right.Read))).Status);
        Assert.Equal(403, (await closed.SendAsync("GET", "catalogue", await closed.KeyAsync("economy"))).Status);
        Assert.Equal(200, (await closed.SendAsync("GET", "health")).Status);
        Assert.Equal(200, (await closed.SendAsync("GET", "openapi.json")).Status);
        Assert.Equal(401, (await open.SendAsync("GET", "me")).Status);
    }

    [Fact]
    public async Task A_secret_is_in_no_table_no_log_and_no_answer()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var id = await test.PublishedAsync();
        var key = await test.KeyAsync("economy", Right.Read, Right.Upload);
        var answers = new List<string>();
        foreach (var (method, address, credential) in new[]
        {
            ("GET", "me", key), ("GET", $"submissions/{id}", key), ("POST", $"submissions/{id}/withdrawal", key), ("POST", $"submissions/{id}/approval", key),
            ("GET", "me", key[..^1]), ("GET", $"catalogue?key={key}", ""), ("POST", $"submissions/{id}/redrive?access_token={key}", ""),
        })
        {
            answers.Add((await test.SendAsync(method, address, credential, method == "POST" ? Reason : null)) is var reply ? reply.Text + reply.Headers : "");
        }

        var secret = key[17..^1];
        Assert.All(answers, answer => Assert.DoesNotContain(secret, answer, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(secret, await test.AllOfAsync(test.Storage.Names.Keys) + await test.AllOfAsync(test.Storage.Names.Audit), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(key[4..16], await test.AllOfAsync(test.Storage.Names.Keys), StringComparison.Ordinal);
        Assert.DoesNotContain(test.Logged, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase) && !line.Contains("access_token=", StringComparison.Ordinal) && !line.Contains("?key=", StringComparison.Ordinal));
    }
}
