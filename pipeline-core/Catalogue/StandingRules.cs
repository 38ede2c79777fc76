using System.Collections.Frozen;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>
/// The rules that follow from what the figures are, and need no knowledge of the indicators. They are in force where a catalogue has
/// no <c>rules</c>; one that has lists those it wants among its own.
/// </summary>
internal static class StandingRules
{
    private static readonly (string Code, RuleKind Kind)[] Plain =
    [
        ("PARTS", RuleKind.Parts),
        ("PARTS_DISJOINT", RuleKind.Disjoint),
        ("PARTS_EXHAUSTIVE", RuleKind.Exhaustive),
        ("SHARE", RuleKind.Share),
        ("SHARE_CHANGE", RuleKind.ShareChange),
        ("CUMULATIVE", RuleKind.Cumulative),
        ("GROWTH", RuleKind.Growth),
        ("NOT_NEGATIVE", RuleKind.NotNegative),
    ];

    /// <summary>The rules, each for all indicators it can hold for.</summary>
    public static IReadOnlyList<Rule> For(IReadOnlyList<Indicator> indicators) =>
    [
        .. Plain.Select(rule => new Rule { Code = rule.Code, Kind = rule.Kind, Indicators = Holding(indicators, rule.Kind) }),
        new RangeRule
        {
            Code = "SHARE_RANGE",
            Kind = RuleKind.Range,
            Indicators = Holding(indicators, RuleKind.Range),
            Measures = [Measure.Share],
            Least = 0,
            Most = 100,
        },
    ];

    private static FrozenSet<string> Holding(IReadOnlyList<Indicator> indicators, RuleKind kind) =>
        indicators.Where(RuleKindFacts.Of(kind).HoldsFor).Select(indicator => indicator.Code).ToFrozenSet();
}
