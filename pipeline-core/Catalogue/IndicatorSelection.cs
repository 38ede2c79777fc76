using System.Collections.Frozen;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>Reads for which indicators a rule holds.</summary>
internal sealed class IndicatorSelection(CatalogueSection<LocalText> groups, CatalogueSection<Indicator> indicators)
{
    private static FrozenDictionary<string, IndicatorKind> IndicatorKinds { get; } =
        Enum.GetValues<IndicatorKind>().ToFrozenDictionary(kind => kind.ToString().ToLowerInvariant());

    /// <summary>The codes: of all indicators or those of a list; or of all of a kind, of a group; less those of "except".</summary>
    public FrozenSet<string> Read(CatalogueEntry entry, RuleKind kind)
    {
        var facts = RuleKindFacts.Of(kind);
        var ofKind = entry.Choice("ofKind", IndicatorKinds);
        var group = entry.Has("group") ? entry.Reference("group", groups) : null;
        var except = entry.TextsWithLines("except").Select(item => entry.Item(item.Line, item.Text, indicators)?.Code).ToHashSet();
        var isList = entry.HasList("indicators");
        if (!isList && entry.OptionalText("indicators") is { } text && text != "all")
        {
            entry.Fault("indicators", new($"“indicators”写成了“{text}”,应为 all,或代码列表,如 [GDP]。", $"'indicators' is '{text}'; it must be all, or a list of codes such as [GDP]."));
        }

        if (!entry.Has("indicators") && !entry.Has("ofKind") && !entry.Has("group"))
        {
            entry.Fault("indicators", new(
                "规则须说明管哪些指标:写 indicators: all、indicators: [GDP]、ofKind: flow 或 group: … 之一。",
                "One of 'indicators', 'ofKind' and 'group' must say for which indicators the rule holds."));
        }

        if (!isList)
        {
            return indicators.Items
                .Where(indicator => facts.HoldsFor(indicator) && (ofKind is null || indicator.Kind == ofKind)
                    && (group is null || indicator.Group == group) && !except.Contains(indicator.Code))
                .Select(indicator => indicator.Code)
                .ToFrozenSet();
        }

        var named = new HashSet<string>();
        foreach (var (line, code) in entry.TextsWithLines("indicators"))
        {
            if (entry.Item(line, code, indicators) is not { } indicator)
            {
                continue;
            }

            if (!facts.HoldsFor(indicator))
            {
                entry.Fault(line, new($"这条规则不能用于 {code}:{facts.Otherwise.Zh}。", $"The rule cannot hold for {code}, which {facts.Otherwise.En}."));
            }

            named.Add(code);
        }

        return named.ToFrozenSet();
    }
}
