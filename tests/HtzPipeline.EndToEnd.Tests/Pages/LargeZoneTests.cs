using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>The dashboard of 250 indicators and 24 areas beside that of the example zone, on a fast and on a slow line.</summary>
public class LargeZoneTests(LocalRun run, Chromium chromium, ITestOutputHelper output)
{
    private const double MostBytes = 300_000;
    private const int SlowLine = 50_000;
    private const int FastLine = -1;
    private const int Rounds = 5;
    private const int RoundsOfSlowLine = 2;
    private const double MostTimes = 1.5;
    private const double MostTimesEmpty = 2;

    private const string Watch = """
        window.long = []; window.shift = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((one) => window.long.push(one.duration))).observe({ type: "longtask", buffered: true });
        new PerformanceObserver((list) => list.getEntries().forEach((one) => { window.shift += one.hadRecentInput ? 0 : one.value; })).observe({ type: "layout-shift", buffered: true });
        """;

    [Fact]
    public async Task A_large_zone_is_there_in_300_kB_and_at_half_as_much_time_again()
    {
        await using var small = await LargeZone.BeforeAsync(run.Site, isLarge: false);
        await using var large = await LargeZone.BeforeAsync(run.Site, isLarge: true);

        var (few, many) = await FastestAsync(small, large, Rounds);

        output.WriteLine($"45 indicators: {few}\n250 indicators, 24 areas: {many}");
        Assert.True(many.Lines >= 12, $"{many.Lines} cards");
        Assert.True(many.Bytes is > 0 and <= MostBytes, $"{many.Bytes} bytes");
        Assert.True(many.FirstFigures <= MostTimes * few.FirstFigures, $"The first figures are there after {many.FirstFigures:0} ms, in a small zone after {few.FirstFigures:0} ms.");
    }

    [Fact]
    public async Task On_a_line_of_50_kB_a_second_something_is_seen_at_once_nothing_jumps_and_a_large_zone_takes_half_as_much_time_again()
    {
        await using var small = await LargeZone.BeforeAsync(run.Site, isLarge: false);
        await using var large = await LargeZone.BeforeAsync(run.Site, isLarge: true);

        var (few, many) = await FastestAsync(small, large, RoundsOfSlowLine, SlowLine);

        output.WriteLine($"50 kB/s, 45 indicators: {few}\n50 kB/s, 250 indicators, 24 areas: {many}");
        Assert.All([few, many], visit => Assert.InRange(visit.FirstPaint, 1, visit.FirstFigures));
        Assert.All([few, many], visit => Assert.InRange(visit.Shift, 0, 0.1));
        Assert.True(many.FirstFigures <= MostTimes * few.FirstFigures, $"The first figures are there after {many.FirstFigures:0} ms, in a small zone after {few.FirstFigures:0} ms.");
    }

