using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>The dashboard in a window of its own, and what the browser had to complain of meanwhile.</summary>
internal sealed class Dashboard : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<IResponse> _refusals = [];

    private Dashboard(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => _complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => _complaints.Add(error);
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                _refusals.Add(response);
            }
        };
        page.Dialog += (_, dialog) =>
        {
            _complaints.Add($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Messages on the console, among them those of the Content-Security-Policy; script errors; script dialogs.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>The dialog with a figure's history.</summary>
    public ILocator History => Page.GetByRole(AriaRole.Dialog);

    /// <summary>Unfolds the chart of several indicators, and waits for it.</summary>
    public async Task UnfoldChartAsync()
    {
        await Page.Locator(".more-chart > summary").ClickAsync();
        await Assertions.Expect(Page.Locator(".more-chart .chart[role=img]")).ToBeVisibleAsync();
        await SettleAsync();
    }

    /// <summary>What unfolds the slider over the releases.</summary>
    public ILocator AsOf => Page.Locator(".asof > summary");

    /// <summary>The slider over the releases.</summary>
    public ILocator Releases => Page.GetByRole(AriaRole.Slider);

    /// <summary>Opens it at a query string, and waits until all of it is there.</summary>
    public static async Task<Dashboard> OpenAsync(LocalRun run, Chromium chromium, string query = "", BrowserNewContextOptions? options = null)
    {
        var context = await chromium.OpenAsync(run, options);
        var dashboard = new Dashboard(context, await context.NewPageAsync());
        await dashboard.GoAsync(query);
        return dashboard;
    }

    /// <summary>Goes to a query string.</summary>
    public async Task GoAsync(string query)
    {
        await Page.GotoAsync($"/{query}");
        await SettleAsync();
    }

    /// <summary>Waits until nothing is on its way any more.</summary>
    /// <exception cref="PlaywrightException">Something does not come; with what the app refused last, which is mostly why.</exception>
    public async Task SettleAsync()
    {
        try
        {
            await ExpectAllAsync();
        }
        catch (PlaywrightException failure) when (_refusals is [.., var last])
        {
            throw new PlaywrightException($"{last.Status} {last.Url} {await last.TextAsync()}\n{failure.Message}", failure);
        }
    }

    private async Task ExpectAllAsync()
    {
        await Assertions.Expect(Page.Locator(".heat tbody tr").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(Page.Locator(".snapshot tbody tr").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
    }

    /// <summary>The button of a figure in the table of all indicators.</summary>
    /// <param name="indicator">The indicator's Chinese name.</param>
    /// <param name="column">The column, from 0: unit, cumulative or level, growth, a year before, month.</param>
    public ILocator Figure(string indicator, int column = 1) => Page.Locator(".snapshot tr")
        .Filter(new() { Has = Page.GetByRole(AriaRole.Rowheader, new() { Name = indicator, Exact = true }) })
        .Locator("td").Nth(column).Locator("button");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
