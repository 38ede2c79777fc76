using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>Several files at once: each is checked, kept, answered for and submitted by itself.</summary>
public class DeskDraftsTests(LocalRun run, Chromium chromium)
{
    private readonly OwnMonth _month = OwnMonth.Next();

    [Fact]
    public async Task Several_files_are_checked_in_turn_and_kept_until_they_are_sent()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        await desk.Page.GetByLabel("选择文件").SetInputFilesAsync([File("好的.csv", "柔性引进专家,20"), File("坏的.csv", "柔性引进专家,20", "其中:千人计划专家,30")]);

        await Assertions.Expect(Draft(desk, "好的.csv")).ToContainTextAsync("草稿，1个数可上报");
        await Assertions.Expect(Draft(desk, "坏的.csv")).ToContainTextAsync("须处理的原因");
        await Draft(desk, "坏的.csv").GetByRole(AriaRole.Button).First.ClickAsync();
        await desk.Page.Locator(".answer input[type=checkbox]").First.CheckAsync();
        await desk.Page.Locator(".answer textarea").First.FillAsync("含兼职");
        await Draft(desk, "好的.csv").GetByRole(AriaRole.Button).First.ClickAsync();
        await Assertions.Expect(desk.Button("上报文件")).ToHaveAccessibleDescriptionAsync("2个草稿");
        await desk.SubmitAsync();
        await Assertions.Expect(desk.Button("上报文件")).ToHaveAccessibleDescriptionAsync("1个草稿");
        await desk.Button("我的报送").ClickAsync();
        await desk.Button("上报文件").ClickAsync();

