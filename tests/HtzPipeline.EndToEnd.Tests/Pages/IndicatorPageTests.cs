using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>Each indicator has a page of its own, found from every page.</summary>
public class IndicatorPageTests(LocalRun run, Chromium chromium)
{
    [Fact]
    public async Task It_says_what_the_indicator_is_and_all_that_is_published_of_it()
    {
        await using var context = await chromium.OpenAsync(run);
        var page = await OpenAsync(context, "/indicator?code=IND_OUTPUT");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("规模以上工业总产值IND_OUTPUT");
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync(new Regex(@"2019年1—8月58\.33亿元.*9\.62%.*53\.21", RegexOptions.Singleline));
        await Assertions.Expect(page.Locator(".side")).ToContainTextAsync("月报，次月15日前报，1月免报");
        await Assertions.Expect(page.Locator(".side")).ToContainTextAsync("经济发展局");
        await Assertions.Expect(page.Locator(".years tbody tr").First).ToHaveTextAsync(new Regex(@"^201912\.1319\.95.*58\.33"));
        await Assertions.Expect(page.Locator(".triangle tbody tr").First).ToContainTextAsync("58.33");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "高新技术产业产值" })).ToBeVisibleAsync();

        await page.Locator(".years").GetByRole(AriaRole.Button, new() { Name = "58.33" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("规模以上工业.xlsx");
    }

    [Fact]
    public async Task It_leads_to_its_like_tells_what_each_release_changed_and_is_saved_as_SDMX()
    {
        await using var context = await chromium.OpenAsync(run);
        var page = await OpenAsync(context, "/indicator?code=IND_OUTPUT");

        await Assertions.Expect(page.Locator(".side dd").Filter(new() { HasText = "规模以上工业增加值" })).ToContainTextAsync("规模以上工业营业收入");
        await Assertions.Expect(page.Locator(".log").First).ToContainTextAsync(new Regex(@"发布2019年1—8月数，经济发展局"));
        var saved = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "SDMX-CSV" }).ClickAsync());
        Assert.Equal("IND_OUTPUT-sdmx-csv.csv", saved.SuggestedFilename);
        Assert.StartsWith("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR", await File.ReadAllTextAsync(await saved.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await OpenAsync(context, "/indicator?code=HT_OUTPUT");
        await Assertions.Expect(context.Pages[^1].Locator(".side dl")).ToContainTextAsync("上级指标规模以上工业总产值");
    }

    [Fact]
    public async Task A_month_that_is_due_and_has_not_come_is_told_at_the_latest_figure_and_in_the_chart()
    {
        await using var context = await chromium.OpenAsync(run);
        var page = await OpenAsync(context, "/indicator?code=IND_OUTPUT");

        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("9月未报 应于2019-10-15前报");
        await Assertions.Expect(page.Locator(".year-plot")).ToContainTextAsync("9月未报");
    }

    [Fact]
    public async Task A_figure_in_a_unit_of_its_own_stands_in_it_everywhere_and_in_no_line_of_another()
    {
        await using var context = await chromium.OpenAsync(run);
        var page = await OpenAsync(context, "/indicator?code=ILLEGAL_BUILDINGS_DEMOLISHED");

        await Assertions.Expect(page.Locator(".lead .big")).ToContainTextAsync("9,200m³");
        await Assertions.Expect(page.Locator(".reading .value")).ToContainTextAsync("9,200m³");
        await Assertions.Expect(page.Locator(".years")).ToContainTextAsync("9,200 m³");
        await Assertions.Expect(page.Locator(".year-plot .now-text")).ToHaveTextAsync("2019年 7,914");
        await Assertions.Expect(page.Locator(".year-plot")).ToContainTextAsync("单位不同");
    }

    [Fact]
    public async Task An_indicator_of_growth_only_opens_on_its_growth_and_a_quarter_is_called_one()
    {
        await using var context = await chromium.OpenAsync(run);
        var growth = await OpenAsync(context, "/indicator?code=IND_VALUE_ADDED");
        await Assertions.Expect(growth.Locator(".years tbody tr").First).ToContainTextAsync("5.9");

        var quarterly = await OpenAsync(context, "/indicator?code=GDP");
        await Assertions.Expect(quarterly.Locator(".joined").First).ToHaveTextAsync("累计当季");
    }

    [Theory]
    [InlineData("gmysgy", "规模以上工业")]
    [InlineData("专利申", "专利申请量")]
    [InlineData("GDP", "地区生产总值")]
    [InlineData("dqsczz", "地区生产总值")]
    public async Task An_indicator_is_found_by_name_initials_or_code_from_the_keyboard(string words, string found)
    {
        await using var context = await chromium.OpenAsync(run);
        var page = await OpenAsync(context, "/bulletin?period=2019-08");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(words);
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync(found);
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(found);
    }

    [Fact]
    public async Task Without_a_code_it_lists_all_and_of_a_wrong_one_it_says_so()
    {
        await using var context = await chromium.OpenAsync(run);
        var page = await OpenAsync(context, "/indicator");
        Assert.True(await page.Locator(".groups li").CountAsync() >= 40);

        await page.GotoAsync("/indicator?code=NOWHERE");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("NOWHERE");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing_wrong_and_nothing_stands_beside_the_page(ColorScheme scheme, int width)
    {
        await using var context = await chromium.OpenAsync(run, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 844 } });
        foreach (var code in new[] { "IND_OUTPUT", "GDP", "NEW_ENTERPRISES", "IND_VALUE_ADDED", "TECH_SMES" })
        {
            var page = await OpenAsync(context, $"/indicator?code={code}");
            await page.Locator(".triangle").WaitForAsync();
            var result = await page.RunAxe();
            Assert.Equal([], result.Violations.Select(violation => $"{code}: {violation.Id}: {violation.Help} {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}"));
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{code}: the page scrolls sideways.");
            await page.CloseAsync();
        }
    }

    private static async Task<IPage> OpenAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        await page.Locator("h1").First.WaitForAsync();
        await Assertions.Expect(page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        return page;
    }
}
