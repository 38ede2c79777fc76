using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

public class AccessibilityTests(LocalRun run, Chromium chromium)
{
    [Theory]
    [InlineData("/", ColorScheme.Light)]
    [InlineData("/", ColorScheme.Dark)]
    [InlineData("/desk", ColorScheme.Light)]
    [InlineData("/desk", ColorScheme.Dark)]
    [InlineData("/bulletin", ColorScheme.Light)]
    [InlineData("/bulletin", ColorScheme.Dark)]
    public async Task Axe_finds_nothing_wrong_and_the_console_stays_empty(string address, ColorScheme scheme)
    {
        await using var context = await chromium.OpenAsync(run, new() { ColorScheme = scheme });
        var page = await context.NewPageAsync();
        var console = new List<string>();
        page.Console += (_, message) => console.Add($"{message.Type} {message.Text}");
        page.PageError += (_, error) => console.Add(error);
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("h1").WaitForAsync();

        var result = await page.RunAxe();

        Assert.Equal([], result.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join("; ", violation.Nodes.Select(node => node.Html))}"));
        Assert.Equal([], console);
    }
}
