using Deque.AxeCore.Playwright;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>A draft proofread on the desk: its text with marks, the list beside it, the keys, and the Word document to take away.</summary>
public class DeskProofTests(LocalRun run, Chromium chromium)
{
    private const string Draft = """
        关于前三季度主要指标的汇报

        2019年1—8月,规模以上工业总产值58.33亿元,增长9.26%;规模以上工业营业收入60.81亿元。2019年1—8月,实际使用外资1.2亿美元。
        """;

    [Fact]
    public async Task Each_number_is_marked_and_the_keys_go_from_one_that_must_change_to_the_next()
    {
        await using var desk = await OpenProofAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });
        var page = desk.Page;

        await Assertions.Expect(page.Locator(".m.agrees")).ToContainTextAsync(["58.33亿元（相符）", ""]);
        await Assertions.Expect(page.Locator(".verdicts > li ins")).ToHaveTextAsync(["9.62%", "60.18亿元"]);
        await Assertions.Expect(page.Locator(".rest")).ToContainTextAsync("目录外");

        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("a.m[aria-current]")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("a.m[aria-current]")).ToContainTextAsync("60.81亿元（不符）");
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.Locator(".verdicts > li.on button")).ToHaveTextAsync("✔ 已复制");
        Assert.Equal("60.18亿元", await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await page.Keyboard.PressAsync("o");
        await Assertions.Expect(page.Locator(".verdicts > li.on details")).ToContainTextAsync("规模以上工业.xlsx");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator("a.m[aria-current]")).ToContainTextAsync("9.26%");
    }

    [Fact]
    public async Task A_number_that_agrees_shows_what_it_agrees_with_once_it_is_clicked()
    {
        await using var desk = await OpenProofAsync();

        await desk.Page.Locator("a.m.agrees").First.ClickAsync();

        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Button, new() { Pressed = true })).ToContainTextAsync("相符");
        await Assertions.Expect(desk.Page.Locator(".verdicts > li.on")).ToContainTextAsync("规模以上工业总产值，2019年1—8月");
    }

    [Theory]
    [InlineData("导出批注稿（Word）", 0)]
    [InlineData("导出修订稿（Word）", 2)]
    public async Task The_draft_is_taken_away_as_a_Word_document(string button, int changes)
    {
        await using var desk = await OpenProofAsync();

        var download = await desk.Page.RunAndWaitForDownloadAsync(() => desk.Button(button).ClickAsync());

        using var file = File.OpenRead(await download.PathAsync());
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        var main = document.MainDocumentPart!;
        Assert.Contains(main.WordprocessingCommentsPart!.Comments!.Elements<Comment>(), comment => comment.InnerText.Contains("应为：60.18亿元", StringComparison.Ordinal));
        Assert.Equal(changes, main.Document!.Descendants<InsertedRun>().Count());
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_to_be_so()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        await desk.Button("核稿").ClickAsync();

        await desk.Page.GetByLabel("选择文件").SetInputFilesAsync(new FilePayload { Name = "稿.docx", MimeType = "application/octet-stream", Buffer = [0x50, 0x4B, 3, 4, 0, 0] });

        await Assertions.Expect(desk.Page.Locator(".problem")).ToBeVisibleAsync();
        await Assertions.Expect(desk.Page.GetByLabel("或粘贴文字")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing_wrong_and_the_page_does_not_scroll_sideways(ColorScheme scheme, int width)
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "talent", new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 844 } });
        await desk.Button("核稿").ClickAsync();
        await AssertSoundAsync(desk, "no draft yet");
        await ProofreadAsync(desk);
        await AssertSoundAsync(desk, "a proof");
        await desk.Page.Keyboard.PressAsync("j");
        await desk.Page.Keyboard.PressAsync("o");
        await AssertSoundAsync(desk, "a number chosen, its source open");
        await desk.Page.Locator(".counts button").Last.ClickAsync();
        await AssertSoundAsync(desk, "what is no figure");
        await desk.Page.Locator(".proofread").FocusAsync();
        await desk.Page.Keyboard.PressAsync("?");
        await AssertSoundAsync(desk, "the keys");
        await desk.Button("关闭").ClickAsync();
        await desk.Page.GetByLabel("语言").SelectOptionAsync("en");
        await AssertSoundAsync(desk, "in English");
        Assert.Equal([], desk.Complaints);
    }

    private async Task<Desk> OpenProofAsync(BrowserNewContextOptions? options = null)
    {
        var desk = await Desk.OpenAsync(run, chromium, "talent", options);
        await desk.Button("核稿").ClickAsync();
        await ProofreadAsync(desk);
        return desk;
    }

    private static async Task ProofreadAsync(Desk desk)
    {
        await desk.Page.GetByLabel("或粘贴文字").FillAsync(Draft);
        await desk.Button("核对").ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".proofread")).ToBeFocusedAsync();
    }

    private static async Task AssertSoundAsync(Desk desk, string state)
    {
        var result = await desk.Page.RunAxe();
        Assert.Equal([], result.Violations.Select(violation => $"{state}: {violation.Id}: {violation.Help} {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.True(await desk.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{state}: the page scrolls sideways.");
    }
}
