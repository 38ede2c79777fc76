using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Core.Tests.Catalogue;

/// <summary>Each case changes one line of a sound catalogue, and the fault names just that line.</summary>
public partial class CatalogueFaultTests
{
    private const string Sound = """
        areas:
          - { code: ZONE, zh: 高新区, en: Zone }
          - { code: ZONE-A, zh: 甲街道, en: Sub-district A, aliases: [甲], parent: ZONE }
        departments:
          - { code: economy, zh: 经济局, en: Economy }
        units:
          - { code: CNY_1E8, zh: 亿元, en: hundred million yuan, dimension: money, factor: 100000000 }
          - { code: MU, zh: 亩, en: mu, dimension: area, factor: 2000/3 }
        calendars:
          - { code: monthly, zh: 月报, en: Monthly, frequency: month, january: true, dueDay: 10 }
        groups:
          - { code: industry, zh: 工业, en: Industry }
        indicators:
          - code: OUTPUT
            zh: 工业总产值
            en: Output
            aliases: [总产值]
            unit: CNY_1E8
            kind: flow
            decimals: 2
            parts: disjoint
            owner: economy
            calendar: monthly
            group: industry
          - { code: HT, zh: 高新产值, en: High-tech, unit: CNY_1E8, kind: flow, decimals: 2, parent: OUTPUT, owner: economy, calendar: monthly, group: industry }
        """;

    [Fact]
    public void The_catalogue_that_the_cases_change_is_sound() => Assert.Empty(CatalogueLoader.Load(Sound, "c.yaml").Faults);

    [Theory]
    [InlineData("    kind: flow", "    kinds: flow", "'kinds' is unknown. Did you mean 'kind'?", 19)]
    [InlineData("    zh: 工业总产值", "    zh:", "'zh' is empty", 15)]
    [InlineData("    kind: flow", "    kind: flaw", "Did you mean 'flow'?", 19)]
    [InlineData("    kind: flow", "    kind: [flow]", "single value", 19)]
    [InlineData("    unit: CNY_1E8", "    unit: CNY_1E9", "not among the units. Did you mean 'CNY_1E8'?", 18)]
    [InlineData("    owner: economy", "    owner: econmy", "not among the departments. Did you mean 'economy'?", 22)]
    [InlineData("    calendar: monthly", "    calendar: daily", "not among the calendars", 23)]
    [InlineData("    group: industry", "    group: other", "not among the groups", 24)]
    [InlineData("    decimals: 2", "    decimals: 11", "from 0 to 10", 20)]
    [InlineData("    aliases: [总产值]", "    aliases: 总产值", "list of texts", 17)]
    [InlineData("    aliases: [总产值]", "    aliases: [《高新产值》]", "name of both HT and OUTPUT (line 14)", 25)]
    [InlineData("code: OUTPUT", "code: Output", "The code 'Output' is not of the form", 14)]
    [InlineData("code: HT,", "code: OUTPUT,", "there twice", 25)]
    [InlineData("parent: OUTPUT", "parent: OUTPUTS", "not among the indicators. Did you mean 'OUTPUT'?", 25)]
    [InlineData("parent: OUTPUT", "parent: HT", "HT is its own ancestor", 25)]
    [InlineData("en: High-tech, unit: CNY_1E8", "en: High-tech, unit: MU", "HT is area, and cannot be a part of OUTPUT, which is money", 25)]
    [InlineData("decimals: 2, parent: OUTPUT", "decimals: 2", "no indicator has it as its parent", 21)]
    [InlineData("en: Economy }", "en: Economy, speaksFor: [econmy] }", "not among the departments. Did you mean 'economy'?", 5)]
    [InlineData("en: Economy }", "en: Economy, speaksFor: [economy] }", "names economy itself", 5)]
    [InlineData("en: Economy }", "en: Economy, speaksFor: everybody }", "it must be all, or a list of codes", 5)]
    [InlineData("factor: 2000/3", "factor: 2000/0", "no positive number or fraction", 8)]
    [InlineData("factor: 2000/3", "factor: -1", "no positive number or fraction", 8)]
    [InlineData("zh: 亩", "zh: 亿 元", "name of both MU and CNY_1E8 (line 7)", 8)]
    [InlineData("dueDay: 10", "dueDay: 29", "from 1 to 28", 10)]
    [InlineData("january: true", "january: yes", "neither true nor false", 10)]
    [InlineData("frequency: month", "frequency: monthly", "none of month, quarter, halfyear, year", 10)]
    [InlineData("code: economy, zh", "code: eco/nomy, zh", "The code 'eco/nomy' is not of the form", 5)]
    [InlineData("code: ZONE-A", "code: ZONE_A", "The code 'ZONE_A' is not of the form", 3)]
    [InlineData(", aliases: [甲], parent: ZONE", "", "only one area may have none", 3)]
    [InlineData(", parent: ZONE }", ", parent: ZONES }", "not among the areas. Did you mean 'ZONE'?", 3)]
    [InlineData("zh: 甲街道", "zh: 高 新区", "name of both ZONE-A and ZONE (line 2)", 3)]
    [InlineData("groups:", "groups: }", "", 11)]
    [InlineData("dueDay: 10 }", "dueDay: 10", "is not closed", 11)]
    [InlineData("  - { code: MU,", "\t- { code: MU,", "tab", 8)]
    [InlineData("  - { code: economy,", "  - economy # { code: economy,", "must have keys", 5)]
    public void A_fault_names_its_line(string right, string wrong, string reason, int line)
    {
        var yaml = Sound.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Sound, yaml);

