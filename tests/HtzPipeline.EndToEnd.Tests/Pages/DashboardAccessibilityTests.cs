using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

public class DashboardAccessibilityTests(LocalRun run, Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_wrong_whatever_is_open(ColorScheme scheme)
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-09", new() { ColorScheme = scheme });
        var page = dashboard.Page;

        await dashboard.UnfoldChartAsync();
        await page.Locator(".menu summary").ClickAsync();
        await AssertSoundAsync(page, "the menu open");
        await page.Keyboard.PressAsync("Escape");

        await page.GetByText("图中数值").ClickAsync();
        await page.Locator(".heat td button").First.ClickAsync();
        await AssertSoundAsync(page, "the figures of the chart and a cell of the calendar open");

        await dashboard.Figure("专利申请量").ClickAsync();
        await Assertions.Expect(dashboard.History.Locator("tbody tr").First).ToBeVisibleAsync();
        await AssertSoundAsync(page, "a history open");

        await dashboard.GoAsync("?period=2018-09&asOf=20&view=growth&kind=bar");
        await AssertSoundAsync(page, "back in time");

        await page.GetByLabel("语言").SelectOptionAsync("en");
        await dashboard.GoAsync("?period=2018-09&area=370400-HTZ-XR");
        await AssertSoundAsync(page, "an area, in English");
        Assert.Equal([], dashboard.Complaints);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_wrong_with_problems_and_errors_on_a_phone(ColorScheme scheme)
    {
        var month = OwnMonth.Next();
        await month.PublishAsync(run, "construction", "体积.csv", "指标,累计(m³)", "拆除违章建筑,9200");
        await using var dashboard = await Dashboard.OpenAsync(
            run, chromium, $"?period={month.Period}&calendar={month.Period}", new() { ColorScheme = scheme, ViewportSize = new() { Width = 390, Height = 844 } });
        await AssertSoundAsync(dashboard.Page, "a month with problems");

        await dashboard.Page.GotoAsync("/?area=nowhere");
        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await AssertSoundAsync(dashboard.Page, "an error");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing_wrong_with_figures_let_through_and_revised_and_they_widen_no_page(ColorScheme scheme, int width)
    {
        var month = OwnMonth.Next();
        await month.PublishAsync(run, "talent", "初报.csv", "指标,累计(人)", "柔性引进专家,200", "其中:千人计划专家,30");
        await month.PublishAsync(run, "talent", "终报.csv", "指标,累计(人)", "柔性引进专家,201", "其中:千人计划专家,31");
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "", new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 844 } });
        await dashboard.Page.RouteAsync("**/api/v1/snapshots/**", route => LetThroughSnapshot.FulfillAsync(route, "柔性引进专家"));
        await dashboard.Page.RouteAsync("**/api/v1/observations?**", route => route.ContinueAsync(new() { Url = route.Request.Url.Replace("last=60", $"from={month.Period}&to={month.Period}", StringComparison.Ordinal) }));

        await dashboard.GoAsync($"?period={month.Period}&chart=EXPERTS");
        await Assertions.Expect(dashboard.Page.Locator(".year-plot .warn-text").First).ToHaveTextAsync("↻");
        await Assertions.Expect(dashboard.Page.Locator(".card .mark").First).ToBeVisibleAsync();
        await AssertSoundAsync(dashboard.Page, "the dashboard");
        Assert.Equal(width, await dashboard.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));

        await dashboard.Page.GotoAsync("/indicator?code=EXPERTS");
        await Assertions.Expect(dashboard.Page.Locator(".years .mark")).ToHaveTextAsync("↻");
        await Assertions.Expect(dashboard.Page.Locator(".log li")).ToContainTextAsync(["200→201", "数"]);
        await AssertSoundAsync(dashboard.Page, "the page of an indicator");
        Assert.Equal(width, await dashboard.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task A_chart_has_a_name_and_a_table_of_its_figures()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-09&indicators=PATENT_APPLICATIONS,IND_OUTPUT");

        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Img, new() { Name = "走势图：专利申请量、规模以上工业总产值；数值见下表" })).ToBeVisibleAsync();
        await dashboard.Page.GetByText("图中数值").ClickAsync();
        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Group, new() { Name = "图中数值", Exact = true }).Locator("thead th")).ToHaveTextAsync(["时期", "专利申请量(件)", "规模以上工业总产值(亿元)"]);
    }

    private static async Task AssertSoundAsync(IPage page, string state)
    {
        var result = await page.RunAxe();
        Assert.Equal([], result.Violations.Select(violation => $"{state}: {violation.Id}: {violation.Help} {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}"));
    }
}
