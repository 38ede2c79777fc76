using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>A document's text on the desk: the words that were read are marked, and findings lead to theirs.</summary>
public class DeskTextTests(LocalRun run, Chromium chromium)
{
    private readonly OwnMonth _month = OwnMonth.Next();

    [Fact]
    public async Task The_words_of_a_text_are_marked_and_a_finding_leads_to_them()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "construction");
        await desk.DropAsync("简报.txt", $"{_month.Year}年1—{_month.Month}月,全区新增城市绿化20万m²,打造景观节点16处,拆除违章建筑9200m³。\n");

        await Assertions.Expect(desk.Page.Locator(".text mark.given")).ToHaveTextAsync([new Regex("20万m²"), new Regex("16处"), new Regex("9200m³")]);
        await Assertions.Expect(desk.Page.Locator(".text mark").First).ToHaveAttributeAsync("title", new Regex("新增城市绿化.*20万m²"));

        await desk.Page.Locator(".finding.warning .place").ClickAsync();

        await Assertions.Expect(desk.Page.Locator("mark.selected .pin")).ToBeFocusedAsync();
        await Assertions.Expect(desk.Page.Locator("mark.selected")).ToContainTextAsync("9200m³");
    }
}
