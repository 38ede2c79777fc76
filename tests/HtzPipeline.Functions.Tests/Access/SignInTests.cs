using System.Text.Json;

namespace HtzPipeline.Functions.Tests.Access;

/// <summary>What everybody is told of signing in.</summary>
public class SignInTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Without_Entra_ID_there_is_only_the_key()
    {
        await using var test = await AccessUnderTest.CreateAsync(azurite);

        var answer = await test.SendAsync("GET", "sign-in");

        Assert.Equal((200, JsonValueKind.Null), (answer.Status, answer.Body.GetProperty("entra").ValueKind));
        Assert.DoesNotContain("http", await PolicyOfTheDeskAsync(test), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("api://pages-and-api", "", "pages-and-api")]
    [InlineData("api://pages-and-api", "pages", "pages")]
    [InlineData("11111111-2222-3333-4444-555555555555", "", "11111111-2222-3333-4444-555555555555")]
    public async Task With_Entra_ID_the_pages_are_told_where_to_sign_in_and_may_ask_that_host_only(string audience, string clientId, string expected)
    {
        const string Authority = "https://login.example.org/tenant/v2.0";
        await using var test = await AccessUnderTest.CreateAsync(
            azurite, ("Entra:Authority", Authority), ("Entra:Audience", audience), ("Entra:ClientId", clientId));

        var entra = (await test.SendAsync("GET", "sign-in")).Body.GetProperty("entra");

        Assert.Equal(Authority, entra.GetProperty("authority").GetString());
        Assert.Equal(expected, entra.GetProperty("clientId").GetString());
        Assert.Equal($"{audience}/.default", entra.GetProperty("scope").GetString());
        Assert.Contains("connect-src 'self' https://login.example.org;", await PolicyOfTheDeskAsync(test), StringComparison.Ordinal);
    }

    private static async Task<string> PolicyOfTheDeskAsync(AccessUnderTest test)
    {
        using var page = await test.Api.GetAsync(new Uri("/desk", UriKind.Relative), TestContext.Current.CancellationToken);
        return Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
    }
}
