using System.Collections.Frozen;
using HtzPipeline.Core.Figures;
using static HtzPipeline.Core.Catalogue.IndicatorKind;

namespace HtzPipeline.Core.Catalogue;

/// <summary>What every <see cref="RuleKind"/> is called in the file, and for which indicators it can hold at all, as one table.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Code">What the file calls it.</param>
/// <param name="HoldsFor">Whether it can hold for an indicator. One that a rule picks with others is passed over where it cannot; one it names is a fault.</param>
/// <param name="Otherwise">Why not, said of an indicator; empty where it holds for all.</param>
public sealed record RuleKindFacts(RuleKind Kind, string Code, Func<Indicator, bool> HoldsFor, LocalText Otherwise)
{
    private static readonly LocalText RatesDoNotAddUp = new("它是比率,比率不能相加", "is a rate, and rates do not add up");
    private static readonly LocalText OnlyFlows = new("它不是流量,没有累计数", "is no flow, and has no cumulative figures");

    /// <summary>All kinds, in the order of the enumeration.</summary>
    public static IReadOnlyList<RuleKindFacts> All { get; } =
    [
        new(RuleKind.Parts, "parts", IsNoRate, RatesDoNotAddUp),
        new(RuleKind.Disjoint, "disjoint", indicator => IsNoRate(indicator) && indicator.Parts == Parts.Disjoint, new("它没有写 parts: disjoint", "does not say 'parts: disjoint'")),
        new(RuleKind.Exhaustive, "exhaustive", indicator => IsNoRate(indicator) && indicator.Parts == Parts.Exhaustive, new("它没有写 parts: exhaustive", "does not say 'parts: exhaustive'")),
        new(RuleKind.Sum, "sum", IsNoRate, RatesDoNotAddUp),
        new(RuleKind.Ratio, "ratio", _ => true, ""),
        new(RuleKind.Share, "share", indicator => indicator.Parent is not null, new("它没有 parent,谈不上占比", "has no parent of which it could have a share")),
        new(RuleKind.ShareChange, "share-change", indicator => indicator.Parent is not null, new("它没有 parent,谈不上占比", "has no parent of which it could have a share")),
        new(RuleKind.Cumulative, "cumulative", IsFlow, OnlyFlows),
        new(RuleKind.Growth, "growth", IsNoRate, new("它是比率,比率的升降是百分点", "is a rate, and what a rate rises by is in points")),
        new(RuleKind.GrowthCoherence, "growth-coherence", indicator => IsFlow(indicator) && !indicator.CanBeNegative, new("它不是流量,或可以为负", "is no flow that cannot be negative")),
        new(RuleKind.Range, "range", _ => true, ""),
        new(RuleKind.NotNegative, "not-negative", indicator => !indicator.CanBeNegative, new("它写了 negative: true", "says 'negative: true'")),
        new(RuleKind.Areas, "areas", IsNoRate, RatesDoNotAddUp),
        new(RuleKind.Revision, "revision", _ => true, ""),
        new(RuleKind.Outlier, "outlier", IsNoRate, new("它是比率,其增速没有意义", "is a rate, whose growth misleads")),
        new(RuleKind.Required, "required", _ => true, ""),
        new(RuleKind.Calendar, "calendar", _ => true, ""),
        new(RuleKind.YearEnd, "year-end", IsFlow, OnlyFlows),
    ];

    /// <summary>The kinds by what the file calls them.</summary>
    public static FrozenDictionary<string, RuleKind> ByCode { get; } = All.ToFrozenDictionary(facts => facts.Code, facts => facts.Kind);

    /// <summary>The facts of one kind.</summary>
    public static RuleKindFacts Of(RuleKind kind) => All[(int)kind];

    private static bool IsFlow(Indicator indicator) => indicator.Kind == Flow;

    private static bool IsNoRate(Indicator indicator) => indicator.Kind != Rate;
}
