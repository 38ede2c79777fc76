using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Drafting.Writing;

/// <summary>The items of a draft as lines of a catalogue file, section by section; what is asked stands above the item.</summary>
internal static class DraftSections
{
    /// <summary>The section <c>about</c>: whoever publishes has the name of the zone.</summary>
    public static IEnumerable<string> About(CatalogueDraft draft)
    {
        var root = draft.Areas[0].Area;
        var called = root.Aliases.FirstOrDefault(alias => alias.Length > 2 && alias.EndsWith('区'));
        return
        [
            .. Asked(new LocalText("机构代码是 SDMX 地址的一部分,一经发布不能再改;网址、许可、联系人等见 seeds/catalogue.yaml", "The agency's code is part of addresses in SDMX, and for ever; address, licence, contact: see seeds/catalogue.yaml"), ""),
            "about:",
            $"  zh: {YamlText.Of(root.Name.Zh)}",
            .. called is null ? (IEnumerable<string>)[] : [$"  short: {{ zh: {YamlText.Of(called)} }}"],
            $"  agency: {{ code: {YamlText.Of(root.Code)}, zh: {YamlText.Of(root.Name.Zh)} }}",
        ];
    }

    /// <summary>The items of <c>areas</c>.</summary>
    public static IEnumerable<string> Areas(CatalogueDraft draft) => draft.Areas.SelectMany(one => Asked(one.Question, "  ").Append(
        $"  - {{ code: {YamlText.Of(one.Area.Code)}, zh: {YamlText.Of(one.Area.Name.Zh)}{Aliases(one.Area.Aliases)}{(one.Area.Parent is { } parent ? $", parent: {YamlText.Of(parent)}" : "")} }}"));

    /// <summary>The items of <c>departments</c>.</summary>
    public static IEnumerable<string> Departments(CatalogueDraft draft) => draft.Departments.SelectMany(one => Asked(one.Question, "  ").Append(
        $"  - {{ code: {YamlText.Of(one.Department.Code)}, zh: {YamlText.Of(one.Department.Name.Zh)} }}"));

    /// <summary>The items of <c>units</c>.</summary>
    public static IEnumerable<string> Units(CatalogueDraft draft) => draft.Units.Select(unit =>
        $"  - {{ code: {unit.Code}, zh: {YamlText.Of(unit.Name.Zh)}{English(unit.Name)}{Aliases(unit.Aliases)}, dimension: {unit.Dimension}, factor: {unit.Factor} }}");

    /// <summary>The items of <c>calendars</c>.</summary>
    public static IEnumerable<string> Calendars(CatalogueDraft draft) => draft.Calendars.SelectMany(calendar => Asked(
        new LocalText("报送截止日按惯例暂定,请核对", "The day by which it is due was assumed"), "  ").Append(
        string.Create(CultureInfo.InvariantCulture, $"  - {{ code: {calendar.Code}, zh: {YamlText.Of(calendar.Name.Zh)}{English(calendar.Name)}, frequency: {calendar.Frequency.ToString().ToLowerInvariant()}, january: {(calendar.HasJanuary ? "true" : "false")}, dueDay: {calendar.DueDay} }}")));

    /// <summary>The items of <c>groups</c>.</summary>
    public static IEnumerable<string> Groups(CatalogueDraft draft) => draft.Groups.Select(group => $"  - {{ code: {group.Code}, zh: {YamlText.Of(group.Name)} }}");

    /// <summary>The items of <c>indicators</c>.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="groupCode">The code of a group by its name; those of the draft itself where it says null.</param>
    public static IEnumerable<string> Indicators(CatalogueDraft draft, Func<string, string?> groupCode)
    {
        var group = "";
        foreach (var one in draft.Indicators)
        {
            if (one.Indicator.Group.Zh != group)
            {
                group = one.Indicator.Group.Zh;
                yield return $"  # {YamlText.Comment(group)}";
            }

            foreach (var line in one.Questions.SelectMany(question => Asked(question, "  ")).Concat(Lines(one, groupCode(group) ?? one.Group)))
            {
                yield return line;
            }
        }
    }

    /// <summary>The items of <c>rules</c>: each in force, or a comment; with its evidence.</summary>
    public static IEnumerable<string> Rules(CatalogueDraft draft)
    {
        var sign = draft.RulesInForce ? "" : "# ";
        foreach (var rule in draft.Rules)
        {
            yield return $"  # {YamlText.Comment(rule.Meaning)}:{rule.Evidence.Zh} {rule.Evidence.En}";
            yield return $"  {sign}- {{ code: {rule.Code}, {rule.Body} }}";
        }
    }

    /// <summary>A question as a comment; nothing where there is none.</summary>
    public static IEnumerable<string> Asked(LocalText? question, string indent) =>
        question is null ? [] : [$"{indent}# ? {YamlText.Comment(question.Zh)} | {YamlText.Comment(question.En)}"];

    private static IEnumerable<string> Lines(DraftedIndicator one, string group)
    {
        var indicator = one.Indicator;
        yield return $"  - code: {YamlText.Of(indicator.Code)}";
        yield return $"    zh: {YamlText.Of(indicator.Name.Zh)}";
        if (indicator.Aliases.Count > 0)
        {
            yield return $"    aliases: {YamlText.Of(indicator.Aliases)}";
        }

        yield return $"    unit: {indicator.Unit.Code}";
        yield return $"    kind: {indicator.Kind.ToString().ToLowerInvariant()}";
        if (indicator.GrowthBasis != GrowthBasis.Nominal)
        {
            yield return $"    growth: {indicator.GrowthBasis.ToString().ToLowerInvariant()}";
        }

        yield return $"    decimals: {indicator.Decimals.ToString(CultureInfo.InvariantCulture)}";
        if (indicator.Parent is { } parent)
        {
            yield return $"    parent: {YamlText.Of(parent)}";
        }

        if (one.Parts is { } relation)
        {
            yield return $"    {(indicator.Parts == Parts.Overlapping ? "# " : "")}parts: {relation.Parts.ToString().ToLowerInvariant()}  # {relation.Evidence.Zh} {relation.Evidence.En}";
        }

        if (indicator.CanBeNegative)
        {
            yield return "    negative: true";
        }

        yield return $"    owner: {YamlText.Of(indicator.Owner)}";
        yield return $"    calendar: {indicator.Calendar.Code}";
        yield return $"    group: {YamlText.Of(group)}";
        if (indicator.Usual is var (least, most))
        {
            yield return $"    usual: [{Plain(least)}, {Plain(most)}]";
        }
    }

    private static string Plain(Fraction value) => value.ToDecimal(Unit.MostDecimals).ToString("0.##########", CultureInfo.InvariantCulture);

    private static string English(LocalText name) => name.En == name.Zh ? "" : $", en: {YamlText.Of(name.En)}";

    private static string Aliases(IReadOnlyList<string> aliases) => aliases.Count == 0 ? "" : $", aliases: {YamlText.Of(aliases)}";
}
