using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

/// <summary>A document's text on the desk: the words that were read are marked, and findings lead to theirs.</summary>
public class DeskTextTests(LocalRun run, Chromium chromium)
{
    private readonly OwnMonth _month = OwnMonth.Next();

    [Fact]
    public async Task Findings_say_which_months_they_speak_of_as_the_pages_do()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "economy");
        await desk.DropAsync("工业.csv", "2019年1-9月\n指标,累计(亿元),累计同比(%)\n规模以上工业总产值,65.93,20\n");

        await Assertions.Expect(desk.Findings.Filter(new() { HasText = "HTZ2601" })).ToContainTextAsync("上月（2019年8月）报了而本月没有的数据有");
        await Assertions.Expect(desk.Findings.Filter(new() { HasText = "HTZ4201" })).ToContainTextAsync("而按1—9月 65.93亿元 与上年同期");
        await Assertions.Expect(desk.Page.Locator("main")).Not.ToContainTextAsync("本期");
    }

    [Fact]
    public async Task A_departments_name_is_in_the_language_of_the_page()
    {
        await using var desk = await Desk.OpenAsync(run, chromium, "economy");
        await Assertions.Expect(desk.Page.Locator(".signed-in strong")).ToHaveTextAsync("经济发展局");

        await desk.Page.GetByLabel("语言").SelectOptionAsync("en");
        await Assertions.Expect(desk.Page.Locator(".signed-in strong")).ToHaveTextAsync("Economic Development Bureau");
    }

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
