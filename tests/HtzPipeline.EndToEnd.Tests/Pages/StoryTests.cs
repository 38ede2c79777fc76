using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>From a faulty file to the figure on the dashboard, and back to what was known before.</summary>
public class StoryTests(LocalRun run, Chromium chromium)
{
    private const string Indicator = "柔性引进专家";

    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true };

    private readonly OwnMonth _month = OwnMonth.Next();

    public enum Way
    {
        Desktop,
        Phone,
        Keyboard,
    }

    [Theory]
    [InlineData(Way.Desktop)]
    [InlineData(Way.Phone)]
    [InlineData(Way.Keyboard)]
    public async Task A_clerk_mends_a_faulty_file_and_sees_the_figure_published_and_what_was_there_before(Way way)
    {
        var options = way == Way.Phone ? Phone : null;
        await _month.PublishAsync(run, "talent", "初报.csv", "指标,累计(人)", $"{Indicator},200");
        await using (var desk = await Desk.OpenAsync(run, chromium, "talent", options, byKeyboard: way == Way.Keyboard))
        {
            var faulty = Table($"{Indicator},2040", "其中:千人计划专家,3000");
            await (way == Way.Desktop ? desk.DropAsync("更正.csv", faulty) : desk.ChooseAsync("更正.csv", faulty));
            await Assertions.Expect(desk.Findings.Filter(new() { HasText = "B3" }).First).ToContainTextAsync("已发布为 200人");
            await Assertions.Expect(desk.Findings.Filter(new() { HasText = "B4" }).Filter(new() { HasText = "HTZ3101" })).ToHaveCountAsync(1);

            await desk.ActivateAsync(desk.Findings.First.Locator(".place"));
            await Assertions.Expect(desk.Page.Locator("td.selected")).ToContainTextAsync("2040");

            await desk.ChooseAsync("更正.csv", Table($"{Indicator},204", "其中:千人计划专家,30"));
            await Assertions.Expect(desk.Page.Locator(".summary")).ToContainTextAsync("0个须处理的原因");
            await desk.SubmitAsync();
            Assert.True(await desk.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
            Assert.Equal([], desk.Complaints);
        }

        await using var dashboard = await Dashboard.OpenAsync(run, chromium, $"?period={_month.Period}", options);
        await Assertions.Expect(dashboard.Figure(Indicator)).ToContainTextAsync("204");
        await TravelBackAsync(dashboard, way);
        await Assertions.Expect(dashboard.Figure(Indicator)).ToContainTextAsync("200");
        Assert.Equal([], dashboard.Complaints);
    }

    // The tests share one app, so there may be releases of others in between.
    private static async Task TravelBackAsync(Dashboard dashboard, Way way)
    {
        await Desk.TabToAsync(dashboard.Page, dashboard.AsOf);
        await dashboard.Page.Keyboard.PressAsync("Enter");
        await Desk.TabToAsync(dashboard.Page, dashboard.Releases);
        for (var steps = 0; !Regex.IsMatch(await dashboard.Figure(Indicator).InnerTextAsync(), @"^\s*200"); steps++)
        {
            Assert.True(steps < 40, "No release shows what was there before.");
            var before = dashboard.Page.Url;
            await (way == Way.Keyboard
                ? dashboard.Page.Keyboard.PressAsync("ArrowLeft")
                : dashboard.Page.GetByRole(AriaRole.Button, new() { Name = "前一次发布" }).ClickAsync());
            await dashboard.Page.WaitForURLAsync(url => url != before);
            await dashboard.SettleAsync();
        }
    }

    private string Table(params string[] lines) => $"{_month.Year}年1-{_month.Month}月\n指标,累计(人)\n{string.Join('\n', lines)}\n";
}