        var load = CatalogueLoader.Load(yaml, "c.yaml");

        Assert.False(load.IsSound);
        Assert.Contains(load.Faults, fault => fault.File == "c.yaml" && fault.Line == line && fault.Reason.En.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("    kind: flow", "    kinds: flow", "没有“kinds”这个键。是否指“kind”?可用的键:code、zh、en")]
    [InlineData("    kind: flow", "    kind: flaw", "“kind”写成了“flaw”,只能是:flow、stock、rate。是否指“flow”?")]
    [InlineData("    unit: CNY_1E8", "    unit: CNY_1E9", "“unit”写成了“CNY_1E9”,units 中没有这个代码。是否指“CNY_1E8”?")]
    [InlineData("    aliases: [总产值]", "    aliases: 总产值", "“aliases”应为列表,如“aliases: [甲, 乙]”。")]
    [InlineData("    aliases: [总产值]", "    aliases: [高新产值]", "“高新产值”既是 HT 的名称,又是 OUTPUT(第 14 行)的")]
    [InlineData("dueDay: 10", "dueDay: 29", "应为 1 到 28 的整数")]
    [InlineData("january: true", "january: yes", "应为 true(是)或 false(否)")]
    [InlineData("dueDay: 10 }", "dueDay: 10", "没有闭合")]
    [InlineData("dueDay: 10 }", "dueDay: 10，", "全角的“，”")]
    [InlineData("departments:", "departments：", "全角的“：”")]
    [InlineData("  - { code: MU,", "\t- { code: MU,", "缩进不能用制表符")]
    [InlineData("    kind: flow", "    kind: flow\n    kind: stock", "同一个键是否写了两次")]
    public void A_fault_says_in_Chinese_first_what_is_wrong_and_how_it_should_look(string right, string wrong, string reason)
    {
        var faults = CatalogueLoader.Load(Sound.Replace(right, wrong, StringComparison.Ordinal), "c.yaml").Faults;

        var fault = Assert.Single(faults, fault => fault.Reason.Zh.Contains(reason, StringComparison.Ordinal));
        Assert.StartsWith($"c.yaml({fault.Line}): {fault.Reason.Zh}", fault.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(fault.Reason.En, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_fault_is_told_in_both_languages()
    {
        var cases = typeof(CatalogueFaultTests).GetMethod(nameof(A_fault_names_its_line))!.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>();
        var faults = cases.SelectMany(one => CatalogueLoader.Load(Sound.Replace((string)one.Data[0]!, (string)one.Data[1]!, StringComparison.Ordinal), "c.yaml").Faults).ToList();

        Assert.All(faults, fault =>
        {
            Assert.Contains(fault.Reason.Zh, letter => letter is >= '\u4e00' and <= '\u9fff');
            Assert.DoesNotContain(Regex.Replace(fault.Reason.En, "'[^']*'|\\[.*\\]", ""), letter => letter is >= '\u4e00' and <= '\u9fff');
        });
    }

    [Theory]
    [InlineData("gb18030", 2)]
    [InlineData("gb2312", 2)]
    public void A_catalogue_in_another_encoding_is_refused_for_that_reason(string encoding, int line)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        var fault = Assert.Single(CatalogueLoader.Load(Encoding.GetEncoding(encoding).GetBytes(Sound), "c.yaml").Faults);

        Assert.Equal(line, fault.Line);
        Assert.Contains("不是 UTF-8", fault.Reason.Zh, StringComparison.Ordinal);
        Assert.Contains("GB18030", fault.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalogue_in_UTF_8_or_marked_UTF_16_is_read_and_is_the_same_version() => Assert.Single(
        new[] { Encoding.UTF8.GetBytes(Sound), [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(Sound)], [0xff, 0xfe, .. Encoding.Unicode.GetBytes(Sound)], [0xfe, 0xff, .. Encoding.BigEndianUnicode.GetBytes(Sound)] }
            .Select(file => CatalogueLoader.Load(file, "c.yaml").Catalogue!.Version).Distinct());

    [Fact]
    public void A_missing_key_is_named_at_the_line_of_its_item()
    {
        var load = CatalogueLoader.Load(Sound.Replace("    zh: 工业总产值\n", "", StringComparison.Ordinal), "c.yaml");

        Assert.Equal(new CatalogueFault("c.yaml", 14, new("缺少“zh”:请加上“zh: …”。", "'zh' is missing.")), Assert.Single(load.Faults));
    }

    [Fact]
    public void Without_an_English_name_everything_goes_by_its_Chinese_one()
    {
        var catalogue = CatalogueLoader.Load(EnglishNames().Replace(Sound, ""), "c.yaml").Catalogue!;

        Assert.DoesNotContain("en:", EnglishNames().Replace(Sound, ""), StringComparison.Ordinal);
        Assert.Equal(("工业总产值", "工业总产值"), (catalogue.Indicator("OUTPUT")!.Name.Zh, catalogue.Indicator("OUTPUT")!.Name.En));
        Assert.Equal("高新区", catalogue.RootArea.Name.En);
    }

    [Fact]
    public void A_missing_section_is_one_fault_beside_the_unknown_key()
    {
        var load = CatalogueLoader.Load(Sound.Replace("groups:", "group:", StringComparison.Ordinal), "c.yaml");

        Assert.Equal(["'groups' is missing.", "The key 'group' is unknown. Did you mean 'groups'?"], load.Faults.Select(fault => fault.Reason.En));
    }

    [Fact]
    public void All_faults_are_found_in_one_pass_in_the_order_of_lines()
    {
        var yaml = Sound
            .Replace("2000/3", "nought", StringComparison.Ordinal)
            .Replace("    kind: flow", "    kind: flaw", StringComparison.Ordinal)
            .Replace("dueDay: 10", "dueDay: 0", StringComparison.Ordinal)
            .Replace("    owner: economy", "    owner: nobody", StringComparison.Ordinal)
            .Replace("aliases: [总产值]", "aliases: [高新产值]", StringComparison.Ordinal);

        Assert.Equal([8, 10, 19, 22, 25], CatalogueLoader.Load(yaml, "c.yaml").Faults.Select(fault => fault.Line));
    }

    [Fact]
    public void Parents_that_go_round_are_found_at_each_of_them()
    {
        var yaml = Sound.Replace("    unit: CNY_1E8", "    parent: HT\n    unit: CNY_1E8", StringComparison.Ordinal);

        Assert.Equal(2, CatalogueLoader.Load(yaml, "c.yaml").Faults.Count(fault => fault.Reason.En.Contains("own ancestor", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a list")]
    [InlineData("one text")]
    [InlineData("areas: &a [*a]")]
    public void A_file_that_is_no_catalogue_is_faulted(string yaml) => Assert.NotEmpty(CatalogueLoader.Load(yaml, "c.yaml").Faults);

    [Fact]
    public void A_key_written_twice_is_faulted()
    {
        var load = CatalogueLoader.Load(Sound.Replace("    kind: flow", "    kind: flow\n    kind: stock", StringComparison.Ordinal), "c.yaml");

        Assert.Equal(20, Assert.Single(load.Faults).Line);
    }

    [Fact]
    public void Whatever_is_mistyped_gives_a_catalogue_or_faults_and_never_an_exception() =>
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Char["{}[]:,-\"'#&*!|>%@`\t\n ?甲0"]).Sample((at, typed) =>
        {
            var load = CatalogueLoader.Load(Sound.Insert(at, typed.ToString()), "c.yaml");
            return load.IsSound == (load.Faults.Count == 0);
        });

    [GeneratedRegex(@"(?m)^ +en: .*\n|, en: [^,}]*?(?= ?[,}])")]
    private static partial Regex EnglishNames();
}
