using System.Net.Http.Headers;
using System.Text;
using HtzPipeline.Functions.Access;

namespace HtzPipeline.Functions.Tests.Access;

/// <summary>Whatever else a client sends says nothing of who it is.</summary>
public class ForgeryTests(AzuriteFixture azurite)
{
    private static readonly object Reason = new { reason = "传错了" };

    [Theory]
    [InlineData("X-MS-CLIENT-PRINCIPAL-NAME", "admin")]
    [InlineData("X-MS-CLIENT-PRINCIPAL", "eyJhdXRoX3R5cCI6ImFhZCIsImNsYWltcyI6W3sidHlwIjoicm9sZXMiLCJ2YWwiOiJVcGxvYWQifV19")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("Forwarded", "for=127.0.0.1;host=localhost")]
    [InlineData("X-Functions-Key", "{key}")]
    [InlineData("X-Api-Key", "{key}")]
    [InlineData("Cookie", "htz={key}; Authorization=Bearer {key}")]
    [InlineData("Authorization", "Basic {basic}")]
    [InlineData("X-HTTP-Method-Override", "GET")]
    [InlineData("Origin", "http://127.0.0.1")]
    public async Task No_other_header_signs_anybody_in(string name, string value)
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var id = await test.PublishedAsync();
        var key = await test.KeyAsync("economy", Right.Read, Right.Upload);
        var header = value.Replace("{key}", key, StringComparison.Ordinal).Replace("{basic}", Convert.ToBase64String(Encoding.ASCII.GetBytes($"economy:{key}")), StringComparison.Ordinal);

        Assert.Equal(401, (await test.SendAsync("POST", $"submissions/{id}/withdrawal", null, Reason, (name, header))).Status);
        Assert.Equal(401, (await test.SendAsync("GET", "catalogue", null, null, (name, header))).Status);
    }

    [Theory]
    [InlineData("access_token")]
    [InlineData("code")]
    [InlineData("key")]
    [InlineData("Authorization")]
    public async Task No_key_is_taken_from_an_address(string parameter)
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);
        var key = await test.KeyAsync("economy", Right.Read);

        Assert.Equal(401, (await test.SendAsync("GET", $"catalogue?{parameter}={key}")).Status);
        Assert.Equal(401, (await test.SendAsync("GET", $"catalogue?{parameter}=Bearer%20{key}")).Status);
    }

    [Fact]
    public async Task A_strangers_page_can_send_a_form_but_no_key_with_it()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite, ("Access:Reading", "open"));
        var id = await test.PublishedAsync();
        using var form = new StringContent("{\"reason\":\"x\"}", Encoding.UTF8);
        form.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        var reply = await test.SendAsync("POST", $"submissions/{id}/withdrawal", null, form, ("Origin", "https://evil.example"));
        var preflight = await test.SendAsync(
            "OPTIONS", $"submissions/{id}/withdrawal", null, null,
            ("Origin", "https://evil.example"), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "authorization"));

        Assert.Contains(reply.Status, new[] { 401, 415 });
        Assert.Equal("published", (await test.SendAsync("GET", $"submissions/{id}")).Body.GetProperty("submission").GetProperty("state").GetString());
        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.False(reply.Headers.Contains("Set-Cookie"));
    }
}
