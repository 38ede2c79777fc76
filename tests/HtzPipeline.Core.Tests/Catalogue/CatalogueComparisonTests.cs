using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Tests.Seeds;

namespace HtzPipeline.Core.Tests.Catalogue;

public class CatalogueComparisonTests
{
    private const string NewIndicator = """
          - { code: EXPORTS, zh: 出口额, en: Exports, unit: CNY_1E8, kind: flow, decimals: 2, owner: economy, calendar: monthly, group: output }

        """;

    [Theory]
    [InlineData("zh: 规模以上工业总产值\n", "zh: 工业总产值\n", "zh", "规模以上工业总产值", "工业总产值")]
    [InlineData("en: Gross output of industry above designated size\n", "en: Output\n", "en", "Gross output of industry above designated size", "Output")]
    [InlineData("[规上工业总产值, 规模以上工业产值]", "[规上工业总产值]", "aliases", "规模以上工业产值", null)]
    [InlineData("[规上工业总产值, 规模以上工业产值]", "[规上工业总产值, 规模以上工业产值, 产值]", "aliases", null, "产值")]
    [InlineData("unit: CNY_1E8\n    kind: flow\n    decimals: 2\n    owner", "unit: CNY_1E4\n    kind: flow\n    decimals: 2\n    owner", "unit", "CNY_1E8", "CNY_1E4")]
    [InlineData("kind: flow\n    decimals: 2\n    owner", "kind: flow\n    decimals: 1\n    owner", "decimals", "2", "1")]
    [InlineData("kind: flow\n    decimals: 2\n    owner", "kind: flow\n    growth: real\n    decimals: 2\n    owner", "growth", "nominal", "real")]
    [InlineData("kind: flow\n    decimals: 2\n    owner", "kind: flow\n    negative: true\n    decimals: 2\n    owner", "negative", "false", "true")]
    [InlineData("owner: economy\n    calendar: monthly-no-january", "owner: science\n    calendar: monthly-no-january", "owner", "economy", "science")]
    [InlineData("owner: economy\n    calendar: monthly-no-january", "owner: economy\n    calendar: monthly", "calendar", "monthly-no-january", "monthly")]
    [InlineData("calendar: monthly-no-january\n    group: industry", "calendar: monthly-no-january\n    group: output", "group", "工业", "经济总量")]
    [InlineData("group: industry\n", "group: industry\n    parts: disjoint\n", "parts", "overlapping", "disjoint")]
    [InlineData("group: industry\n", "group: industry\n    parent: GDP\n", "parent", null, "GDP")]
    [InlineData("group: industry\n", "group: industry\n    breaks: [{ from: 2019-03, zh: 甲, en: A }]\n", "breaks", null, "2019-03 甲 A")]
    public void What_changes_in_an_indicator_is_named_by_the_key_of_the_file(string text, string by, string aspect, string? before, string? after) =>
        Assert.Equal(
            [new(CatalogueItem.Indicator, "IND_OUTPUT", aspect, before, after)],
            DifferencesOf(From("- code: IND_OUTPUT\n", text, by)).Where(one => one is { Item: CatalogueItem.Indicator }));

    [Theory]
    [InlineData("zh: 兴仁街道, en: X", "zh: 兴旺街道, en: X", CatalogueItem.Area, "370400-HTZ-XR", "zh", "兴仁街道", "兴旺街道")]
    [InlineData("zh: 民政局, en: Civil Affairs Bureau", "zh: 民政局, en: Civil Affairs Bureau, onError: reject", CatalogueItem.Department, "civil", "onError", "hold", "reject")]
    [InlineData("zh: 民政局, en: Civil Affairs Bureau", "zh: 民政局, en: Civil Affairs Bureau, speaksFor: [market]", CatalogueItem.Department, "civil", "speaksFor", null, "market")]
    [InlineData("factor: 2000/3", "factor: 666", CatalogueItem.Unit, "MU", "factor", "2000/3", "666")]
    [InlineData("aliases: [千米, km]", "aliases: [km]", CatalogueItem.Unit, "KM", "aliases", "千米", null)]
    [InlineData("frequency: quarter, january: true, dueDay: 20", "frequency: quarter, january: true, dueDay: 25", CatalogueItem.Calendar, "quarterly", "dueDay", "20", "25")]
    [InlineData("january: false, dueDay: 15", "january: true, dueDay: 15", CatalogueItem.Calendar, "monthly-no-january", "january", "false", "true")]
    [InlineData("months: 36, points: 12, score: 3.5", "months: 36, points: 12, score: 2.5", CatalogueItem.Rule, "OUTLIER", "score", "3.5", "2.5")]
    [InlineData("least: -100\n", "least: -100\n    most: 1000\n", CatalogueItem.Rule, "GROWTH_RANGE", "most", null, "1000")]
    [InlineData("kind: share, indicators: all", "kind: share, severity: info, indicators: all", CatalogueItem.Rule, "SHARE", "severity", null, "info")]
    [InlineData("[IND_OUTPUT, HT_OUTPUT, IND_VALUE_ADDED, IND_REVENUE]", "[IND_OUTPUT, HT_OUTPUT, IND_REVENUE]", CatalogueItem.Rule, "REQUIRED_INDUSTRY", "indicators", "IND_VALUE_ADDED", null)]
    public void So_is_what_changes_in_anything_else(string text, string by, CatalogueItem item, string code, string aspect, string? before, string? after) =>
        Assert.Equal([new(item, code, aspect, before, after)], DifferencesOf(From("", text, by)));

