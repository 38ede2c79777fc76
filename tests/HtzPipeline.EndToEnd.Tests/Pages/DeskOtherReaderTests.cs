using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>What one reader saw is not there for the next one in the same tab, and what fails can be tried again.</summary>
public class DeskOtherReaderTests(LocalRun run, Chromium chromium)
{
    private readonly OwnMonth _month = OwnMonth.Next();

    [Fact]
    public async Task Whoever_signs_in_next_does_not_see_the_list_or_the_file_of_the_one_before()
    {
        await _month.PublishAsync(run, "talent", "甲的.csv", "指标,累计(人)", "柔性引进专家,20");
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        await desk.DropAsync("乙勿看.csv", $"{_month.Year}年1-{_month.Month}月\n指标,累计(人)\n柔性引进专家,21\n");
        await desk.Button("我的报送").ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".submissions")).ToContainTextAsync("甲的.csv");
        await desk.Button("退出").ClickAsync();

        // Never answered: what is there meanwhile is seen for as long as it takes.
        await desk.Page.RouteAsync("**/api/v1/submissions?**", _ => { });
        await desk.SignInAsync(await run.KeyOfAsync("construction"));

        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^报送记录") })).ToBeVisibleAsync();
        await Assertions.Expect(desk.Page.GetByText("甲的.csv")).ToHaveCountAsync(0);
        await desk.Button("上报文件").ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".drop")).ToBeVisibleAsync();
        await Assertions.Expect(desk.Page.GetByText("乙勿看.csv")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_desk_without_its_catalogue_can_be_tried_again()
    {
        await using var desk = await Desk.OpenSignedOutAsync(run, chromium);
        await desk.Page.RouteAsync("**/api/v1/catalogue", route => route.FulfillAsync(new() { Status = 500, ContentType = "application/problem+json", Body = "{}" }));
        await desk.SignInAsync(await run.KeyOfAsync("talent"));
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("系统暂时出了问题");
        await desk.Page.UnrouteAsync("**/api/v1/catalogue");

        await desk.Button("重试").ClickAsync();

        await Assertions.Expect(desk.Button("我的报送")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_decision_whose_key_expired_keeps_its_reason_and_no_form_is_within_another()
    {
        await _month.PublishAsync(run, "talent", "撤回.csv", "指标,累计(人)", "柔性引进专家,20");
        await using var desk = await Desk.OpenAsync(run, chromium, "talent");
        await desk.Button("我的报送").ClickAsync();
        await desk.Page.Locator(".submissions").GetByRole(AriaRole.Link, new() { Name = "撤回.csv" }).First.ClickAsync();
        await desk.Page.RouteAsync("**/withdrawal", route => route.FulfillAsync(new() { Status = 401, ContentType = "application/problem+json", Body = "{}" }));
        await desk.Button("撤回这次报送").ClickAsync();
        await desk.Page.GetByLabel("理由").FillAsync("传错了");
        await desk.Page.Locator(".decision button.main").ClickAsync();

        await Assertions.Expect(desk.Page.Locator(".sign-in-here")).ToBeVisibleAsync();
        await Assertions.Expect(desk.Page.Locator("form form")).ToHaveCountAsync(0);
        await desk.Page.UnrouteAsync("**/withdrawal");
        await desk.Page.Locator(".sign-in-here input").FillAsync(await run.KeyOfAsync("talent"));
        await desk.Page.Locator(".sign-in-here button").ClickAsync();
        await Assertions.Expect(desk.Page.GetByLabel("理由")).ToHaveValueAsync("传错了");
        await desk.Page.Locator(".decision button.main").ClickAsync();

        await Assertions.Expect(desk.Page.Locator(".decision")).ToHaveCountAsync(0);
    }
}
