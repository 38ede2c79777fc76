using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>The page of the bulletin: what it shows can be saved, and its numbers lead back.</summary>
public class BulletinPageTests(LocalRun run, Chromium chromium)
{
    [Fact]
    public async Task It_shows_the_bulletin_of_a_month()
    {
        await using var bulletin = await OpenAsync("?period=2019-08");

        await Assertions.Expect(bulletin.Page.Locator(".bulletin .running")).ToContainTextAsync("2019年1—8月");
        await Assertions.Expect(bulletin.Page.Locator(".bulletin")).ToContainTextAsync("规模以上工业总产值58.33亿元");
        Assert.Equal([], bulletin.Complaints);
    }

    [Fact]
    public async Task A_number_leads_to_its_history()
    {
        await using var bulletin = await OpenAsync("?period=2019-08");

        await bulletin.Page.Locator(".bulletin a.number[data-series='IND_OUTPUT.370400-HTZ.cumulative']").First.ClickAsync();

        var history = bulletin.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(history).ToContainTextAsync("规模以上工业总产值 · 2019年1—8月");
        await Assertions.Expect(history.Locator("tbody tr.current td").First).ToContainTextAsync("58.33");
        Assert.DoesNotContain("area=", bulletin.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("下载 Word 文档", "月报-2019-08-brief.docx", "PK")]
    [InlineData("下载 网页", "月报-2019-08-brief.html", "<!DOCTYPE html>")]
    [InlineData("下载 Markdown", "月报-2019-08-brief.md", "#")]
    [InlineData("下载 纯文本", "月报-2019-08-brief.txt", "")]
    public async Task It_is_saved_in_each_of_its_forms(string button, string name, string start)
    {
        await using var bulletin = await OpenAsync("?period=2019-08");

        var saved = await bulletin.Page.RunAndWaitForDownloadAsync(() => bulletin.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());

        Assert.Equal(name, saved.SuggestedFilename);
        var bytes = await File.ReadAllBytesAsync(await saved.PathAsync(), TestContext.Current.CancellationToken);
        Assert.NotEmpty(bytes);
        Assert.StartsWith(start, System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\ufeff'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_title_and_the_files_are_of_the_bulletin_that_is_shown_while_another_is_on_its_way()
    {
        await using var bulletin = await OpenAsync("?period=2019-08");
        var held = new TaskCompletionSource();
        await bulletin.Page.RouteAsync("**/api/v1/bulletins/2019-07*", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });

        await bulletin.Page.GetByLabel("时期").SelectOptionAsync("2019-07");
        await bulletin.Page.WaitForURLAsync("**period=2019-07*");
        await Assertions.Expect(bulletin.Page.Locator(".title")).ToContainTextAsync("2019年8月");
        var saved = await bulletin.Page.RunAndWaitForDownloadAsync(() => bulletin.Page.GetByRole(AriaRole.Button, new() { Name = "下载 Markdown" }).ClickAsync());
        Assert.Equal("月报-2019-08-brief.md", saved.SuggestedFilename);

        held.SetResult();
        await Assertions.Expect(bulletin.Page.Locator(".title")).ToContainTextAsync("2019年7月");
    }

    [Fact]
    public async Task What_was_known_on_a_day_can_be_asked_for()
    {
        await using var bulletin = await OpenAsync("?period=2019-08");

        await bulletin.Page.GetByLabel("按某日所知").FillAsync("2019-01-31");

        await Assertions.Expect(bulletin.Page.Locator(".bulletin, [role=alert]")).Not.ToContainTextAsync("58.33");
        Assert.Contains("asOf=2019-01-31T23", bulletin.Page.Url, StringComparison.Ordinal);
        await bulletin.Page.GetByRole(AriaRole.Button, new() { Name = "回到现在" }).ClickAsync();
        await Assertions.Expect(bulletin.Page.Locator(".bulletin")).ToContainTextAsync("58.33");
    }

    [Theory]
    [InlineData("brief", ColorScheme.Light, 1280)]
    [InlineData("brief", ColorScheme.Dark, 390)]
    [InlineData("quarterly", ColorScheme.Dark, 1280)]
    [InlineData("quarterly", ColorScheme.Light, 390)]
    public async Task Axe_finds_nothing_wrong_and_nothing_is_wider_than_the_window(string template, ColorScheme scheme, int width)
    {
        await using var bulletin = await OpenAsync($"?period=2019-06&template={template}", new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });

        var result = await bulletin.Page.RunAxe();

        Assert.Equal([], result.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.Equal(width, await bulletin.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal([], bulletin.Complaints);
    }

    [Fact]
    public async Task A_template_that_there_is_not_is_said()
    {
        await using var context = await chromium.OpenAsync(run);
        var page = await context.NewPageAsync();

        await page.GotoAsync("/bulletin?period=2019-08&template=nowhere");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    private async Task<OpenBulletin> OpenAsync(string query, BrowserNewContextOptions? options = null)
    {
        var context = await chromium.OpenAsync(run, options);
        var page = await context.NewPageAsync();
        var bulletin = new OpenBulletin(context, page);
        await page.GotoAsync($"/bulletin{query}");
        await Assertions.Expect(page.Locator(".bulletin h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
        return bulletin;
    }

    /// <summary>The page in a window of its own, and what the browser had to complain of meanwhile.</summary>
    private sealed class OpenBulletin : IAsyncDisposable
    {
        private readonly IBrowserContext _context;
        private readonly List<string> _complaints = [];

        public OpenBulletin(IBrowserContext context, IPage page)
        {
            (_context, Page) = (context, page);
            page.Console += (_, message) => _complaints.Add($"{message.Type}: {message.Text}");
            page.PageError += (_, error) => _complaints.Add(error);
        }

        public IPage Page { get; }

        public IReadOnlyList<string> Complaints => _complaints;

        public async ValueTask DisposeAsync() => await _context.DisposeAsync();
    }
}
