using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>Submitting is graded by what was found, and nothing that goes wrong on the way loses the clerk's work.</summary>
public class DeskSubmitTests(LocalRun run, Chromium chromium)
{
    private const string Doubted = "拆除违章建筑";

    private readonly OwnMonth _month = OwnMonth.Next();

    [Fact]
    public async Task A_doubted_unit_is_published_only_after_a_reason_and_is_sound_then()
    {
        await using (var desk = await Desk.OpenAsync(run, chromium, "construction"))
        {
            await desk.DropAsync("体积.csv", Table("指标,累计(m³)", $"{Doubted},9200"));
            await Assertions.Expect(desk.Button("上报")).ToHaveCountAsync(0);
            await Assertions.Expect(desk.AllTheSame).ToBeDisabledAsync();

            await desk.Page.Locator(".answer input[type=checkbox]").CheckAsync();
            await Assertions.Expect(desk.AllTheSame).ToBeDisabledAsync();
            await desk.SubmitAllTheSameAsync("今年起按体积统计");

            await Assertions.Expect(desk.Page.Locator(".confirmed")).ToContainTextAsync("1条理由已留存");
            Assert.Equal([], desk.Complaints);
        }

        await using var dashboard = await Dashboard.OpenAsync(run, chromium, $"?period={_month.Period}");
        await Assertions.Expect(dashboard.Figure(Doubted)).ToHaveTextAsync(new Regex(@"^\s*9,200\s*$"));
        await Assertions.Expect(dashboard.Figure(Doubted).GetByRole(AriaRole.Img, new() { Name = "存疑" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_file_that_says_no_period_is_submitted_only_once_one_is_chosen()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        await desk.DropAsync("无时期.csv", "指标,累计(人)\n柔性引进专家,7\n");

        await Assertions.Expect(desk.Page.Locator(".send")).ToContainTextAsync("文件里没有写时期，请选择");
        await Assertions.Expect(desk.Button("上报").Or(desk.AllTheSame)).ToHaveCountAsync(0);
        await desk.Page.GetByLabel("所属时期").FillAsync(_month.Period);
        await Assertions.Expect(desk.Button("上报").Or(desk.AllTheSame)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_reason_that_is_refused_is_told_and_not_counted_as_kept()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "construction");
        await desk.Page.RouteAsync("**/confirmation", route => route.FulfillAsync(
            new() { Status = 409, ContentType = "application/problem+json", Body = "{\"detail\":\"没有这样的警告。 There is no such warning.\"}" }));
        await desk.DropAsync("体积.csv", Table("指标,累计(m³)", $"{Doubted},9200"));
        await Assertions.Expect(desk.AllTheSame).ToBeDisabledAsync();

        await desk.SubmitAllTheSameAsync("今年起按体积统计");

        await Assertions.Expect(desk.Page.Locator(".progress .problem")).ToContainTextAsync(new Regex("理由没有留存.*今年起按体积统计.*没有这样的警告"));
        await Assertions.Expect(desk.Page.Locator(".confirmed")).Not.ToContainTextAsync("已留存");
    }

    [Fact]
    public async Task Where_the_unit_of_a_sheet_is_probably_wrong_the_right_one_is_tried_and_can_be_looked_at()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "economy");
        await desk.DropAsync("规上工业.csv", "2019年1-9月\n指标,累计(万元)\n规模以上工业总产值,65.93\n高新技术产业产值,43.26\n规模以上工业营业收入,67.68\n");

        await Assertions.Expect(desk.Page.Locator(".summary")).ToContainTextAsync("3个数将暂扣");
        await Assertions.Expect(desk.Page.Locator(".try")).ToContainTextAsync("按“亿元”试算");
        await desk.Button("改按亿元核对").ClickAsync();

        await Assertions.Expect(desk.Page.Locator(".summary")).ToContainTextAsync("0个数将暂扣");
        await Assertions.Expect(desk.Page.Locator(".send")).ToContainTextAsync("这是试算");
        await Assertions.Expect(desk.Button("上报").Or(desk.AllTheSame)).ToHaveCountAsync(0);
        await desk.Button("回到文件原样").ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".summary")).ToContainTextAsync("3个数将暂扣");
    }

    [Fact]
    public async Task A_wrong_unit_is_pinned_where_it_is_written_and_the_figure_stands_beside_its_past()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "economy");

        await desk.DropAsync("规上工业.csv", "2019年1-9月\n单位：万元\n指标,累计\n规模以上工业总产值,65.93\n高新技术产业产值,43.26\n规模以上工业营业收入,67.68\n");

        await Assertions.Expect(desk.Page.Locator(".grid td.error")).ToContainTextAsync("单位：万元");
        await Assertions.Expect(desk.Page.Locator(".beside-past tbody tr").First).ToContainTextAsync("65.93万元");
        await Assertions.Expect(desk.Page.Locator(".beside-past")).ToContainTextAsync("58.33亿元");
        await Assertions.Expect(desk.Page.Locator(".beside-past")).ToContainTextAsync("60.44亿元");
    }

    [Fact]
    public async Task A_file_of_which_a_figure_is_held_is_said_to_be_published_in_part()
    {
        await _month.PublishAsync(run, "talent", "初报.csv", "指标,累计(人)", "柔性引进专家,200");
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        await desk.DropAsync("大改.csv", Table("指标,累计(人)", "柔性引进专家,2040", "洽谈合作院士,3"));

        foreach (var box in await desk.Page.Locator(".answer input[type=checkbox]").AllAsync())
        {
            await box.CheckAsync();
        }

        await desk.AllTheSame.ClickAsync();

        await Assertions.Expect(desk.Page.Locator(".steps li.part")).ToHaveTextAsync("部分已发布，1个暂缓", new() { Timeout = 90_000 });
        await Assertions.Expect(desk.Page.Locator(".steps li.done")).ToHaveTextAsync(["已上传", "已收到", "已采用"]);
        await desk.Button("我的报送").ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".submissions tr").Filter(new() { HasText = "大改.csv" }).Filter(new() { HasText = "部分已发布" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_refusal_without_words_is_put_in_some()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        await desk.Page.RouteAsync("**/api/v1/checks**", route => route.FulfillAsync(new() { Status = 413, ContentType = "text/html", Body = "<h1>Request Entity Too Large</h1>" }));

        await desk.DropAsync("太大.csv", Table("指标,累计(人)", "柔性引进专家,7"));

        await Assertions.Expect(desk.Page.Locator(".problem")).ToContainTextAsync("文件太大，没有收下。最大32 MB");
    }

    [Fact]
    public async Task A_key_that_expired_is_given_again_on_the_spot_and_the_file_goes_on()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        await desk.DropAsync("续传.csv", Table("指标,累计(人)", "柔性引进专家,7"));
        var refusals = 0;
        await desk.Page.RouteAsync("**/api/v1/uploads/**", route => refusals++ == 0
            ? route.FulfillAsync(new() { Status = 401, ContentType = "application/problem+json", Body = "{}" })
            : route.ContinueAsync());

        await desk.Button("上报").ClickAsync();
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("登录已失效");
        await desk.Page.Locator(".sign-in-here input").FillAsync(await run.KeyOfAsync("talent"));
        await desk.Page.Locator(".sign-in-here").GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();

        await Assertions.Expect(desk.Page.Locator(".steps li.done")).ToHaveTextAsync(["已上传", "已收到", "已采用", "已发布"], new() { Timeout = 90_000 });
    }

    [Fact]
    public async Task A_file_that_changed_after_the_check_is_not_sent_and_the_clerk_is_told_why()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(path, Table("指标,累计(人)", "柔性引进专家,7"), TestContext.Current.CancellationToken);
        try
        {
            await using var desk = await Desk.OpenAsync(run, chromium, "talent");
            await desk.Page.GetByLabel("选择文件").SetInputFilesAsync(path);
            await Assertions.Expect(desk.Button("上报")).ToBeEnabledAsync();
            await File.AppendAllTextAsync(path, "洽谈合作院士,3\n", Encoding.UTF8, TestContext.Current.CancellationToken);

            await desk.Button("上报").ClickAsync();

            await Assertions.Expect(desk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("核对之后被改动");
            await Assertions.Expect(desk.Button("上报")).ToBeEnabledAsync();
        }
        finally
        {
            File.Delete(path);
        }
    }

    private string Table(params string[] lines) => $"{_month.Year}年1-{_month.Month}月\n{string.Join('\n', lines)}\n";
}
