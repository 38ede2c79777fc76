using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

public class TimeTravelTests(LocalRun run, Chromium chromium)
{
    private const string Indicator = "规模以上工业总产值";

    private readonly OwnMonth _month = OwnMonth.Next();

    [Fact]
    public async Task A_figure_is_shown_as_it_was_known_then_and_marked_with_what_it_became()
    {
        var (before, _) = await ReviseAsync();
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, $"?period={_month.Period}&asOf={before}");

        await Assertions.Expect(dashboard.Figure(Indicator)).ToContainTextAsync("61.07");
        await Assertions.Expect(dashboard.Figure(Indicator).GetByRole(AriaRole.Img, new() { Name = "后来修订为 61.70" })).ToBeVisibleAsync();

        await dashboard.Page.GetByRole(AriaRole.Button, new() { Name = "回到现在" }).ClickAsync();
        await Assertions.Expect(dashboard.Figure(Indicator)).ToHaveTextAsync(new Regex("61.70"));
        await Assertions.Expect(dashboard.Page.Locator(".snapshot tr").Filter(new() { HasText = Indicator }).Locator(".tag.warn")).ToContainTextAsync("修订");
    }

    [Fact]
    public async Task What_is_of_now_is_not_said_to_be_of_the_past_while_the_past_does_not_come()
    {
        await ReviseAsync();
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, $"?period={_month.Period}");
        await dashboard.Page.RouteAsync("**/api/v1/snapshots/*asOf=*", route => route.FulfillAsync(new() { Status = 500, ContentType = "application/json", Body = "{}" }));

        await dashboard.AsOf.ClickAsync();
        await dashboard.Releases.FocusAsync();
        await dashboard.Page.Keyboard.PressAsync("ArrowLeft");

        await Assertions.Expect(dashboard.Page.GetByText("没有读到，下面仍是")).ToBeVisibleAsync();
        await Assertions.Expect(dashboard.Page.GetByText("当时所知")).ToHaveCountAsync(0);
        await Assertions.Expect(dashboard.Figure(Indicator)).ToContainTextAsync("61.70");
    }

    [Fact]
    public async Task The_slider_goes_back_by_key_and_the_month_stays()
    {
        var (_, after) = await ReviseAsync();
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, $"?period={_month.Period}&asOf={after}");

        await dashboard.AsOf.ClickAsync();
        await dashboard.Releases.FocusAsync();
        await dashboard.Page.Keyboard.PressAsync("ArrowLeft");

        await dashboard.Page.WaitForURLAsync(new Regex($"asOf={after - 1}"));
        await dashboard.SettleAsync();
        Assert.Contains($"period={_month.Period}", dashboard.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(dashboard.Page.GetByText("当时所知")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_click_on_a_figure_shows_every_vintage_with_file_cell_and_raw_text_and_leads_to_the_report()
    {
        await ReviseAsync();
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, $"?period={_month.Period}");

        await dashboard.Figure(Indicator).ClickAsync();

        var rows = dashboard.History.Locator("tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await Assertions.Expect(rows.First).ToContainTextAsync(new Regex($"61.70.*现行.*economy/{_month.Period}/终报.csv.*B3.*61.70", RegexOptions.Singleline));
        await Assertions.Expect(rows.Last).ToContainTextAsync(new Regex("61.07.*已被替换.*初报.csv", RegexOptions.Singleline));

        await rows.First.GetByRole(AriaRole.Link, new() { Name = "核对报告" }).ClickAsync();
        await Assertions.Expect(dashboard.Page.Locator("body")).ToContainTextAsync("终报.csv");
    }

    [Fact]
    public async Task The_chart_shows_what_was_known_then_too()
    {
        var (before, _) = await ReviseAsync();
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, $"?period={_month.Period}&indicators=IND_OUTPUT&asOf={before}");

        await dashboard.Page.GetByText("图中数值").ClickAsync();

        await Assertions.Expect(dashboard.Page.Locator("details[open] td").First).ToContainTextAsync("61.07");
    }

    private async Task<(long Before, long After)> ReviseAsync()
    {
        var (_, before) = await _month.PublishAsync(run, "economy", "初报.csv", "指标,累计(亿元)", $"{Indicator},61.07");
        var (_, after) = await _month.PublishAsync(run, "economy", "终报.csv", "指标,累计(亿元)", $"{Indicator},61.70");
        return (before, after);
    }
}
