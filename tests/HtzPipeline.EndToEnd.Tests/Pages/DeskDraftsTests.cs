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
        await desk.SubmitAsync();
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

    private static ILocator Draft(Desk desk, string name) => desk.Page.Locator(".drafts li").Filter(new() { HasText = name });

    private FilePayload File(string name, params string[] lines) => new()
    {
        Name = name,
        MimeType = "text/csv",
        Buffer = Encoding.UTF8.GetBytes($"{_month.Year}年1-{_month.Month}月\n指标,累计(人)\n{string.Join('\n', lines)}\n"),
    };
}
