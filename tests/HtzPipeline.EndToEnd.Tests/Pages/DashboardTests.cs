using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HtzPipeline.EndToEnd.Tests.Pages;

public class DashboardTests(LocalRun run, Chromium chromium)
{
    [Fact]
    public async Task It_opens_on_the_latest_month_with_reports_and_says_how_complete_it_is()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium);
        var calendar = await run.GetAsync("calendar");

        var latest = calendar.GetProperty("periods").EnumerateArray().Last(month => month.GetProperty("reported").GetInt32() > 0).GetProperty("period").GetString()!.Split('-');
        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(new Regex($"^{latest[0]}年(1—)?{int.Parse(latest[1], null)}月"));
        await Assertions.Expect(dashboard.Page.Locator(".came")).ToContainTextAsync(new Regex(@"已报\d+/\d+ 部门"));
    }

    [Fact]
    public async Task A_complete_month_is_marked_in_the_chooser_and_an_incomplete_one_counted()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2019-09&calendar=2019-09");

        await Assertions.Expect(dashboard.Page.GetByLabel("时期").Locator("option[value='2019-08']")).ToHaveTextAsync("✓ 2019年8月（齐全）");
        await Assertions.Expect(dashboard.Page.GetByLabel("时期").Locator("option[value='2019-09']")).ToHaveTextAsync("2019年9月 (7/8)");
        await Assertions.Expect(dashboard.Page.Locator(".came")).ToContainTextAsync("未报：经济发展局");
    }

    [Fact]
    public async Task A_card_has_the_figure_its_growth_once_this_month_the_year_before_and_a_picture_of_both_years()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2019-08");

        var card = Card(dashboard, "规模以上工业总产值");
        await Assertions.Expect(card.Locator(".value")).ToHaveTextAsync(new Regex(@"^\s*58\.33\s*亿元\s*▲ 9\.62%增长9\.62%\s*$"));
        await Assertions.Expect(card.Locator(".facts")).ToHaveTextAsync(new Regex(@"8月7\.41.*上年同期53\.21", RegexOptions.Singleline));
        await Assertions.Expect(card.GetByRole(AriaRole.Img, new() { Name = "规模以上工业总产值：当月数，2019年为柱，2018年为横线" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_month_that_has_not_come_shows_the_latest_that_has_dated_and_says_so()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2019-09");

        await Assertions.Expect(Card(dashboard, "规模以上工业总产值")).ToContainTextAsync(new Regex(@"9月未报.*58\.33.*亿元，1—8月", RegexOptions.Singleline));
        await Assertions.Expect(Card(dashboard, "地区生产总值")).ToContainTextAsync(new Regex(@"55\.66.*亿元，上半年", RegexOptions.Singleline));
    }

    [Fact]
    public async Task The_headline_says_which_published_parts_do_not_add_up_to_their_total_and_so_do_card_and_table()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2019-09");

        await Assertions.Expect(dashboard.Page.Locator(".brief .why").Filter(new() { HasText = "不合" })).ToContainTextAsync("新登记市场主体2,176家，分项之和2,175家");
        await Assertions.Expect(Card(dashboard, "新登记市场主体").Locator(".tag")).ToHaveTextAsync("≠分项不合");
        await Assertions.Expect(dashboard.Page.Locator(".snapshot tr").Filter(new() { HasText = "分项不合" })).ToContainTextAsync("分项之和2,175家");

        await dashboard.GoAsync("?period=2019-08");
        await Assertions.Expect(dashboard.Page.Locator(".brief .why").Filter(new() { HasText = "不合" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_folded_away_among_what_to_mind_is_counted_by_kind()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium);
        await dashboard.Page.RouteAsync("**/api/v1/snapshots/2019-09?**", route => LetThroughSnapshot.FulfillAsync(route, "新登记市场主体", "柔性引进专家", "新签约项目协议投资"));
        await dashboard.GoAsync("?period=2019-09");

        await Assertions.Expect(dashboard.Page.Locator(".brief details summary")).ToHaveTextAsync("另有2项（放行1、不合1）");
    }

    [Fact]
    public async Task A_month_that_was_revised_since_it_was_first_published_is_marked_in_the_chart_and_read_in_words()
    {
        var month = OwnMonth.Next();
        await month.PublishAsync(run, "talent", "初报.csv", "指标,累计(人)", "柔性引进专家,200");
        await month.PublishAsync(run, "talent", "终报.csv", "指标,累计(人)", "柔性引进专家,201");
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, $"?period={month.Period}&chart=EXPERTS");

        var chart = dashboard.Page.GetByRole(AriaRole.Region, new() { Name = "今年与上年" });
        await Assertions.Expect(chart.Locator(".year-plot .warn-text").First).ToHaveTextAsync("↻");
        await Assertions.Expect(chart.Locator("figcaption")).ToContainTextAsync("↻ 修订过");
        await Assertions.Expect(chart.Locator(".reading")).ToContainTextAsync(new Regex(@"修订\s*↻ \d{4}-\d\d-\d\d首次发布200，修订1次"));
        await chart.GetByRole(AriaRole.Group, new() { NameRegex = new("左右键换时期") }).FocusAsync();
        await dashboard.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(chart.Locator(".reading")).Not.ToContainTextAsync("首次发布");
    }

    [Fact]
    public async Task The_areas_within_have_their_growth()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2019-09");

        var areas = dashboard.Page.Locator("section[aria-labelledby=areas-title]");
        await Assertions.Expect(areas.Locator("tbody tr").First).ToContainTextAsync(new Regex(@"552.*100\.73%", RegexOptions.Singleline));
    }

    [Fact]
    public async Task An_area_within_is_not_said_to_owe_what_nobody_reports_of_it()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2019-09&area=370400-HTZ-XR");

        var table = dashboard.Page.Locator("section:has(.snapshot)");
        await Assertions.Expect(table).ToContainTextAsync("新登记企业");
        await Assertions.Expect(table).ToContainTextAsync("另有43项没有本区域的数");
        await Assertions.Expect(table).Not.ToContainTextAsync("未报");
    }

    [Fact]
    public async Task A_figure_of_another_year_says_its_year()
    {
        var month = OwnMonth.Next();
        await month.PublishAsync(run, "science", "知识产权.csv", "指标,累计(件)", "专利申请量,343");
        var later = $"{month.Year + 1}-01";
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, $"?period={later}&calendar={later}");

        await Assertions.Expect(Card(dashboard, "专利申请量").Locator(".unit")).ToContainTextAsync($"{month.Year}年");
    }

    [Fact]
    public async Task An_indicator_of_growth_only_leads_with_it()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2019-08");

        await Assertions.Expect(Card(dashboard, "规模以上工业增加值").Locator(".value")).ToHaveTextAsync(new Regex(@"▲ 5\.9%增长5\.9%\s*可比价"));
    }

    [Fact]
    public async Task The_strip_names_the_largest_rises_in_words_and_what_is_doubtful()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2019-09");

        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Region, new() { Name = "同比升幅最大" }).Locator("li").First).ToHaveTextAsync(new Regex("新登记市场主体2,176家.*增长76.6%", RegexOptions.Singleline));
        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Region, new() { Name = "须注意" })).ToContainTextAsync("拆除违章建筑报9,200 m³，单位待核");
    }

    [Fact]
    public async Task A_figure_in_another_unit_is_shown_in_its_own_and_has_no_growth()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2019-09");

        await Assertions.Expect(Card(dashboard, "拆除违章建筑").Locator(".value")).ToContainTextAsync(new Regex(@"9,200.*m³.*不计增速", RegexOptions.Singleline));
        await Assertions.Expect(Card(dashboard, "拆除违章建筑")).ToContainTextAsync("报送单位m³，指标单位m²");
    }

    [Fact]
    public async Task A_heading_never_stands_over_another_months_figures()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2019-08");
        await dashboard.Page.RouteAsync("**/api/v1/snapshots/2019-07*", route => route.FulfillAsync(new() { Status = 500, ContentType = "application/json", Body = "{}" }));

        await dashboard.Page.GetByRole(AriaRole.Button, new() { Name = "上一月" }).ClickAsync();

        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Assertions.Expect(dashboard.Page.GetByText("2019年7月没有读到，下面仍是2019年8月。")).ToBeVisibleAsync();
        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("2019年1—8月");

        await dashboard.Page.UnrouteAllAsync();
        await dashboard.Page.GetByRole(AriaRole.Button, new() { Name = "重试" }).First.ClickAsync();
        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("2019年1—7月");
    }

    [Fact]
    public async Task A_question_that_the_app_is_not_ready_for_is_asked_again()
    {
        var refusals = 0;
        await using var context = await chromium.OpenAsync(run);
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/api/v1/calendar*", route => refusals++ == 0 ? route.FulfillAsync(new() { Status = 503, ContentType = "application/json", Body = "{}" }) : route.ContinueAsync());

        await page.GotoAsync("/?period=2019-08");

        await Assertions.Expect(page.Locator(".heat tbody tr").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_main_chart_is_this_year_against_last_and_the_arrow_keys_read_it_out()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2019-09&chart=IND_OUTPUT");
        var reading = dashboard.Page.GetByRole(AriaRole.Complementary, new() { Name = "所选时期的数值" });
        await Assertions.Expect(reading).ToContainTextAsync(new Regex("2019年1—8月.*58.33.*上年同期.*53.21", RegexOptions.Singleline));

        await dashboard.Page.GetByRole(AriaRole.Group, new() { NameRegex = new("规模以上工业总产值累计，2019年与2018年各期") }).FocusAsync();
        await dashboard.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(reading).ToContainTextAsync(new Regex("2019年1—7月.*50.92", RegexOptions.Singleline));
        await dashboard.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(dashboard.History).ToContainTextAsync("economy/2019-07/");
    }

    [Fact]
    public async Task A_meeting_sees_the_figures_large_and_nothing_else()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2019-08");

        await dashboard.Page.GetByRole(AriaRole.Button, new() { Name = "会议模式" }).ClickAsync();
        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Navigation)).ToBeHiddenAsync();
        await Assertions.Expect(dashboard.Page.Locator(".card").First).ToBeVisibleAsync();
        await dashboard.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Navigation)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_part_stands_under_what_it_is_a_part_of()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-11");

        List<string> names = [.. await dashboard.Page.Locator(".snapshot tbody th[scope=row]").AllInnerTextsAsync()];
        Assert.Equal(names.IndexOf("规模以上工业总产值") + 1, names.IndexOf("其中：高新技术产业产值"));
    }

    [Fact]
    public async Task A_doubtful_figure_is_told_of_above_and_marked_where_it_stands_and_its_history_says_why()
    {
        var month = OwnMonth.Next();
        await month.PublishAsync(run, "construction", "体积.csv", "指标,累计(m³)", "拆除违章建筑,9200");
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, $"?period={month.Period}");

        await Assertions.Expect(dashboard.Figure("拆除违章建筑").GetByRole(AriaRole.Img, new() { Name = "存疑" })).ToBeVisibleAsync();
        await dashboard.Page.GetByRole(AriaRole.Region, new() { Name = "须注意" }).GetByRole(AriaRole.Button, new() { Name = "拆除违章建筑" }).ClickAsync();

        await Assertions.Expect(dashboard.History).ToContainTextAsync("HTZ2102");
    }

    [Fact]
    public async Task A_growth_that_was_doubted_is_marked_and_told_of_above_and_ranks_nowhere()
    {
        var month = OwnMonth.Next();
        await month.PublishAsync(run, "science", "增速.csv", "指标,累计,上年同期,同比增长(%)", "专利申请量,430,367,99");
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, $"?period={month.Period}");

        await Assertions.Expect(Card(dashboard, "专利申请量").Locator(".value").GetByRole(AriaRole.Img, new() { Name = "存疑" })).ToBeVisibleAsync();
        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Region, new() { Name = "须注意" })).ToContainTextAsync("专利申请量报同比增长99%，待核");
        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Region, new() { Name = "同比升幅最大" })).Not.ToContainTextAsync("专利申请量");
    }

    [Fact]
    public async Task A_department_that_is_late_is_named_with_what_it_owes()
    {
        var month = OwnMonth.Next();
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, $"?period={month.Period}&calendar={month.Period}");

        await Assertions.Expect(dashboard.Page.Locator(".came")).ToContainTextAsync("另有");
        await dashboard.Page.Locator(".heat tr").Filter(new() { HasText = "民政局" }).GetByRole(AriaRole.Button).Last.ClickAsync();
        await Assertions.Expect(dashboard.Page.Locator(".details")).ToContainTextAsync("发放各类补贴（截止");
    }

    [Fact]
    public async Task Areas_within_are_compared_where_they_have_figures_and_lead_to_their_own()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-09");

        await dashboard.Page.Locator(".ranks").GetByRole(AriaRole.Link, new() { Name = "兴仁街道" }).ClickAsync();

        await Assertions.Expect(dashboard.Page.Locator(".chosen-area")).ToContainTextAsync("兴仁街道");
        await dashboard.SettleAsync();
        await Assertions.Expect(dashboard.Figure("新登记企业")).ToHaveTextAsync(new Regex(@"^\s*[\d,]+\s*$"));
    }

    [Fact]
    public async Task Where_no_area_within_has_a_figure_it_says_so()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-08");

        await Assertions.Expect(dashboard.Page.GetByText("这一时期没有下级区域的数值")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nothing_stands_beside_the_page_on_a_phone()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-09", new() { ViewportSize = new() { Width = 390, Height = 844 } });

        Assert.Equal(390, await dashboard.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Nothing_stands_beside_the_page_on_a_phone_in_English()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2019-08", new() { ViewportSize = new() { Width = 390, Height = 844 } });

        await dashboard.Page.GetByLabel("语言").SelectOptionAsync("en");
        await dashboard.GoAsync("?period=2019-08");

        await Assertions.Expect(dashboard.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        Assert.Equal(390, await dashboard.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task English_is_remembered_and_said_to_be_English()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-09");
        Assert.Equal("zh-CN", await dashboard.Page.Locator("html").GetAttributeAsync("lang"));

        await dashboard.Page.GetByLabel("语言").SelectOptionAsync("en");
        await dashboard.GoAsync("?period=2018-10");

        await Assertions.Expect(dashboard.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Jan–Oct 2018Zaozhuang High-tech Zone, main indicators");
        Assert.Equal("en", await dashboard.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task A_rise_is_red_unless_the_reader_has_it_green()
    {
        await using var dashboard = await Dashboard.OpenAsync(run, chromium, "?period=2018-11", new() { ColorScheme = ColorScheme.Light });
        Task<string> ColourAsync() => dashboard.Page.Locator(".rise").First.EvaluateAsync<string>("element => getComputedStyle(element).color");
        Assert.Equal("rgb(180, 35, 24)", await ColourAsync());

        await dashboard.Page.GetByLabel("涨跌颜色").SelectOptionAsync("green");

        Assert.Equal("rgb(10, 106, 59)", await ColourAsync());
    }

    private static ILocator Card(Dashboard dashboard, string indicator) =>
        dashboard.Page.Locator(".card").Filter(new() { Has = dashboard.Page.GetByRole(AriaRole.Button, new() { Name = indicator, Exact = true }) });
}
