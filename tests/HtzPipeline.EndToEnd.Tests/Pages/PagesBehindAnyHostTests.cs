namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>Every host passes on what is asked of the pages, its own front page's address included.</summary>
[Trait(HostUnderTest.Trait, HostUnderTest.Any)]
public class PagesBehindAnyHostTests(LocalRun run)
{
    [Theory]
    [InlineData("/", "text/html", "assets/dashboard.js")]
    [InlineData("/desk", "text/html", "assets/desk.js")]
    [InlineData("/bulletin", "text/html", "assets/bulletin.js")]
    [InlineData("/docs/", "text/html", "openapi.json")]
    [InlineData("/assets/site.css", "text/css", "{")]
    public async Task A_page_is_served(string address, string type, string with)
    {
        using var answer = await run.Api.GetAsync(new Uri(address, UriKind.Relative));

        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}");
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(with, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
