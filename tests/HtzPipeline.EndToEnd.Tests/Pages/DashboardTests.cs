using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

public class DashboardTests(LocalRun run, Chromium chromium)
{
    [Fact]
    public async Task It_opens_on_the_latest_complete_month()
    {
        var calendar = await run.GetAsync("calendar");
        await using var dashboard = await Dashboard.OpenAsync(run, chromium);

        var period = calendar.GetProperty("latestComplete").GetString()!.Split('-');
        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync($"{period[0]}年{int.Parse(period[1], null)}月");
    }

    [Fact]
    public async Task A_card_has_the_figure_its_growth_as_reported_and_as_computed_and_its_line()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-11");

        var card = dashboard.Page.Locator(".card").Filter(new() { HasText = "规模以上工业总产值" });
        await Assertions.Expect(card).ToContainTextAsync("上报同比");
        await Assertions.Expect(card.Locator(".value")).ToContainTextAsync(new Regex(@"\d+\.\d\d"));
        await Assertions.Expect(card.GetByRole(AriaRole.Img, new() { Name = "规模以上工业总产值近24期走势" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_part_stands_under_what_it_is_a_part_of()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-11");

        List<string> names = [.. await dashboard.Page.Locator(".snapshot tbody th[scope=row]").AllInnerTextsAsync()];
        Assert.Equal(names.IndexOf("规模以上工业总产值") + 1, names.IndexOf("其中:高新技术产业产值"));
    }

    [Fact]
    public async Task A_doubtful_figure_is_told_of_above_and_marked_where_it_stands_and_its_history_says_why()
    {
        var month = OwnMonth.Next();
        await month.PublishAsync(run, "construction", "体积.csv", "指标,累计(m³)", "拆除违章建筑,9200");
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, $"?period={month.Period}");

        await Assertions.Expect(dashboard.Figure("拆除违章建筑").GetByRole(AriaRole.Img, new() { Name = "存疑" })).ToBeVisibleAsync();
        await dashboard.Page.GetByRole(AriaRole.Region, new() { Name = "须注意" }).GetByRole(AriaRole.Button, new() { Name = "拆除违章建筑" }).ClickAsync();

        await Assertions.Expect(dashboard.History).ToContainTextAsync("HTZ2102");
    }

    [Fact]
    public async Task A_department_that_is_late_is_named_with_what_it_owes()
    {
        var month = OwnMonth.Next();
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, $"?period={month.Period}&calendar={month.Period}");

        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Region, new() { Name = "须注意" })).ToContainTextAsync("民政局逾期未报: 发放各类补贴");
        await dashboard.Page.Locator(".heat tr").Filter(new() { HasText = "民政局" }).GetByRole(AriaRole.Button).Last.ClickAsync();
        await Assertions.Expect(dashboard.Page.Locator(".details")).ToContainTextAsync("发放各类补贴(截止");
    }

    [Fact]
    public async Task Areas_within_are_compared_where_they_have_figures_and_lead_to_their_own()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-09");

        await dashboard.Page.Locator(".areas").GetByRole(AriaRole.Link, new() { Name = "兴仁街道" }).ClickAsync();

        await Assertions.Expect(dashboard.Page.Locator(".chosen-area")).ToContainTextAsync("兴仁街道");
        await dashboard.SettleAsync();
        await Assertions.Expect(dashboard.Figure("其中:新登记企业")).ToHaveTextAsync(new Regex(@"^\s*[\d,]+\s*$"));
    }

    [Fact]
    public async Task Where_no_area_within_has_a_figure_it_says_so()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-08");

        await Assertions.Expect(dashboard.Page.GetByText("这一时期没有下级区域的数值")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nothing_stands_beside_the_page_on_a_phone()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-09", new() { ViewportSize = new() { Width = 390, Height = 844 } });

        Assert.Equal(390, await dashboard.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task English_is_remembered_and_said_to_be_English()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-09");
        Assert.Equal("zh-CN", await dashboard.Page.Locator("html").GetAttributeAsync("lang"));

        await dashboard.Page.GetByLabel("语言").SelectOptionAsync("en");
        await dashboard.GoAsync("?period=2018-10");

        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Dashboard · Oct 2018");
        Assert.Equal("en", await dashboard.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task A_rise_is_red_unless_the_reader_has_it_green()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-11", new() { ColorScheme = ColorScheme.Light });
        Task<string> ColourAsync() => dashboard.Page.Locator(".rise").First.EvaluateAsync<string>("element => getComputedStyle(element).color");
        Assert.Equal("rgb(179, 24, 15)", await ColourAsync());

        await dashboard.Page.GetByLabel("涨跌颜色").SelectOptionAsync("green");

        Assert.Equal("rgb(10, 107, 46)", await ColourAsync());
    }
}
