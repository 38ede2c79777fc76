using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

public class DeskAccessibilityTests(LocalRun run, Chromium chromium)
{
    private const string Header = "指标,累计(人)";

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Axe_finds_nothing_wrong_in_any_state_and_no_page_scrolls_sideways(ColorScheme scheme, int width)
    {
        var month = OwnMonth.Next();
        await month.PublishAsync(run, "talent", "初报.csv", Header, "柔性引进专家,200");
        await month.PublishAsync(run, "talent", "大改.csv", Header, "柔性引进专家,2040", "洽谈合作院士,3", "其中:千人计划专家,5000");
        await using var desk = await Desk.OpenSignedOutAsync(run, chromium, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 844 } });
        await desk.Page.GetByLabel("部门密钥").WaitForAsync();
        await AssertSoundAsync(desk, "signed out");

        await desk.SignInAsync(await run.KeyOfAsync("talent"));
        await desk.DropAsync("核对.csv", $"{month.Year}年1-{month.Month}月\n单位:人\n指标,累计\n没有的指标,1\n洽谈合作院士,3\n其中:千人计划专家,5000\n注:无\n");
        await AssertSoundAsync(desk, "a check with findings");
        await desk.SubmitAllTheSameAsync("已核对");
        await AssertSoundAsync(desk, "published");

        await desk.Button("我的报送").ClickAsync();
        await desk.Page.Locator(".submissions").WaitForAsync();
        await desk.Page.Locator(".due summary").First.ClickAsync();
        await AssertSoundAsync(desk, "submissions");

        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "大改.csv" }).First.ClickAsync();
        await desk.Page.Locator(".checked").WaitForAsync();
        await AssertSoundAsync(desk, "a submission");

        await desk.Button("待处理").ClickAsync();
        await desk.Page.Locator(".waiting-file").First.WaitForAsync();
        await AssertSoundAsync(desk, "approvals");
        await desk.Page.GetByLabel("语言").SelectOptionAsync("en");
        await desk.Button("Approve").First.ClickAsync();
        await desk.Page.Locator(".decision input").WaitForAsync();
        await AssertSoundAsync(desk, "a decision open, in English");
        Assert.Equal([], desk.Complaints);
    }

    private static async Task AssertSoundAsync(Desk desk, string state)
    {
        var result = await desk.Page.RunAxe();
        Assert.Equal([], result.Violations.Select(violation => $"{state}: {violation.Id}: {violation.Help} {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.True(await desk.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{state}: the page scrolls sideways.");
    }
}
