namespace HtzPipeline.Core.Drafting.Writing;

/// <summary>Writes a draft as a catalogue file that loads as it is. Written line by line, since what is asked stands in comments.</summary>
public static class DraftWriter
{
    private static readonly string[] Head =
    [
        "# 指标目录草稿 / A draft of a catalogue, made by catalogue-draft from departments' files.",
        "#",
        "# 带“# ?”的行是没有把握之处,看过后删去该行即可。代码一经发布不能再改,名称和 aliases 可以随时改。",
        "# Lines with \"# ?\" are what the files do not tell for sure: look at each, and delete it. Codes are for ever once anything is published;",
        "# names and aliases may be changed at any time. What each key means: docs/own-zone.md and seeds/catalogue.yaml.",
    ];

    private static readonly string[] StandingRules =
    [
        "  - { code: PARTS, kind: parts, indicators: all }",
        "  - { code: PARTS_DISJOINT, kind: disjoint, indicators: all }",
        "  - { code: PARTS_EXHAUSTIVE, kind: exhaustive, indicators: all }",
        "  - { code: SHARE, kind: share, indicators: all }",
        "  - { code: SHARE_CHANGE, kind: share-change, indicators: all }",
        "  - { code: CUMULATIVE, kind: cumulative, indicators: all }",
        "  - { code: GROWTH, kind: growth, indicators: all }",
        "  - { code: NOT_NEGATIVE, kind: not-negative, indicators: all }",
        "  - { code: SHARE_RANGE, kind: range, indicators: all, measures: [share], least: 0, most: 100, unit: percent }",
    ];

    /// <summary>The file.</summary>
    public static string Write(CatalogueDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        IEnumerable<string> lines =
        [
            .. Head,
            "", "# 发布者:页面标题、接口和消息都由此而来。", .. DraftSections.About(draft),
            "", "# 区域。没有 parent 的只有一个,即文件不写区域时所指。", "areas:", .. DraftSections.Areas(draft),
            "", "# 部门。代码就是报送文件夹的名称。", "departments:", .. DraftSections.Departments(draft),
            "", "# 计量单位。", "units:", .. DraftSections.Units(draft),
            "", "# 报表制度。", "calendars:", .. DraftSections.Calendars(draft),
            "", "# 分组,按看板上的顺序。", "groups:", .. DraftSections.Groups(draft),
            "", "# 指标。usual 是每月通常的大小,由文件中最小值的四分之一到最大值的四倍,用来发现写错的单位。", "indicators:", .. DraftSections.Indicators(draft, _ => null),
            "", "# 审核规则。下面几条由数据的含义而来,总是成立。", "rules:", .. StandingRules, .. Found(draft), .. LeftOut(draft),
        ];
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The names that are left for a person, as comments.</summary>
    internal static IEnumerable<string> LeftOut(CatalogueDraft draft) =>
        draft.LeftOut.SelectMany(one => DraftSections.Asked(one.Why, "").Append($"#   {YamlText.Comment(one.Place)}"));

    private static IEnumerable<string> Found(CatalogueDraft draft) => draft.Rules.Count == 0 ? [] :
        [draft.RulesInForce ? "  # 以下各条在所有文件中都成立。" : "  # 以下各条在所有文件中都成立;确属应当成立的,去掉行首的“# ”即可。", .. DraftSections.Rules(draft)];
}
