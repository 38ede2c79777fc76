using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>Every page says whose figures it shows, by a policy that lets nothing in from elsewhere.</summary>
public class PublisherTests(LocalRun run, Chromium chromium)
{
    [Theory]
    [InlineData("/?period=2019-08", "2019年1—8月 · 高新区统计数据")]
    [InlineData("/desk", "报送工作台 · 高新区统计数据")]
    [InlineData("/bulletin", "月报 · 高新区统计数据")]
    public async Task A_page_says_who_publishes_at_its_head_and_foot(string address, string title)
    {
        await using var context = await chromium.OpenAsync(run);
        var page = await context.NewPageAsync();
        var refused = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                refused.Add(message.Text);
            }
        };

        await page.GotoAsync(address);

        await Assertions.Expect(page).ToHaveTitleAsync(title);
        await Assertions.Expect(page.Locator(".brand")).ToHaveTextAsync("高新区统计数据");
        await Assertions.Expect(page.Locator(".publisher")).ToContainTextAsync("数据发布 枣庄高新区");
        await Assertions.Expect(page.Locator(".publisher")).ToContainTextAsync("示例数据");
        Assert.Empty(refused);
    }
}