    [Fact]
    public async Task On_a_line_of_50_kB_a_second_the_first_figures_are_there_soon_after_an_empty_page_of_as_many_bytes()
    {
        await using var zone = await LargeZone.BeforeAsync(run.Site, isLarge: false);
        var own = await VisitAsync(zone, SlowLine);
        await using var empty = await EmptyPage.StartAsync((int)own.Bytes);
        var least = await VisitAsync(empty, SlowLine);
        for (var round = 1; round < RoundsOfSlowLine || (round < Rounds && own.FirstFigures > MostTimesEmpty * least); round++)
        {
            (own, least) = (Faster(own, await VisitAsync(zone, SlowLine)), Math.Min(least, await VisitAsync(empty, SlowLine)));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"50 kB/s, 45 indicators: {own}\nan empty page of as many bytes: {least:0} ms; {own.FirstFigures / least:0.00} times"));
        Assert.True(own.FirstFigures <= MostTimesEmpty * least, $"The first figures are there after {own.FirstFigures:0} ms, an empty page after {least:0} ms.");
    }

    /// <summary>The fastest visits of each zone, one after the other: what else the machine does meanwhile is no part of it. Where it is so busy that no visit of the large one was let alone, there are as many rounds again.</summary>
    private async Task<(Visit Small, Visit Large)> FastestAsync(LargeZone small, LargeZone large, int rounds, int bytesPerSecond = FastLine)
    {
        var (few, many) = (await VisitAsync(small, bytesPerSecond), await VisitAsync(large, bytesPerSecond));
        for (var round = 1; round < rounds || (round < 2 * rounds && many.FirstFigures > MostTimes * few.FirstFigures); round++)
        {
            (few, many) = (Faster(few, await VisitAsync(small, bytesPerSecond)), Faster(many, await VisitAsync(large, bytesPerSecond)));
        }

        return (few, many);
    }

    private static Visit Faster(Visit one, Visit other) => one.FirstFigures <= other.FirstFigures ? one : other;

    /// <summary>Opens the dashboard in a window without a cache, and measures until all of it is there.</summary>
    private async Task<Visit> VisitAsync(LargeZone zone, int bytesPerSecond = FastLine)
    {
        await using var context = await chromium.OpenAsync(run);
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(Watch);
        var browser = await context.NewCDPSessionAsync(page);
        double bytes = 0;
        browser.Event("Network.loadingFinished").OnEvent += (_, data) => bytes += data!.Value.GetProperty("encodedDataLength").GetDouble();
        await SetLineAsync(browser, bytesPerSecond);
        await page.GotoAsync($"{zone.Address}/?period=2019-09", new() { Timeout = 120_000 });
        await Assertions.Expect(page.Locator(".heat tbody tr").First).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(page.Locator("[aria-busy=true]")).ToHaveCountAsync(0, new() { Timeout = 120_000 });
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var seen = await page.EvaluateAsync<JsonElement>("() => ({ figures: performance.getEntriesByName('first-figures')[0].startTime, paint: performance.getEntriesByName('first-contentful-paint')[0].startTime, long: window.long, shift: window.shift })");
        return new(
            seen.GetProperty("figures").GetDouble(),
            seen.GetProperty("paint").GetDouble(),
            bytes,
            [.. seen.GetProperty("long").EnumerateArray().Select(one => one.GetDouble())],
            seen.GetProperty("shift").GetDouble(),
            await page.Locator(".card").CountAsync());
    }

    /// <summary>Opens an empty page in the same way.</summary>
    /// <returns>When it was there, in milliseconds.</returns>
    private async Task<double> VisitAsync(EmptyPage empty, int bytesPerSecond)
    {
        await using var context = await chromium.OpenAsync(run);
        var page = await context.NewPageAsync();
        await SetLineAsync(await context.NewCDPSessionAsync(page), bytesPerSecond);
        await page.GotoAsync(empty.Address);
        await page.WaitForFunctionAsync("() => performance.getEntriesByName('first-figures').length > 0");
        return await page.EvaluateAsync<double>("() => performance.getEntriesByName('first-figures')[0].startTime");
    }

    private static async Task SetLineAsync(ICDPSession browser, int bytesPerSecond)
    {
        await browser.SendAsync("Network.enable");
        await browser.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = bytesPerSecond < 0 ? 0 : 100, ["downloadThroughput"] = bytesPerSecond, ["uploadThroughput"] = bytesPerSecond });
    }

    /// <summary>What was measured: times in milliseconds from the beginning of the visit, bytes as they went over the wire.</summary>
    private sealed record Visit(double FirstFigures, double FirstPaint, double Bytes, IReadOnlyList<double> LongTasks, double Shift, int Lines)
    {
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"first figures {FirstFigures:0} ms, first paint {FirstPaint:0} ms, {Bytes / 1000:0} kB, {LongTasks.Count} long tasks of {LongTasks.Sum():0} ms, layout shift {Shift:0.000}");
    }
}
