using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Aggregation;

/// <summary>What an amount says beside others of its own period.</summary>
internal static class StructureFormulas
{
    /// <summary>Whether a part and its parent can be compared period by period: not the newly opened of a month with all there are at its end.</summary>
    public static bool HasShareOf(Indicator part, Indicator parent) =>
        parent.Kind == part.Kind
        && parent.Calendar.Frequency == part.Calendar.Frequency
        && parent.Unit.Dimension == part.Unit.Dimension;

    /// <summary>part / parent × 100, where both have one dimension.</summary>
    public static Func<Series, Period, Amount?> ShareOfParent(Measure amount) => (series, period) =>
        series.Parent is { } parent && series[period, amount] is { } part
            ? (part with { Value = part.Value * series.FactorTo(parent) }).PercentOf(parent[period, amount])
            : null;

    /// <summary>
    /// v / (1 + r): the base that a reported real or comparable growth compares with, which is not the published one.
    /// The official reason why the two differ: coverage (规上 2000 万元) is fixed anew each year, and growth is taken at equal coverage.
    /// </summary>
    public static Func<Series, Period, Amount?> ImpliedBase(Measure amount, Measure growth) => (series, period) =>
        series.Indicator.GrowthBasis is not GrowthBasis.Nominal
        && series[period, amount] is { } value
        && series.ReportedGrowth(period, growth) is { } rate
        && 1 + rate.Value is { Sign: > 0 } ratio
            ? value with { Value = value.Value / ratio, RestsOn = value.RestsOn ?? rate.RestsOn }
            : null;
}
