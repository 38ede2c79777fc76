using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(HtzPipeline.EndToEnd.Tests.Pages.Chromium))]

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>A headless Chromium, shared by the tests and started when the first of them needs it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    // In milliseconds; a busy machine takes its time, and nothing here is about speed.
    private const int Patience = 60_000;

    private readonly SemaphoreSlim _turn = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A new window of its own cookies, storage and cache; skips the test where there is no Chromium.</summary>
    public async Task<IBrowserContext> OpenAsync(LocalRun run, BrowserNewContextOptions? options = null)
    {
        ExternalProgram.Require("chromium", "apt-get install chromium");
        var context = await (await StartAsync()).NewContextAsync(new(options ?? new()) { BaseURL = run.Site.ToString(), Locale = "zh-CN", TimezoneId = "Asia/Shanghai" });
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _turn.Dispose();
    }

    private async Task<IBrowser> StartAsync()
    {
        await _turn.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            Assertions.SetDefaultExpectTimeout(Patience);

            // Debian's Chromium runs as root in CI, where its sandbox cannot.
            return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = ExternalProgram.Find("chromium"), Args = ["--no-sandbox"] });
        }
        finally
        {
            _turn.Release();
        }
    }
}
