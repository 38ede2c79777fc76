using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

public class DeskCheckTests(LocalRun run, Chromium chromium)
{
    private const string Markup = "<img src=x onerror=alert(1)>";
    private const string Command = "=cmd|'/C calc'!A0";

    private readonly OwnMonth _month = OwnMonth.Next();

    [Fact]
    public async Task A_click_on_a_finding_leads_to_its_cell_and_one_on_its_pin_back()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        await desk.DropAsync("两处.csv", Table("没有的指标,1", "也没有的指标,2"));
        var (first, second) = (At(desk, "B3"), At(desk, "B4"));

        await second.Locator(".place").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("td.selected .pin")).ToBeFocusedAsync();
        await Assertions.Expect(desk.Page.Locator("td.selected")).ToContainTextAsync("2");

        await desk.Page.Locator(".grid tr").Filter(new() { HasText = "没有的指标" }).First.Locator(".pin").ClickAsync();
        await Assertions.Expect(first.Locator(".place")).ToBeFocusedAsync();
        await Assertions.Expect(first).ToHaveClassAsync(new Regex("selected"));
    }

    [Fact]
    public async Task What_is_checked_is_not_stored()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        await desk.DropAsync("只核对.csv", Table("柔性引进专家,7"));

        await Assertions.Expect(desk.Page.Locator(".summary")).ToContainTextAsync("1个数可发布");
        Assert.DoesNotContain(await run.AllSubmissionsAsync(), one => one.GetProperty("path").GetString()!.EndsWith("只核对.csv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_part_of_the_sheet_is_shown_as_it_was_understood()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        await desk.DropAsync("各部分.csv", $"{_month.Year}年1-{_month.Month}月人才工作\n单位:人\n指标,累计\n柔性引进专家,7\n注:由人才办提供\n");

        foreach (var (role, text) in new[] { ("title", "人才工作"), ("unit", "单位:人"), ("header", "累计"), ("note", "由人才办提供") })
        {
            await Assertions.Expect(desk.Page.Locator($"tr.{role}")).ToContainTextAsync(text);
        }

        await Assertions.Expect(desk.Page.Locator("td.given")).ToHaveTextAsync("7");
    }

    [Fact]
    public async Task What_a_file_says_is_text_however_long_wide_or_hostile()
    {
        var wide = string.Join(',', Enumerable.Range(0, 200));
        await using var desk = await Desk.OpenAsync(run, chromium, "talent", new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await desk.DropAsync("名\u202evsc.csv", Table("柔性引进专家,7"));
        await Assertions.Expect(desk.Page.Locator(".drop")).ToContainTextAsync("名‹U+202E›vsc.csv");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("文件名含有控制字符");
        Assert.Single(desk.Complaints, complaint => complaint.Contains("400", StringComparison.Ordinal));

        await desk.DropAsync("恶意.csv", Table($"{Markup},1,{wide}", $"\"{Command}\",2", "甲\u202e乙,3", $"{new string('长', 2000)},4"));

        var grid = desk.Page.Locator(".grid");
        foreach (var text in new[] { Markup, Command, "甲‹U+202E›乙" })
        {
            await Assertions.Expect(grid).ToContainTextAsync(text);
            await Assertions.Expect(desk.Page.Locator(".findings")).ToContainTextAsync(text);
        }

        await Assertions.Expect(desk.Page.Locator("img")).ToHaveCountAsync(0);
        Assert.True(await desk.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
        Assert.Single(desk.Complaints);
    }

    [Fact]
    public async Task The_marked_workbook_is_downloaded_once_it_is_published()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        await desk.DropAsync("可下载.csv", Table("柔性引进专家,7"));
        await desk.SubmitAsync();

        var download = await desk.Page.RunAndWaitForDownloadAsync(() => desk.Button("下载批注后的工作簿").ClickAsync());

        Assert.Equal("可下载-核对.xlsx", download.SuggestedFilename);
        await using var workbook = await download.CreateReadStreamAsync();
        var start = new byte[2];
        await workbook.ReadExactlyAsync(start, TestContext.Current.CancellationToken);
        Assert.Equal("PK"u8.ToArray(), start);
    }

    private static ILocator At(Desk desk, string cell) => desk.Findings.Filter(new() { Has = desk.Page.GetByText(cell, new() { Exact = true }) });

    private string Table(params string[] lines) => $"{_month.Year}年1-{_month.Month}月\n指标,累计(人)\n{string.Join('\n', lines)}\n";
}