        await Assertions.Expect(Draft(desk, "好的.csv")).ToContainTextAsync("已上传");
        await Draft(desk, "坏的.csv").GetByRole(AriaRole.Button).First.ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".answer textarea").First).ToHaveValueAsync("含兼职");
        await Draft(desk, "坏的.csv").GetByRole(AriaRole.Button, new() { Name = "移除" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".drafts")).ToHaveCountAsync(0);
        Assert.Equal([], desk.Complaints);
    }

    [Fact]
    public async Task What_the_last_file_had_and_this_has_not_is_a_list_to_go_through()
    {
        await _month.PublishAsync(run, "talent", "上月.csv", "指标,累计(人)", "柔性引进专家,20", "洽谈合作院士,3");
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");

        await desk.DropAsync("本月.csv", $"{_month.Year}年1-{_month.Month + 1}月\n指标,累计(人)\n柔性引进专家,21\n");

        var list = desk.Page.Locator(".omissions");
        await Assertions.Expect(list.Locator("summary")).ToHaveTextAsync("上次有、这次没有：1个数，已看0个");
        await Assertions.Expect(list.Locator("li")).ToContainTextAsync("洽谈合作院士");
        await list.Locator("input").CheckAsync();
        await Assertions.Expect(list.Locator("summary")).ToContainTextAsync("已看1个");
    }

    [Fact]
    public async Task Drafts_and_what_was_said_to_them_are_there_again_after_a_reload()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        await desk.Page.GetByLabel("选择文件").SetInputFilesAsync([File("好的.csv", "柔性引进专家,20"), File("坏的.csv", "柔性引进专家,20", "其中:千人计划专家,30")]);
        await Assertions.Expect(Draft(desk, "坏的.csv")).ToContainTextAsync("须处理的原因");
        await Draft(desk, "坏的.csv").GetByRole(AriaRole.Button).First.ClickAsync();
        await desk.Page.Locator(".answer input[type=checkbox]").First.CheckAsync();
        await desk.Page.Locator(".answer textarea").First.FillAsync("含兼职");

        await desk.Page.ReloadAsync();

        await Assertions.Expect(Draft(desk, "好的.csv")).ToContainTextAsync("草稿，1个数可上报");
        await Assertions.Expect(desk.Page.Locator(".answer textarea").First).ToHaveValueAsync("含兼职");
        await Draft(desk, "好的.csv").GetByRole(AriaRole.Button).First.ClickAsync();
        await desk.SubmitAsync();
        await Assertions.Expect(Draft(desk, "好的.csv")).ToContainTextAsync("已上传");
        Assert.Equal([], desk.Complaints);
    }

    [Fact]
    public async Task Drafts_are_gone_for_whoever_signs_in_next_and_for_another_tab()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        await desk.ChooseAsync("机密.csv", Encoding.UTF8.GetString(File("机密.csv", "柔性引进专家,20").Buffer));
        await Assertions.Expect(desk.Page.Locator(".checked")).ToBeVisibleAsync();

        await desk.Button("退出").ClickAsync();
        await desk.SignInAsync(await run.KeyOfAsync("finance"));
        await Assertions.Expect(desk.Button("我的报送")).ToBeVisibleAsync();
        await desk.Page.ReloadAsync();
        await Assertions.Expect(desk.Button("我的报送")).ToBeVisibleAsync();

        await Assertions.Expect(desk.Page.GetByText("机密.csv")).ToHaveCountAsync(0);
        Assert.Equal(0, await FilesKeptAsync(desk.Page));
    }

    [Fact]
    public async Task A_draft_that_was_sent_is_not_offered_again_after_a_reload()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        await desk.ChooseAsync("好的.csv", Encoding.UTF8.GetString(File("好的.csv", "柔性引进专家,20").Buffer));
        await desk.SubmitAsync();

        await desk.Page.ReloadAsync();

        await Assertions.Expect(desk.Button("我的报送")).ToBeVisibleAsync();
        await Assertions.Expect(desk.Page.Locator(".checked")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_ZIP_with_an_article_and_a_table_is_two_drafts_and_one_of_tables_is_one()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        var table = File("人才.csv", "柔性引进专家,20").Buffer;
        var article = Encoding.UTF8.GetBytes($"{_month.Year}年1—{_month.Month}月人才工作情况\n{_month.Year}年1—{_month.Month}月，全区柔性引进专家20人。\n");

        await desk.Page.GetByLabel("选择文件").SetInputFilesAsync(Zip("材料.zip", ("报送/人才.csv", table), ("报送/说明.txt", article), ("__MACOSX/._说明.txt", [1, 2])));

        await Assertions.Expect(desk.Page.Locator(".drafts li")).ToHaveCountAsync(2);
        await Assertions.Expect(Draft(desk, "人才.csv")).ToContainTextAsync("草稿，1个数可上报");
        await Assertions.Expect(Draft(desk, "说明.txt")).ToContainTextAsync("草稿，1个数可上报");

        await desk.Page.GetByLabel("选择文件").SetInputFilesAsync(Zip("表格.zip", ("人才.csv", table)));
        await Assertions.Expect(Draft(desk, "表格.zip")).ToContainTextAsync("草稿，1个数可上报");
        Assert.Equal([], desk.Complaints);
    }

    private static FilePayload Zip(string name, params (string Name, byte[] Content)[] members)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (member, content) in members)
            {
                using var written = zip.CreateEntry(member).Open();
                written.Write(content);
            }
        }

        return new() { Name = name, MimeType = "application/zip", Buffer = file.ToArray() };
    }

    private static Task<int> FilesKeptAsync(IPage page) => page.EvaluateAsync<int>("""
        () => new Promise((resolve) => { const request = indexedDB.open("drafts"); request.onsuccess = () => {
            const count = request.result.transaction("files").objectStore("files").count(); count.onsuccess = () => resolve(count.result); }; })
        """);

    private static ILocator Draft(Desk desk, string name) => desk.Page.Locator(".drafts li").Filter(new() { HasText = name });

    private FilePayload File(string name, params string[] lines) => new()
    {
        Name = name,
        MimeType = "text/csv",
        Buffer = Encoding.UTF8.GetBytes($"{_month.Year}年1-{_month.Month}月\n指标,累计(人)\n{string.Join('\n', lines)}\n"),
    };
}
