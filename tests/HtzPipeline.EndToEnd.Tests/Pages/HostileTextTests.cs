using System.Text;
using HtzPipeline.Core.Reporting.Workbooks;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>What departments write into files and file names is text, whatever it looks like.</summary>
public class HostileTextTests(LocalRun run, Chromium chromium)
{
    private const string Markup = "<img src=x onerror=alert(1)>";
    private const string Command = "=cmd|' /C calc'!A0";
    private const string FileName = $"{Markup}\u202evsc.csv";

    private readonly OwnMonth _month = OwnMonth.Next();

    [Fact]
    public async Task A_file_name_is_text_in_a_history()
    {
        await UploadAsync("指标,累计(件)", "专利申请量,343");
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, $"?period={_month.Period}");

        await dashboard.Figure("专利申请量").ClickAsync();

        await Assertions.Expect(dashboard.History.Locator(".raw").First).ToHaveTextAsync($"science/{_month.Period}/{Markup}‹U+202E›vsc.csv");
        await AssertHarmlessAsync(dashboard);
    }

    [Fact]
    public async Task A_file_name_is_text_among_what_to_mind_and_back_in_time()
    {
        await UploadAsync("指标,累计(件)", "专利申请量,343", $"专利授权量,{Command}");
        var release = (await run.GetAsync($"snapshots/{_month.Period}")).GetProperty("area").GetProperty("release").GetInt64();
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, $"?period={_month.Period}&calendar={_month.Period}&asOf={release}");

        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Region, new() { Name = "须注意" })).ToContainTextAsync($"{Markup}‹U+202E›vsc.csv");
        await AssertHarmlessAsync(dashboard);
    }

    [Fact]
    public async Task The_name_of_a_sheet_is_text_in_a_history()
    {
        using var workbook = new MemoryStream();
        TableWorkbook.Write(
            [
                new(Markup, [new($"{_month.Year}年1-{_month.Month}月", 20), new("", 20)],
                [
                    ["指标", "累计(件)"],
                    ["专利申请量", TableCell.Of(343)],
                    ["专利授权量", Command],
                ]),
            ],
            workbook);
        await run.PutAsync($"science/{_month.Period}/表.xlsx", new(workbook.ToArray()));
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, $"?period={_month.Period}");

        await dashboard.Figure("专利申请量").ClickAsync();

        await Assertions.Expect(dashboard.History.Locator("tbody tr")).ToContainTextAsync($"{Markup}!B3");
        await AssertHarmlessAsync(dashboard);
    }

    // Such a name is refused over HTTP, but not by Blob Storage.
    private async Task UploadAsync(params string[] lines) =>
        await run.SubmitAsync($"science/{_month.Period}/{FileName}", new(Encoding.UTF8.GetBytes($"{_month.Year}年1-{_month.Month}月\n{string.Join('\n', lines)}\n")));

    private static async Task AssertHarmlessAsync(Dashboard dashboard)
    {
        await Assertions.Expect(dashboard.Page.Locator("img")).ToHaveCountAsync(0);
        Assert.Equal([], dashboard.Complaints);
    }
}
