using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

public class DashboardKeyboardTests(LocalRun run, Chromium chromium)
{
    [Fact]
    public async Task The_first_key_skips_to_the_content()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-09");

        await dashboard.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Link, new() { Name = "跳到正文" })).ToBeFocusedAsync();
        await dashboard.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Everything_that_can_be_worked_is_reached_by_Tab_and_seen_to_be()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-09");
        var workable = await dashboard.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('a[href], button, select, input, summary, [tabindex=\"0\"]')].filter(one => !one.disabled && one.checkVisibility()).length");

        var reached = 0;
        for (; reached <= workable; reached++)
        {
            await dashboard.Page.Keyboard.PressAsync("Tab");
            var outline = await dashboard.Page.EvaluateAsync<string?>("() => document.activeElement === document.body ? null : getComputedStyle(document.activeElement).outlineStyle");
            if (outline is null)
            {
                break;
            }

            Assert.Equal("solid", outline);
        }

        Assert.Equal(workable, reached);
    }

    [Fact]
    public async Task A_history_is_opened_and_closed_by_key_and_the_focus_comes_back()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-09");
        var figure = dashboard.Figure("专利申请量");
        await figure.FocusAsync();

        await dashboard.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(dashboard.History).ToContainTextAsync("science/2018-09/");
        Assert.True(await dashboard.History.EvaluateAsync<bool>("dialog => dialog.contains(document.activeElement)"));
        await dashboard.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(dashboard.History).ToBeHiddenAsync();
        await Assertions.Expect(figure).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_menu_of_indicators_is_worked_by_key_and_closed_by_Escape()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-09");
        await dashboard.UnfoldChartAsync();
        var menu = dashboard.Page.Locator(".menu summary");
        await menu.FocusAsync();
        await dashboard.Page.Keyboard.PressAsync("Enter");
        var patents = dashboard.Page.GetByLabel("专利申请量", new() { Exact = true });
        await patents.FocusAsync();

        await dashboard.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(patents).ToBeCheckedAsync();
        await dashboard.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(patents).ToBeHiddenAsync();
        await Assertions.Expect(menu).ToBeFocusedAsync();
    }
}
