using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

public class DeskDecisionTests(LocalRun run, Chromium chromium)
{
    private const string Indicator = "柔性引进专家";
    private const string Header = "指标,累计(人)";

    private readonly OwnMonth _month = OwnMonth.Next();

    [Fact]
    public async Task What_replaced_what_is_told_until_it_is_withdrawn()
    {
        await _month.PublishAsync(run, "talent", "初报.csv", Header, $"{Indicator},200");
        await _month.PublishAsync(run, "talent", "终报.csv", Header, $"{Indicator},201");
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");

        await desk.Button("我的报送").ClickAsync();
        var month = desk.Page.Locator(".submissions tbody").Filter(new() { HasText = $"{_month.Year}年{_month.Month}月" });
        await Assertions.Expect(month.Locator("tr").Filter(new() { HasText = "已被替代 由 终报.csv" })).ToHaveCountAsync(1);
        await Assertions.Expect(month.Locator("tr").Filter(new() { HasText = "替代了 初报.csv" })).ToHaveCountAsync(1);

        await month.Locator("tr").Filter(new() { HasText = "替代了" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await desk.DecideAsync(desk.Button("撤回这次报送"), "传错了");
        await desk.Button("我的报送").ClickAsync();
        await Assertions.Expect(month.Locator(".decided")).ToContainTextAsync("撤回 · 人才工作办公室");
        await Assertions.Expect(month.Locator(".decided")).ToContainTextAsync("传错了");
        await Assertions.Expect(month.Locator("tr").Filter(new() { HasText = "初报.csv" })).ToContainTextAsync("已发布");
        await Assertions.Expect(month.Locator("tr").Filter(new() { HasText = "已被替代" })).ToHaveCountAsync(0);
        Assert.Equal([], desk.Complaints);
    }

    [Fact]
    public async Task A_confirmed_warning_stays_quiet()
    {
        var lines = new[] { $"{Indicator},20", "其中:千人计划专家,30" };
        var (path, _) = await _month.PublishAsync(run, "talent", "确认.csv", [Header, .. lines]);
        var id = (await run.AllSubmissionsAsync()).Single(one => one.GetProperty("path").GetString() == path).GetProperty("id").GetString();
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        await desk.Page.GotoAsync($"/desk?submission={id}");
        var warning = desk.Findings.Filter(new() { HasText = "HTZ3101" }).Filter(new() { HasText = "B4" });

        await desk.DecideAsync(warning.GetByRole(AriaRole.Button, new() { Name = "确认无误" }), "含兼职");

        await desk.Button("上报文件").ClickAsync();
        await desk.DropAsync("确认.csv", $"{_month.Year}年1-{_month.Month}月\n{Header}\n{string.Join('\n', lines)}\n");
        await Assertions.Expect(warning).ToHaveCountAsync(0);
        Assert.Equal([], desk.Complaints);
    }

    [Fact]
    public async Task A_revision_that_waits_is_shown_with_the_difference_and_published_once_approved()
    {
        await (_month with { Month = _month.Month - 1 }).PublishAsync(run, "talent", "上月.csv", Header, $"{Indicator},190");
        await _month.PublishAsync(run, "talent", "初报.csv", Header, $"{Indicator},200", "其中:千人计划专家,30");
        var (path, _) = await _month.PublishAsync(run, "talent", "大改.csv", Header, $"{Indicator},2040", "洽谈合作院士,3");
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");

        // The tab says how many files wait; other tests may have some, too.
        await Assertions.Expect(desk.Button("待处理")).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex(@"^[1-9]\d*个文件$"));
        await desk.Button("待处理").ClickAsync();
        var row = desk.Page.Locator(".waiting-file").Filter(new() { HasText = path }).Locator("tbody tr");
        await Assertions.Expect(row.Locator("td.number")).ToHaveTextAsync(["200 人", "2040 人", "+1,840", "+920.0"]);
        await desk.DecideAsync(row.GetByRole(AriaRole.Button, new() { Name = "批准" }), "口径调整");

        await using var dashboard = await Dashboard.OpenAsync(run, chromium, $"?period={_month.Period}");
        await Assertions.Expect(dashboard.Figure(Indicator)).ToContainTextAsync("2,040");
        var letThrough = new System.Text.RegularExpressions.Regex(@"人才工作办公室.*于\d{4}-\d\d-\d\d放行：口径调整");
        await Assertions.Expect(dashboard.Figure(Indicator).GetByRole(AriaRole.Img, new() { NameRegex = letThrough })).ToHaveCountAsync(1);
        await Assertions.Expect(dashboard.Page.Locator(".snapshot tr").Filter(new() { HasText = Indicator })).ToContainTextAsync(letThrough);
        await Assertions.Expect(dashboard.Page.Locator(".card").Filter(new() { HasText = Indicator }).Locator(".let-through")).ToContainTextAsync(letThrough);
        await Assertions.Expect(dashboard.Page.Locator(".brief .why").Filter(new() { HasText = Indicator }).Filter(new() { HasText = "放行" })).ToContainTextAsync(letThrough);

        // The month's own is computed of it.
        var restsOn = new System.Text.RegularExpressions.Regex("据放行的数推算：.*口径调整");
        await Assertions.Expect(dashboard.Page.Locator(".snapshot tr").Filter(new() { HasText = Indicator }).GetByRole(AriaRole.Button, new() { Name = "1,850" }).GetByRole(AriaRole.Img, new() { NameRegex = restsOn })).ToHaveCountAsync(1);

        // The month lies long before those that the page shows: it is asked for in their place.
        await dashboard.Page.RouteAsync("**/api/v1/observations?**", route => route.ContinueAsync(new() { Url = route.Request.Url.Replace("last=60", $"from={_month.Period}&to={_month.Period}", StringComparison.Ordinal) }));
        await dashboard.Page.GotoAsync("/indicator?code=EXPERTS");
        await Assertions.Expect(dashboard.Page.Locator(".lead")).ToContainTextAsync(letThrough);
        await Assertions.Expect(dashboard.Page.Locator(".years").GetByRole(AriaRole.Img, new() { NameRegex = letThrough }).First).ToBeVisibleAsync();
        await Assertions.Expect(dashboard.Page.Locator(".reading")).ToContainTextAsync(restsOn);
        await dashboard.Page.GetByRole(AriaRole.Group, new() { Name = "表中口径" }).GetByRole(AriaRole.Button, new() { Name = "当月" }).ClickAsync();
        await Assertions.Expect(dashboard.Page.Locator(".years").GetByRole(AriaRole.Img, new() { NameRegex = restsOn })).ToHaveCountAsync(1);

        // So is the share of a part in it, whose page has nothing else of it.
        await dashboard.Page.GotoAsync("/indicator?code=EXPERTS_THOUSAND_TALENTS");
        await Assertions.Expect(dashboard.Page.Locator(".lead div").Filter(new() { HasText = "占比" }).GetByRole(AriaRole.Img, new() { NameRegex = restsOn })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Nothing_can_be_approved_while_what_is_published_cannot_be_read_and_the_row_is_read_anew_after_it_was()
    {
        await _month.PublishAsync(run, "talent", "初报.csv", Header, $"{Indicator},200");
        var (path, _) = await _month.PublishAsync(run, "talent", "大改.csv", Header, $"{Indicator},2040", "洽谈合作院士,3");
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        await desk.Page.RouteAsync("**/api/v1/observations?**", route => route.FulfillAsync(new() { Status = 500, ContentType = "application/problem+json", Body = "{}" }));

        await desk.Button("待处理").ClickAsync();
        var waiting = desk.Page.Locator(".waiting-file").Filter(new() { HasText = path });
        await Assertions.Expect(waiting).ToContainTextAsync("已发布的数值没有读到");
        await Assertions.Expect(waiting.GetByRole(AriaRole.Button, new() { Name = "批准" })).ToHaveCountAsync(0);
        await desk.Page.UnrouteAsync("**/api/v1/observations?**");
        await waiting.GetByRole(AriaRole.Button, new() { Name = "重试" }).ClickAsync();

        await desk.DecideAsync(waiting.Locator("tbody tr").GetByRole(AriaRole.Button, new() { Name = "批准" }), "口径调整");
        await Assertions.Expect(waiting.Locator("tbody tr")).ToContainTextAsync(new System.Text.RegularExpressions.Regex("人才工作办公室.*于.*放行：口径调整"));
        await Assertions.Expect(waiting.Locator("td.number").First).ToHaveTextAsync("2,040 人");
    }

    [Fact]
    public async Task A_refused_figure_waits_no_more_and_who_sent_it_reads_who_refused_it_when_and_why()
    {
        await _month.PublishAsync(run, "talent", "初报.csv", Header, $"{Indicator},200");
        var (path, _) = await _month.PublishAsync(run, "talent", "大改.csv", Header, $"{Indicator},2040", "洽谈合作院士,3");
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        await desk.Button("待处理").ClickAsync();
        var waiting = desk.Page.Locator(".waiting-file").Filter(new() { HasText = path });

        await desk.DecideAsync(waiting.Locator("tbody tr").GetByRole(AriaRole.Button, new() { Name = "退回" }), "多写了一位");

        await desk.Button("我的报送").ClickAsync();
        var month = desk.Page.Locator(".submissions tbody").Filter(new() { HasText = $"{_month.Year}年{_month.Month}月" });
        await Assertions.Expect(month.Locator(".decided")).ToContainTextAsync("多写了一位");
        await month.GetByRole(AriaRole.Link, new() { Name = "大改.csv" }).First.ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".log")).ToContainTextAsync(new System.Text.RegularExpressions.Regex(@"\d{4}-\d\d-\d\d \d\d:\d\d退回 · 人才工作办公室.*：多写了一位"));
        await Assertions.Expect(desk.Page.Locator(".refused")).ToContainTextAsync("已退回");
        await desk.Button("待处理").ClickAsync();
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "待处理" })).ToBeVisibleAsync();
        await Assertions.Expect(waiting).ToHaveCountAsync(0);
        Assert.Equal([], desk.Complaints);
    }

    [Fact]
    public async Task Figures_of_two_readings_are_let_through_together_by_the_one_that_is_meant()
    {
        var path = $"talent/{_month.Period}/旧标题.csv";
        var file = await run.PutAsync(path, new(System.Text.Encoding.UTF8.GetBytes($"{_month.Year - 1}年人才工作\n指标,{_month.Month}月\n柔性引进专家(人),20\n洽谈合作院士(人),3\n")));
        Assert.Equal("rejected", file.GetProperty("submission").GetProperty("state").GetString());
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");

        await desk.Button("待处理").ClickAsync();
        var waiting = desk.Page.Locator(".waiting-file").Filter(new() { HasText = path });
        await Assertions.Expect(waiting.Locator("tbody .readings li")).ToHaveCountAsync(4);
        await desk.DecideAsync(waiting.GetByRole(AriaRole.Button, new() { Name = "全部按第2种放行" }), "标题忘改年份");

        var told = await run.GetAsync($"observations?indicator={Uri.EscapeDataString(Indicator)}&from={_month.Period}&to={_month.Period}");
        Assert.Contains("\"value\":20", told.GetRawText(), StringComparison.Ordinal);
        await desk.Button("我的报送").ClickAsync();
        await desk.Button("待处理").ClickAsync();
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "待处理" })).ToBeVisibleAsync();
        await Assertions.Expect(waiting).ToHaveCountAsync(0);
        Assert.Equal([], desk.Complaints);
    }

    [Fact]
    public async Task What_is_due_next_is_told_with_its_last_day()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");

        await desk.Button("我的报送").ClickAsync();

        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Region, new() { Name = "待报" })).ToContainTextAsync("2019年10月 4项 · 截止 2019-11-10");
    }
}
