using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

public class ApiDocumentPageTests(LocalRun run, Chromium chromium)
{
    [Fact]
    public async Task The_documentation_page_shows_the_operations_and_a_way_home_and_asks_nothing_of_the_internet()
    {
        await using var context = await chromium.OpenAsync(run);
        var page = await context.NewPageAsync();
        var hosts = new HashSet<string>();
        page.Request += (_, request) => hosts.Add(new Uri(request.Url).Host);

        await page.GotoAsync("/docs");

        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("/api/v1/observations", new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("API");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "看板 Dashboard" })).ToHaveAttributeAsync("href", "/");
        await Assertions.Expect(page.Locator("a[href*='scalar.com']:visible")).ToHaveCountAsync(0);
        Assert.Equal(["127.0.0.1"], hosts.Where(host => host.Length > 0));
    }
}
