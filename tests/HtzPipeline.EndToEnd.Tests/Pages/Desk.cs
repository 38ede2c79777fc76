using System.Text;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>The clerk's desk in a window of its own, used with the mouse or with the keyboard alone.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private const int MostTabs = 150;

    private readonly IBrowserContext _context;
    private readonly bool _byKeyboard;
    private readonly List<string> _complaints = [];

    private Desk(IBrowserContext context, IPage page, bool byKeyboard)
    {
        (_context, Page, _byKeyboard) = (context, page, byKeyboard);
        page.Console += (_, message) => _complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => _complaints.Add(error);
        page.Dialog += (_, dialog) =>
        {
            _complaints.Add($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What the browser had to complain of, the Content-Security-Policy included.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>The findings, the worst first.</summary>
    public ILocator Findings => Page.Locator(".finding");

    /// <summary>Opens it signed out.</summary>
    public static async Task<Desk> OpenSignedOutAsync(LocalRun run, Chromium chromium, BrowserNewContextOptions? options = null, bool byKeyboard = false)
    {
        var context = await chromium.OpenAsync(run, options);
        var desk = new Desk(context, await context.NewPageAsync(), byKeyboard);
        await desk.Page.GotoAsync("/desk");
        return desk;
    }

    /// <summary>Opens it signed in for a department.</summary>
    public static async Task<Desk> OpenAsync(LocalRun run, Chromium chromium, string department, BrowserNewContextOptions? options = null, bool byKeyboard = false)
    {
        var desk = await OpenSignedOutAsync(run, chromium, options, byKeyboard);
        await desk.SignInAsync(await run.KeyOfAsync(department));
        await Assertions.Expect(desk.Button("我的报送")).ToBeVisibleAsync();
        return desk;
    }

    /// <summary>Opens it in another tab of the same browser.</summary>
    public async Task<IPage> OpenTabAsync()
    {
        var page = await _context.NewPageAsync();
        await page.GotoAsync("/desk");
        return page;
    }

    /// <summary>Types a key and sends it.</summary>
    public async Task SignInAsync(string key)
    {
        await ReachAsync(Page.GetByLabel("部门密钥"));
        await Page.Keyboard.InsertTextAsync(key);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>A button by its exact name.</summary>
    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Chooses a file, and waits until it is checked.</summary>
    public async Task ChooseAsync(string name, string text)
    {
        var input = Page.GetByLabel("选择文件");
        var file = new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) };
        if (_byKeyboard)
        {
            await ReachAsync(input);
            var chooser = await Page.RunAndWaitForFileChooserAsync(() => Page.Keyboard.PressAsync("Space"));
            await chooser.SetFilesAsync(file);
        }
        else
        {
            await input.SetInputFilesAsync(file);
        }

        await WaitForCheckAsync();
    }

    /// <summary>Drops a file on the page, and waits until it is checked, or refused.</summary>
    public async Task DropAsync(string name, string text)
    {
        var data = await Page.EvaluateHandleAsync(
            "([name, text]) => { const data = new DataTransfer(); data.items.add(new File([text], name)); return data; }", new[] { name, text });
        await Page.Locator(".drop").DispatchEventAsync("drop", new { dataTransfer = data });
        await WaitForCheckAsync();
    }

    /// <summary>Submits the file that was checked, and waits until it is published.</summary>
    public async Task SubmitAsync()
    {
        await ActivateAsync(Button("上报"));
        await Assertions.Expect(Page.Locator(".steps li.done")).ToHaveTextAsync(["已上传", "已收到", "已采用", "已发布"], new() { Timeout = 90_000 });
    }

    /// <summary>Submits a file in spite of what was found: ticks every cause, gives the reason wherever one is asked for, and waits until it is published.</summary>
    public async Task SubmitAllTheSameAsync(string reason)
    {
        foreach (var box in await Page.Locator(".answer input[type=checkbox]").AllAsync())
        {
            await box.CheckAsync();
        }

        foreach (var field in await Page.Locator(".answer textarea").AllAsync())
        {
            await field.FillAsync(reason);
        }

        await ActivateAsync(AllTheSame);
        await Assertions.Expect(Page.Locator(".steps li.done")).ToHaveTextAsync(["已上传", "已收到", "已采用", "已发布"], new() { Timeout = 90_000 });
    }

    /// <summary>The button that submits a file in spite of what was found.</summary>
    public ILocator AllTheSame => Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^仍要上报") });

    /// <summary>Decides something for a reason, and waits until it is done.</summary>
    public async Task DecideAsync(ILocator button, string reason)
    {
        var label = (await button.InnerTextAsync()).Trim();
        await ActivateAsync(button);
        await Page.GetByLabel("理由").FillAsync(reason);
        await ActivateAsync(Page.Locator(".decision").GetByRole(AriaRole.Button, new() { Name = label }));
        await Assertions.Expect(Page.Locator(".decision")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
    }

    /// <summary>Clicks something, or goes to it with the Tab key and presses Enter.</summary>
    public async Task ActivateAsync(ILocator target)
    {
        await ReachAsync(target);
        await (_byKeyboard ? Page.Keyboard.PressAsync("Enter") : target.ClickAsync());
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task ReachAsync(ILocator target)
    {
        if (_byKeyboard)
        {
            await TabToAsync(Page, target);
        }
        else
        {
            await target.FocusAsync();
        }
    }

    /// <summary>Goes to something with the Tab key.</summary>
    public static async Task TabToAsync(IPage page, ILocator target)
    {
        await Assertions.Expect(target).ToBeVisibleAsync();
        for (var tabs = 0; !await target.EvaluateAsync<bool>("element => element === document.activeElement"); tabs++)
        {
            Assert.True(tabs < MostTabs, $"No Tab leads to {target}.");
            await page.Keyboard.PressAsync("Tab");
        }
    }

    private async Task WaitForCheckAsync()
    {
        await Assertions.Expect(Page.GetByText("正在核对……")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await Assertions.Expect(Page.Locator(".checked, .problem")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }
}
