using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Layouts;

/// <summary>Which series, months and measures a file is about.</summary>
internal static class Scopes
{
    /// <summary>Some families of series, each a total with its parts, in the order of the zone; at least one.</summary>
    public static IReadOnlyList<Series> Families(Random random, params ReadOnlySpan<IndicatorKind> kinds)
    {
        var wanted = kinds.ToArray();
        var families = Zone.Monthly.Where(series => wanted.Contains(series.Kind)).Select(series => series.Family).Distinct().ToArray();
        var always = families[random.Next(families.Length)];
        var chosen = families.Where(family => family == always || random.Next(4) > 0).ToHashSet();
        return [.. Zone.Monthly.Where(series => chosen.Contains(series.Family) && wanted.Contains(series.Kind))];
    }

    /// <summary>So many months up to the world's own, within its year.</summary>
    public static IEnumerable<Period> LastMonths(World world, int count) =>
        Enumerable.Range(0, count).Select(back => world.Month.Plus(-back)).Where(month => month.Year == world.Month.Year && month.Number > 1).Reverse();

    /// <summary>The same months of the year before, which a file gives with its own at times.</summary>
    public static IEnumerable<Period> WithYearBefore(IReadOnlyList<Period> months, Random random) =>
        random.Next(3) == 0 ? [.. months.Select(month => month.YearBefore), .. months] : months;

    /// <summary>What a series is measured by: its growth too, if that is wanted.</summary>
    public static IEnumerable<Measure> Measures(Series series, bool withMonths, bool withGrowth) => series.Kind switch
    {
        IndicatorKind.Rate => [Measure.Level],
        IndicatorKind.Stock => withGrowth ? [Measure.Level, Measure.LevelGrowth] : [Measure.Level],
        _ =>
        [
            .. withMonths ? [Measure.Current] : Array.Empty<Measure>(),
            .. withMonths && withGrowth ? [Measure.CurrentGrowth] : Array.Empty<Measure>(),
            Measure.Cumulative,
            .. withGrowth ? [Measure.CumulativeGrowth] : Array.Empty<Measure>(),
        ],
    };

    /// <summary>The cumulative of a flow, the level of a stock or rate.</summary>
    public static Measure AmountOf(Series series) => series.Kind == IndicatorKind.Flow ? Measure.Cumulative : Measure.Level;

    /// <summary>The growth of an amount.</summary>
    public static Measure GrowthOf(Measure amount) => amount switch
    {
        Measure.Current => Measure.CurrentGrowth,
        Measure.Cumulative => Measure.CumulativeGrowth,
        _ => Measure.LevelGrowth,
    };

    /// <summary>The growth of <see cref="AmountOf"/>.</summary>
    public static Measure GrowthOf(Series series) => series.Kind == IndicatorKind.Flow ? Measure.CumulativeGrowth : Measure.LevelGrowth;
}
