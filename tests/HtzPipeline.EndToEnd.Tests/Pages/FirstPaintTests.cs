using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

public class FirstPaintTests(LocalRun run, Chromium chromium)
{
    private const int MostApiRequests = 5;
    private const double MostBytes = 300_000;

    [Fact]
    public async Task The_dashboard_of_forty_indicators_and_two_years_takes_five_API_requests_and_300_kB()
    {
        await using var context = await chromium.OpenAsync(run);
        var visit = await VisitAsync(context);

        Assert.True(visit.Indicators >= 40, $"{visit.Indicators} indicators");
        var asked = visit.Addresses.Where(address => address.StartsWith("/api/", StringComparison.Ordinal)).ToList();
        Assert.True(asked.Count <= MostApiRequests, string.Join('\n', visit.Addresses));

        // What was revised is asked for once the figures of the chart are there.
        Assert.Equal(1, asked.Count(address => address.StartsWith("/api/v1/revisions", StringComparison.Ordinal)));
        Assert.StartsWith("/api/v1/revisions", asked[^1], StringComparison.Ordinal);
        Assert.True(visit.Bytes is > 0 and <= MostBytes, $"{visit.Bytes} bytes:\n{string.Join('\n', visit.Addresses)}");
        TestContext.Current.SendDiagnosticMessage($"First paint: {visit.Addresses.Count} requests, {visit.Bytes:N0} bytes");
    }

    [Fact]
    public async Task A_second_visit_is_answered_with_304_only()
    {
        var last = new Visit();

        // Other tests upload meanwhile: what has changed between two visits is rightly answered anew.
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await using var context = await chromium.OpenAsync(run);
            await VisitAsync(context);
            last = await VisitAsync(context);
            if (last.Statuses.All(status => status == 304))
            {
                break;
            }
        }

        Assert.NotEmpty(last.Statuses);
        Assert.All(last.Statuses, status => Assert.Equal(304, status));
    }

    /// <summary>Opens the dashboard in a new tab, and counts what goes over the wire until all of it is there.</summary>
    private static async Task<Visit> VisitAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        var browser = await context.NewCDPSessionAsync(page);
        var visit = new Visit();
        browser.Event("Network.requestWillBeSent").OnEvent += (_, data) =>
        {
            if (new Uri(data!.Value.GetProperty("request").GetProperty("url").GetString()!) is { Scheme: "http" } address)
            {
                visit.Addresses.Add(address.PathAndQuery);
            }
        };
        browser.Event("Network.responseReceivedExtraInfo").OnEvent += (_, data) => visit.Statuses.Add(data!.Value.GetProperty("statusCode").GetInt32());
        browser.Event("Network.loadingFinished").OnEvent += (_, data) => visit.Bytes += data!.Value.GetProperty("encodedDataLength").GetDouble();
        await browser.SendAsync("Network.enable");

        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator(".heat tbody tr").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("[aria-busy=true]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        visit.Indicators = await page.Locator(".snapshot tbody tr:not(.group)").CountAsync();
        await page.CloseAsync();
        return visit;
    }

    private sealed class Visit
    {
        public List<string> Addresses { get; } = [];

        public List<int> Statuses { get; } = [];

        public double Bytes { get; set; }

        public int Indicators { get; set; }
    }
}
