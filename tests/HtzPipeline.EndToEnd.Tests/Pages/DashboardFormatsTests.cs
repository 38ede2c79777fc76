using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>The dashboard on paper, in the meeting room and on a phone.</summary>
public class DashboardFormatsTests(LocalRun run, Chromium chromium)
{
    [Theory]
    [InlineData("2019-08")]
    [InlineData("2018-12")]
    public async Task Printed_it_takes_two_sheets_of_A4(string period)
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, $"?period={period}");

        var pdf = Encoding.Latin1.GetString(await dashboard.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));

        Assert.Equal(2, Regex.Count(pdf, @"/Type\s*/Page\b(?!s)"));
    }

    [Fact]
    public async Task Three_figures_that_were_let_through_do_not_take_a_third_sheet()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium);
        await dashboard.Page.RouteAsync("**/api/v1/snapshots/2019-09?**", route => LetThroughSnapshot.FulfillAsync(route, "新登记市场主体", "柔性引进专家", "新签约项目协议投资"));
        await dashboard.GoAsync("?period=2019-09");
        await Assertions.Expect(dashboard.Page.Locator(".card .let-through")).ToHaveCountAsync(2);

        var pdf = Encoding.Latin1.GetString(await dashboard.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));

        Assert.Equal(2, Regex.Count(pdf, @"/Type\s*/Page\b(?!s)"));
    }

    [Fact]
    public async Task In_the_meeting_room_all_cards_are_seen_whole()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2019-08", new() { ViewportSize = new() { Width = 1920, Height = 1080 } });
        Assert.Equal(12, await dashboard.Page.Locator(".card").CountAsync());

        await dashboard.Page.GetByRole(AriaRole.Button, new() { Name = "会议模式" }).ClickAsync();

        await Assertions.Expect(dashboard.Page.Locator(".card").Last).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(dashboard.Page.Locator(".headline h1")).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task The_main_chart_is_saved_as_a_picture_with_its_words()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2019-08");
        var chart = dashboard.Page.GetByRole(AriaRole.Region, new() { Name = "今年与上年" });
        var plot = await chart.Locator(".year-plot svg").BoundingBoxAsync();

        // What is written on a canvas is not in the page: it is listened to.
        await dashboard.Page.EvaluateAsync("() => { window.written = []; const fill = CanvasRenderingContext2D.prototype.fillText; CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) { window.written.push(text); return fill.call(this, text, ...rest); }; }");
        var download = await dashboard.Page.RunAndWaitForDownloadAsync(() => chart.Locator(".downloads").GetByRole(AriaRole.Button, new() { NameRegex = new("^PNG") }).ClickAsync());
        var words = string.Join('\n', await dashboard.Page.EvaluateAsync<string[]>("() => window.written"));

        Assert.Matches(@"(?s)枣庄高新区\w+\n2019年1—8月，累计，\w+（纵轴从零起）\n2019年\n2018年\n来源：\w+.*\n第\d+次发布，\d{4}-\d\d-\d\d", words);
        var png = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.True(System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)) > 2 * plot!.Height, "The picture is as high as the plot and its words.");
        Assert.Equal([], dashboard.Complaints);
    }

    [Fact]
    public async Task Several_indicators_have_a_panel_each_and_growth_rates_one_together()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2019-08&indicators=IND_OUTPUT,PATENT_APPLICATIONS,EXPERTS");
        var amounts = await HeightAsync(dashboard);
        await dashboard.GoAsync("?period=2019-08&indicators=IND_OUTPUT,PATENT_APPLICATIONS,EXPERTS&view=growth");
        var growths = await HeightAsync(dashboard);

        Assert.True(amounts > 1.5 * growths, $"Three panels are {amounts} pixels high, one is {growths}.");
        Assert.Equal([], dashboard.Complaints);
    }

    private static async Task<double> HeightAsync(Dashboard dashboard)
    {
        var chart = dashboard.Page.Locator(".more-chart .chart[role=img]");
        await Assertions.Expect(chart).ToBeVisibleAsync();
        return (await chart.BoundingBoxAsync())!.Height;
    }

    [Fact]
    public async Task On_a_phone_the_calendar_opens_at_the_latest_month()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, options: new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await dashboard.Page.Locator("#calendar-title").ScrollIntoViewIfNeededAsync();

        await Assertions.Expect(dashboard.Page.Locator(".heat thead th").Last).ToBeInViewportAsync();
        await Assertions.Expect(dashboard.Page.Locator(".heat thead th").Nth(1)).Not.ToBeInViewportAsync();
    }
}
