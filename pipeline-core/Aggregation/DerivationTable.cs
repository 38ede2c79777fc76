using System.Collections.Frozen;
using HtzPipeline.Core.Figures;
using static HtzPipeline.Core.Catalogue.IndicatorKind;
using static HtzPipeline.Core.Figures.Measure;

namespace HtzPipeline.Core.Aggregation;

/// <summary>Every derived measure there is, as one table. Rates have none: they are never added, and the growth of a rate misleads.</summary>
internal static class DerivationTable
{
    public static IReadOnlyList<DerivationRule> All { get; } =
    [
        new(Flow, Current, Rows.Own, FlowFormulas.CurrentFromCumulative),
        new(Flow, Cumulative, Rows.Own, FlowFormulas.CumulativeFromCurrents),
        new(Flow, Current, Rows.Longer, FlowFormulas.Total),
        new(Flow, CurrentNominalGrowth, Rows.All, GrowthFormulas.OnYearBefore(Current)),
        new(Flow, CumulativeNominalGrowth, Rows.Own, GrowthFormulas.OnYearBefore(Cumulative)),
        new(Flow, PreviousPeriodGrowth, Rows.All, GrowthFormulas.OnPeriodBefore(Current)),
        new(Flow, RollingYear, Rows.Own, FlowFormulas.RollingYear),
        new(Flow, ComputedShare, Rows.Own, StructureFormulas.ShareOfParent(Cumulative)),
        new(Flow, ImpliedBase, Rows.Own, StructureFormulas.ImpliedBase(Cumulative, CumulativeGrowth)),

        new(Stock, Level, Rows.Longer, (series, period) => series[series.LastStep(period), Level]),
        new(Stock, LevelNominalGrowth, Rows.All, GrowthFormulas.OnYearBefore(Level)),
        new(Stock, PreviousPeriodGrowth, Rows.All, GrowthFormulas.OnPeriodBefore(Level)),
        new(Stock, ComputedShare, Rows.Own, StructureFormulas.ShareOfParent(Level)),
        new(Stock, ImpliedBase, Rows.Own, StructureFormulas.ImpliedBase(Level, LevelGrowth)),
    ];

    private static readonly FrozenDictionary<(Catalogue.IndicatorKind, Measure, Rows), DerivationRule> ByUse = All
        .SelectMany(rule => new[] { Rows.Own, Rows.Longer }.Where(rows => rule.Rows.HasFlag(rows)).Select(rows => (rows, rule)))
        .ToFrozenDictionary(use => (use.rule.Kind, use.rule.Measure, use.rows), use => use.rule);

    /// <summary>The rule for a measure of an indicator's row, or null if it is never derived.</summary>
    public static DerivationRule? Find(Catalogue.Indicator indicator, Measure measure, Period period)
    {
        var own = indicator.Calendar.Frequency;
        return period.Frequency < own
            ? null
            : ByUse.GetValueOrDefault((indicator.Kind, measure, period.Frequency == own ? Rows.Own : Rows.Longer));
    }
}
