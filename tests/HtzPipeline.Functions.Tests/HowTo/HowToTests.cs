using System.Reflection;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Tests.HowTo;

/// <summary>Each section of <c>docs/how-to.md</c>, done as it says.</summary>
public class HowToTests(AzuriteFixture azurite)
{
    private const string Section = "HowTo";

    private const string MorePart = """
          - { code: HT_OUTPUT, zh: 高新技术产业产值, en: High-tech output, unit: CNY_1E8, kind: flow, decimals: 2, parent: IND_OUTPUT, owner: statistics, calendar: monthly, group: economy }
          - { code: OTHER_OUTPUT, zh: 其他工业产值, en: Other output, unit: CNY_1E8, kind: flow, decimals: 2, parent: IND_OUTPUT, owner: statistics, calendar: monthly, group: economy }

        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    [Trait(Section, "Rename an indicator")]
    public async Task A_renamed_indicator_keeps_its_history_and_is_read_by_both_names()
    {
        await using var zone = await ZoneUnderTest.CreateAsync(azurite);
        await zone.SendAsync("2025-01", "规模以上工业总产值,7.25,亿元");

        await zone.ChangeAsync(("zh: 规模以上工业总产值", "zh: 规上工业产出"), ("[规上工业总产值, 工业总产值]", "[规上工业总产值, 工业总产值, 规模以上工业总产值]"));
        await zone.SendAsync("2025-02", "规模以上工业总产值,7.5,亿元");
        await zone.SendAsync("2025-03", "规上工业产出,8,亿元");

        Assert.Equal("2025-01 7.25; 2025-02 7.5; 2025-03 8", await zone.FiguresAsync("IND_OUTPUT"));
        Assert.Equal("规上工业产出", (await zone.SeriesAsync("IND_OUTPUT")).GetProperty("name").GetProperty("zh").GetString());
    }

    [Fact]
    [Trait(Section, "Split an indicator")]
    public async Task A_split_indicator_goes_on_as_the_total_that_its_parts_are_held_to()
    {
        await using var zone = await ZoneUnderTest.CreateAsync(azurite);
        await zone.SendAsync("2025-01", "规模以上工业总产值,7.25,亿元");

        await zone.ChangeAsync(("indicators:\n", $"indicators:\n{MorePart}"), ("    kind: flow\n    decimals: 2\n", "    kind: flow\n    decimals: 2\n    parts: exhaustive\n"));
        await zone.SendAsync("2025-02", "规模以上工业总产值,7.5,亿元", "高新技术产业产值,5,亿元", "其他工业产值,2.5,亿元");
        var wrong = await zone.SendAsync("2025-03", "规模以上工业总产值,8.00,亿元", "高新技术产业产值,5.00,亿元", "其他工业产值,2.50,亿元");

        Assert.StartsWith("2025-01 7.25; 2025-02 7.5", await zone.FiguresAsync("IND_OUTPUT"), StringComparison.Ordinal);
        Assert.StartsWith("2025-02 5", await zone.FiguresAsync("HT_OUTPUT"), StringComparison.Ordinal);
        Assert.NotEqual(0, wrong.Counts.Errors + wrong.Counts.Warnings);
    }

    [Fact]
    [Trait(Section, "Merge indicators")]
    public async Task Merged_indicators_keep_their_history_and_no_part_passes_for_the_whole()
    {
        await using var zone = await ZoneUnderTest.CreateAsync(azurite, ("indicators:\n", $"indicators:\n{MorePart}"));
        await zone.SendAsync("2025-01", "高新技术产业产值,5,亿元", "其他工业产值,2.5,亿元");

        await zone.ChangeAsync(
            ("parent: IND_OUTPUT, owner: statistics", "parent: IND_OUTPUT, until: 2025-01, owner: statistics"),
            ("indicators:\n", "indicators:\n  - { code: ALL_OUTPUT, zh: 工业产出合计, en: All output, unit: CNY_1E8, kind: flow, decimals: 2, since: 2025-02, owner: statistics, calendar: monthly, group: economy }\n"));
        await zone.SendAsync("2025-02", "工业产出合计,8,亿元");

        Assert.Equal("2025-02 8", await zone.FiguresAsync("ALL_OUTPUT"));
        Assert.Equal("2025-01 5", await zone.FiguresAsync("HT_OUTPUT"));
    }

    [Fact]
    [Trait(Section, "Retire an indicator")]
    public async Task A_retired_indicator_is_asked_for_no_more_and_still_answered()
    {
        await using var zone = await ZoneUnderTest.CreateAsync(azurite, ("indicators:\n", $"indicators:\n{MorePart}"));
        await zone.SendAsync("2025-01", "规模以上工业总产值,7.5,亿元", "高新技术产业产值,5,亿元", "其他工业产值,2.5,亿元");
        var kept = "parent: IND_OUTPUT, owner: statistics";

        await zone.ChangeAsync((kept, "parent: IND_OUTPUT, until: 2025-01, owner: statistics"));
        var next = await zone.SendAsync("2025-02", "规模以上工业总产值,7.6,亿元");

        Assert.Equal(SubmissionState.Published, next.State);
        Assert.Equal((0, 0), (next.Counts.Errors, next.Counts.Warnings));
        Assert.Equal("", await zone.MissingAsync("2025-02"));
        Assert.Equal("2025-01 5", await zone.FiguresAsync("HT_OUTPUT"));

        await zone.ChangeAsync(("until: 2025-01, ", ""));
        Assert.Equal("HT_OUTPUT OTHER_OUTPUT", await zone.MissingAsync("2025-02"));
    }

    [Fact]
    [Trait(Section, "Another unit")]
    public async Task Another_unit_answers_history_converted_and_changes_no_stored_figure()
    {
        await using var zone = await ZoneUnderTest.CreateAsync(azurite);
        await zone.SendAsync("2025-01", "规模以上工业总产值,7.25,亿元");

        await zone.ChangeAsync(("unit: CNY_1E8\n", "unit: CNY_1E4\n"));
        await zone.SendAsync("2025-02", "规模以上工业总产值,75000,万元");

        Assert.Equal("2025-01 72500; 2025-02 75000", await zone.FiguresAsync("IND_OUTPUT"));
        Assert.Equal("2025-01 7.25; 2025-02 7.5", await zone.FiguresAsync("IND_OUTPUT", "&unit=CNY_1E8"));
    }

    [Fact]
    [Trait(Section, "Another department")]
    public async Task Another_department_takes_an_indicator_over_and_the_one_before_it_has_it_held()
    {
        await using var zone = await ZoneUnderTest.CreateAsync(azurite);
        await zone.SendAsync("2025-01", "规模以上工业总产值,7.25,亿元");

        await zone.ChangeAsync(
            ("departments:\n", "departments:\n  - { code: industry, zh: 工信局, en: Industry Bureau }\n"), ("owner: statistics", "owner: industry"));
        var owner = await zone.SendAsync("industry", "2025-02", ["规模以上工业总产值,7.5,亿元"]);
        var other = await zone.SendAsync("2025-03", "规模以上工业总产值,8,亿元");

        Assert.Equal(0, owner.Counts.Errors);
        Assert.Contains("HTZ2002", await zone.FindingsAsync(other));
        Assert.Equal("2025-01 7.25; 2025-02 7.5", await zone.FiguresAsync("IND_OUTPUT"));
    }

    [Fact]
    [Trait(Section, "A new year")]
    public async Task A_new_year_goes_on_without_any_change()
    {
        await using var zone = await ZoneUnderTest.CreateAsync(azurite);
        await zone.SendAsync("2024-12", "规模以上工业总产值,9,亿元");
        Assert.Equal("IND_OUTPUT", await zone.MissingAsync("2025-01"));

        var first = await zone.SendAsync("2025-01", "规模以上工业总产值,7.25,亿元");

        Assert.Equal((SubmissionState.Published, 0), (first.State, first.Counts.Errors));
        Assert.Equal("", await zone.MissingAsync("2025-01"));
        Assert.Equal("2024-12 9; 2025-01 7.25", await zone.FiguresAsync("IND_OUTPUT"));
    }

    [Fact]
    [Trait(Section, "A wrong catalogue")]
    public async Task A_wrong_catalogue_is_gone_back_from_on_its_page_and_what_came_meanwhile_is_read_anew()
    {
        await using var zone = await ZoneUnderTest.CreateAsync(azurite);
        await zone.SendAsync("2025-01", "规上工业总产值,7.25,亿元");
        Assert.NotEmpty(CatalogueLoader.Load("areas: 甲", "wrong.yaml").Faults);

        var right = await zone.ChangeAsync(("aliases: [规上工业总产值, 工业总产值]", "aliases: [工业产出]"));
        var unread = await zone.SendAsync("2025-02", "规上工业总产值,7.5,亿元");
        Assert.Contains("HTZ2001", await zone.FindingsAsync(unread));
        var restored = await zone.PostAsync($"catalogue/versions/{CatalogueText.VersionOf(right)}/restoration");
        var read = await zone.PostAsync("catalogue/rereading");

        Assert.True(restored.GetProperty("isInForce").GetBoolean());
        Assert.Equal(1, Assert.Single(read.GetProperty("items").EnumerateArray()).GetProperty("published").GetProperty("count").GetInt32());
        Assert.Equal("2025-01 7.25; 2025-02 7.5", await zone.FiguresAsync("IND_OUTPUT"));
    }

    [Fact]
    [Trait(Section, "A wrong catalogue")]
    public async Task What_a_wrong_catalogue_had_published_is_listed_after_the_way_back_withdrawn_and_sent_again()
    {
        await using var zone = await ZoneUnderTest.CreateAsync(azurite, ("indicators:\n", $"indicators:\n{MorePart}"));
        var right = await zone.ChangeAsync(("zh: 其他工业产值", "zh: 其他工业产值, aliases: [新兴产业产值]"));
        var misread = await zone.SendAsync("2025-01", "新兴产业产值,2.5,亿元");
        await zone.PostAsync($"catalogue/versions/{CatalogueText.VersionOf(right)}/restoration");

        var listed = Assert.Single((await zone.PostAsync("catalogue/rereading")).GetProperty("items").EnumerateArray());
        Assert.Equal(misread.Id.ToString(), listed.GetProperty("submission").GetString());
        Assert.Equal("OTHER_OUTPUT", listed.GetProperty("otherwise").GetProperty("first")[0].GetProperty("indicator").GetString());
        await zone.WithdrawAsync(misread);
        await zone.SendAsync("2025-01", "其他工业产值,3,亿元");

        Assert.Equal("2025-01 3", await zone.FiguresAsync("OTHER_OUTPUT"));
    }

    [Fact]
    [Trait(Section, "A wrong file of a year ago")]
    public async Task A_wrong_file_of_a_year_ago_is_replaced_or_withdrawn_and_what_was_said_then_can_be_asked_for()
    {
        await using var zone = await ZoneUnderTest.CreateAsync(azurite, ("indicators:\n", "rules:\n  - { code: REVISION, kind: revision, severity: error, indicators: all, percent: 5 }\n\nindicators:\n"));
        await zone.SendAsync("2024-01", "规模以上工业总产值,7.25,亿元");

        var replaced = await zone.SendAsync("2024-01", "规模以上工业总产值,6.5,亿元");
        Assert.Equal("2024-01 7.25", await zone.FiguresAsync("IND_OUTPUT"));
        await zone.ApproveAsync(replaced);
        Assert.Equal("2024-01 6.5", await zone.FiguresAsync("IND_OUTPUT"));
        Assert.Equal("2024-01 7.25", await zone.FiguresAsync("IND_OUTPUT", "&asOf=1"));

        var needless = await zone.SendAsync("2024-02", "规模以上工业总产值,7,亿元");
        await zone.WithdrawAsync(needless);
        Assert.Equal("2024-01 6.5", await zone.FiguresAsync("IND_OUTPUT"));
    }

    [Fact]
    public void Every_section_of_the_page_is_drilled()
    {
        var sections = File.ReadLines(Path.Combine(RepositoryRoot.Find(), "docs", "how-to.md")).Where(line => line.StartsWith("## ", StringComparison.Ordinal));
        var drilled = new[] { typeof(HowToTests), typeof(LeavingTests) }.SelectMany(type => type.GetMethods()).SelectMany(method => method.GetCustomAttributes<TraitAttribute>())
            .Where(trait => trait.Name == Section).Select(trait => trait.Value).ToHashSet();

        Assert.All(sections, section => Assert.Contains(drilled, title => section.EndsWith($" {title}", StringComparison.Ordinal)));
    }
}
