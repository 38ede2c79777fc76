using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

public class DashboardAddressTests(LocalRun run, Chromium chromium)
{
    [Fact]
    public async Task What_a_reader_chose_is_in_the_address_and_a_colleague_sees_the_same()
    {
        await using var mine = await Dashboard.OpenAsync(run, chromium, "?period=2019-03");
        await mine.UnfoldChartAsync();
        await mine.Page.Locator(".more-chart").GetByLabel("口径").SelectOptionAsync("growth");
        await mine.Page.GetByLabel("图形").SelectOptionAsync("bar");
        await mine.Page.GetByText("选择指标").ClickAsync();
        await mine.Page.GetByLabel("专利申请量", new() { Exact = true }).CheckAsync();
        await Assertions.Expect(Chart(mine)).ToHaveAttributeAsync("aria-label", new Regex("专利申请量"));
        var chart = await Chart(mine).GetAttributeAsync("aria-label");

        await using var theirs = await Dashboard.OpenAsync(run, chromium, new Uri(mine.Page.Url).Query);

        await Assertions.Expect(Chart(theirs)).ToHaveAttributeAsync("aria-label", chart!);
        await Assertions.Expect(theirs.Page.GetByLabel("图形")).ToHaveValueAsync("bar");
    }

    [Fact]
    public async Task The_back_button_closes_a_history_and_goes_to_the_month_before()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-09");
        await dashboard.Page.GetByRole(AriaRole.Button, new() { Name = "下一月" }).ClickAsync();
        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("2018年1—10月");
        await dashboard.SettleAsync();
        await dashboard.Figure("专利申请量").ClickAsync();
        await Assertions.Expect(dashboard.History).ToBeVisibleAsync();

        await dashboard.Page.GoBackAsync();
        await Assertions.Expect(dashboard.History).ToBeHiddenAsync();
        await dashboard.Page.GoBackAsync();
        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("2018年1—9月");
    }

    [Fact]
    public async Task A_history_has_an_address_and_closing_it_leaves_the_view()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-09&of=IND_OUTPUT.cumulative.2018-09");
        await Assertions.Expect(dashboard.History).ToContainTextAsync("economy/2018-09/规模以上工业.xlsx");

        await dashboard.History.GetByRole(AriaRole.Button, new() { Name = "关闭" }).ClickAsync();

        await Assertions.Expect(dashboard.History).ToBeHiddenAsync();
        await dashboard.Page.WaitForURLAsync(new Regex(@"\?period=2018-09$"));
    }

    [Fact]
    public async Task A_period_that_is_none_is_said_to_be_and_the_latest_is_shown()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=abc");

        await Assertions.Expect(dashboard.Page.Locator(".problem")).ToHaveTextAsync("没有“abc”这样的时期，下面是最近一期。");
        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToContainTextAsync("abc");
    }

    [Fact]
    public async Task What_may_not_be_seen_any_more_is_not_left_under_its_old_heading()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-09");
        await dashboard.Page.RouteAsync("**/api/v1/snapshots/**", route => route.FulfillAsync(new() { Status = 401, ContentType = "application/problem+json", Body = "{}" }));

        await dashboard.Page.Locator(".ranks a").First.ClickAsync();

        await Assertions.Expect(dashboard.Page.Locator(".sign-in-here")).ToBeVisibleAsync();
        await Assertions.Expect(dashboard.Page.Locator(".cards, .snapshot")).ToHaveCountAsync(0);
        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToContainTextAsync("主要指标");
    }

    [Fact]
    public async Task An_indicator_without_figures_of_the_measure_is_named_beside_the_chart()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-09&indicators=IND_OUTPUT,PATENT_APPLICATIONS&view=growth");

        await Assertions.Expect(dashboard.Page.GetByText("没有这种口径的数值：专利申请量")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("走势", "PNG", "走势.png", "\u0089PNG")]
    [InlineData("走势", "CSV", "走势.csv", "\u00ef\u00bb\u00bf")]
    [InlineData("走势", "XLSX", "走势.xlsx", "PK")]
    [InlineData("区域比较-NEW_ENTERPRISES-2018-09", "XLSX", "区域比较-NEW_ENTERPRISES-2018-09.xlsx", "PK")]
    [InlineData("全部指标-2018-09", "XLSX", "全部指标-2018-09.xlsx", "PK")]
    [InlineData("全部指标-2018-09", "PNG", "全部指标-2018-09.png", "\u0089PNG")]
    [InlineData("全部指标-2018-09", "CSV", "全部指标-2018-09.csv", "\u00ef\u00bb\u00bf")]
    [InlineData("报送日历", "PNG", "报送日历.png", "\u0089PNG")]
    [InlineData("报送日历", "CSV", "报送日历.csv", "\u00ef\u00bb\u00bf")]
    public async Task Charts_and_tables_are_downloaded(string what, string form, string fileName, string start)
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-09");
        if (what == "走势")
        {
            await dashboard.UnfoldChartAsync();
        }

        var download = await dashboard.Page.RunAndWaitForDownloadAsync(() => dashboard.Page.GetByRole(AriaRole.Button, new() { Name = $"{form} {what}", Exact = true }).ClickAsync());

        Assert.Equal(fileName, download.SuggestedFilename);
        var bytes = await File.ReadAllBytesAsync((await download.PathAsync())!);
        Assert.StartsWith(start, string.Concat(bytes.Take(8).Select(letter => (char)letter)), StringComparison.Ordinal);
        Assert.True(bytes.Length > 500);
    }

    [Fact]
    public async Task A_link_shows_the_call_behind_a_table()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-09");

        var address = await dashboard.Page.GetByRole(AriaRole.Link, new() { Name = "接口调用 全部指标-2018-09" }).GetAttributeAsync("href");

        var answer = await run.GetAsync(address!["/api/v1/".Length..]);
        Assert.Equal("2018-09", answer.GetProperty("period").GetString());
    }

    [Fact]
    public async Task An_address_that_asks_for_nonsense_is_answered_in_words()
    {
        await using var context = await chromium.OpenAsync(run);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/?area=nowhere");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("nowhere");
    }

    private static ILocator Chart(Dashboard dashboard) => dashboard.Page.Locator(".chart[role=img]");
}
