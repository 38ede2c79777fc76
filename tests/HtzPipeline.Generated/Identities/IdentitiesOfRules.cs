using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Identities;

/// <summary>What holds by the rules of the zone's catalogue.</summary>
internal static class IdentitiesOfRules
{
    private static readonly Measure[] Amounts = [Measure.Current, Measure.Cumulative, Measure.Level];
    private static readonly Measure[] Growths = [Measure.CurrentGrowth, Measure.CumulativeGrowth, Measure.LevelGrowth];

    public static IEnumerable<Identity> At(Series series, FigureKey key) =>
        series.YearOf is { } within ? OfYear(within, key) : [.. OfSums(series, key), .. OfRatios(series, key), .. OfAreas(series, key), .. OfGrowth(series, key)];

    /// <summary>That a figure is not far from the one published for the same.</summary>
    public static Identity? OfRevision(FigureKey key, World world, History history)
    {
        if (history[key]?.Band is not { } before)
        {
            return null;
        }

        if (world.Month.Minus(Period.Month(key.Month.Year, 12)) > ZoneRules.MonthsToClose)
        {
            return new(Law.ClosedYearStands, [key], bands => bands[0].Misses(before));
        }

        var isInPoints = MeasureFacts.Of(key.Measure).Unit is not null || Zone.Series(key.Series).Unit == PrintUnit.Percent;
        var limit = Fraction.Of(ZoneRules.RevisionPercent, 100);
        var allowed = isInPoints ? before + new Band(-ZoneRules.RevisionPoints, ZoneRules.RevisionPoints) : before * new Band(1 - limit, 1 + limit);
        return new(Law.RevisionIsSmall, [key], bands => bands[0].Misses(allowed));
    }

    private static IEnumerable<Identity> OfYear(string within, FigureKey key)
    {
        var (year, december) = (key with { Measure = Measure.Cumulative }, new FigureKey(within, key.Area, key.Month.LastMonth, Measure.Cumulative));
        yield return new(Law.YearIsDecember, [year, december], bands => bands[0].Misses(bands[1]));
        yield return new(
            Law.YearBase, [year, year with { Measure = Measure.CumulativeGrowth }, december.YearBefore],
            bands => bands[1].Low > -100 && bands[2].Misses(bands[0] / (bands[1] + new Band(100, 100)) * 100));
    }

    private static IEnumerable<Identity> OfSums(Series series, FigureKey key) => Amounts
        .Where(_ => series.SumOf.Count > 0)
        .Select(measure => key with { Measure = measure })
        .Select(total => new Identity(
            Law.SumIsTotal, [total, .. series.SumOf.Select(term => total with { Series = term })],
            bands => bands[0].Misses(Sum(bands.Skip(1)))));

    private static IEnumerable<Identity> OfRatios(Series series, FigureKey key)
    {
        if (series.RatioOf is var (above, below))
        {
            var amount = key with { Measure = Measure.Cumulative };
            yield return new(
                Law.RatioIsQuotient, [key with { Measure = Measure.Level }, amount with { Series = above }, amount with { Series = below }],
                bands => !bands[2].HasZero && bands[0].Misses(bands[1] / bands[2] * 100));
        }
    }

    private static IEnumerable<Identity> OfAreas(Series series, FigureKey key)
    {
        if (key.Area != Zone.Whole || series.Kind == IndicatorKind.Rate)
        {
            yield break;
        }

        foreach (var measure in Amounts)
        {
            var whole = key with { Measure = measure };
            FigureKey[] parts = [.. Zone.SubAreas.Select(area => whole with { Area = area.Code })];
            yield return new(Law.AreasMakeWhole, [whole, .. parts], bands => bands[0].Misses(Sum(bands.Skip(1))));
            foreach (var part in parts.Where(_ => !series.CanBeNegative))
            {
                yield return new(Law.AreaWithinWhole, [part, whole], bands => bands[0].IsAbove(bands[1]));

                // All areas but one: what is said where that one is missing.
                yield return new(Law.AreasWithinWhole, [whole, .. parts.Where(other => other != part)], bands => Sum(bands.Skip(1)).IsAbove(bands[0]));
            }
        }
    }

    private static IEnumerable<Identity> OfGrowth(Series series, FigureKey key)
    {
        foreach (var measure in Growths.Where(_ => !series.CanBeNegative))
        {
            yield return new(Law.GrowthInRange, [key with { Measure = measure }], bands => bands[0].High < -100);
        }

        if (key.Month.Number > 1 && ZoneRules.WithPlainGrowth.Contains(series))
        {
            var cumulative = key with { Measure = Measure.CumulativeGrowth };
            yield return new(
                Law.GrowthIsCoherent, [cumulative, key with { Measure = Measure.CurrentGrowth }, cumulative.MonthBefore],
                bands => (bands[0].IsAbove(bands[1]) && bands[0].IsAbove(bands[2])) || (bands[1].IsAbove(bands[0]) && bands[2].IsAbove(bands[0])));
        }
    }

    private static Band Sum(IEnumerable<Band> bands) => bands.Aggregate((left, right) => left + right);
}