    [Fact]
    public void So_is_what_bulletins_call_the_areas_once_one_of_another_kind_is_among_them() =>
        Assert.Contains(
            DifferencesOf(From("areas:\n", "", "  - { code: 370400-HTZ-P, zh: 新城镇, en: New Town, parent: 370400-HTZ }\n")),
            one => one is { Item: CatalogueItem.About, Before: "街道", After: "镇街" });

    [Theory]
    [InlineData("areas:\n", "  - { code: 370400-HTZ-P, zh: 新城街道, en: New Town, parent: 370400-HTZ }\n", CatalogueItem.Area, "370400-HTZ-P", "新城街道")]
    [InlineData("departments:\n", "  - { code: commerce, zh: 商务局, en: Commerce }\n", CatalogueItem.Department, "commerce", "商务局")]
    [InlineData("units:\n", "  - { code: TON, zh: 吨, en: tons, dimension: mass, factor: 1 }\n", CatalogueItem.Unit, "TON", "吨")]
    [InlineData("rules:\n", "  - { code: GDP_LIMIT, kind: range, zh: 上限, en: Limit, indicators: [GDP], measures: [current], most: 900, unit: CNY_1E8 }\n", CatalogueItem.Rule, "GDP_LIMIT", "上限")]
    public void What_is_new_is_named_by_its_code_and_name_and_so_is_what_is_gone(string section, string text, CatalogueItem item, string code, string name)
    {
        var grown = CatalogueLoader.Load(From(section, "", text), "catalogue.yaml").Catalogue!;

        Assert.Equal([new(item, code, null, null, name)], CatalogueComparison.Between(SeedFolder.Catalogue, grown).Where(IsOfItself));
        Assert.Equal([new(item, code, null, name, null)], CatalogueComparison.Between(grown, SeedFolder.Catalogue).Where(IsOfItself));

        // Who speaks for all speaks for a new department, too.
        static bool IsOfItself(CatalogueDifference one) => one.Aspect != "speaksFor";
    }

    [Fact]
    public void A_new_indicator_comes_with_the_rules_that_hold_for_it()
    {
        var differences = DifferencesOf(From("indicators:\n", "", NewIndicator));

        Assert.Equal(new(CatalogueItem.Indicator, "EXPORTS", null, null, "出口额"), differences[0]);
        Assert.Equal((CatalogueItem.Indicator, "EXPORTS", "rules"), (differences[1].Item, differences[1].Code, differences[1].Aspect));
        Assert.Contains("CUMULATIVE", differences[1].After!.Split(' '));
        Assert.Equal(2, differences.Count);
    }

    [Fact]
    public void A_code_that_is_changed_is_an_item_gone_and_a_new_one() =>
        Assert.Equal(
            [new(CatalogueItem.Department, "talent", null, "人才工作办公室", null), new(CatalogueItem.Department, "people", null, null, "人才工作办公室")],
            DifferencesOf(SeedFolder.Read("catalogue.yaml").Replace("code: talent, zh: 人才工作", "code: people, zh: 人才工作", StringComparison.Ordinal)
                .Replace("owner: talent", "owner: people", StringComparison.Ordinal)).Where(one => one is { Item: CatalogueItem.Department, Aspect: null }));

    [Fact]
    public void Rules_of_a_kind_in_another_order_are_a_difference_since_the_first_is_taken()
    {
        const string First = "  - { code: REQUIRED_INDUSTRY, kind: required, indicators: [IND_OUTPUT, HT_OUTPUT, IND_VALUE_ADDED, IND_REVENUE] }\n";

        var differences = DifferencesOf(SeedFolder.Read("catalogue.yaml").Replace(First, "", StringComparison.Ordinal) + First);

        Assert.Equal([new(CatalogueItem.Rule, "required", CatalogueDifference.Order, "REQUIRED_INDUSTRY REQUIRED_MARKET", "REQUIRED_MARKET REQUIRED_INDUSTRY")], differences);
    }

    [Fact]
    public void A_comment_is_no_difference() => Assert.Empty(DifferencesOf(SeedFolder.Read("catalogue.yaml") + "# 备注\n"));

    private static IReadOnlyList<CatalogueDifference> DifferencesOf(string yaml)
    {
        var load = CatalogueLoader.Load(yaml, "catalogue.yaml");
        Assert.Empty(load.Faults);
        return CatalogueComparison.Between(SeedFolder.Catalogue, load.Catalogue!);
    }

    /// <summary>The file of the seeds, with a text replaced where it first comes after another.</summary>
    private static string From(string after, string text, string by)
    {
        var yaml = SeedFolder.Read("catalogue.yaml");
        var start = yaml.IndexOf(after, StringComparison.Ordinal) + after.Length;
        var at = yaml.IndexOf(text, start, StringComparison.Ordinal);
        Assert.True(start >= after.Length && at >= 0, $"'{text}' is not in the catalogue.");
        return yaml[..at] + by + yaml[(at + text.Length)..];
    }
}
