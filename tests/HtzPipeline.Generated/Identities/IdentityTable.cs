using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Identities;

/// <summary>All that holds in the generated zone, written down from the definitions of its measures.</summary>
public static class IdentityTable
{
    private static readonly Measure[] Amounts = [Measure.Current, Measure.Cumulative, Measure.Level];
    private static readonly Measure[] Growths = [Measure.CurrentGrowth, Measure.CumulativeGrowth, Measure.LevelGrowth];

    /// <summary>What holds of a series in an area at a month.</summary>
    public static IEnumerable<Identity> At(Series series, string area, Period month)
    {
        var key = new FigureKey(series.Code, area, month, Measure.Cumulative);
        return [.. OfMonths(series, key), .. OfParts(series, key), .. OfShares(series, key), .. OfGrowth(series, key), .. OfRange(series, key), .. IdentitiesOfRules.At(series, key)];
    }

    /// <summary>What holds between figures of a draft, others, and what was published.</summary>
    public static IEnumerable<Identity> Of(Draft draft, History history)
    {
        var homes = draft.Figures.Keys.Select(key => (key.Series, key.Area, key.Month)).ToHashSet();
        homes.UnionWith([.. homes.Select(home => home with { Month = home.Month.Next })]);
        homes.UnionWith([.. homes.SelectMany(home => Zone.All.Where(series => series.Family == Zone.Series(home.Series).Family).Select(series => home with { Series = series.Code }))]);
        homes.UnionWith([.. homes.Select(home => home with { Area = Zone.Whole })]);
        return homes.SelectMany(home => At(Zone.Series(home.Series), home.Area, home.Month))
            .Where(identity => identity.Members.Any(draft.Figures.ContainsKey))
            .Concat(draft.Figures.Keys.Select(key => IdentitiesOfRules.OfRevision(key, draft.World, history)).OfType<Identity>());
    }

    private static IEnumerable<Identity> OfMonths(Series series, FigureKey cumulative)
    {
        if (series.Kind != IndicatorKind.Flow)
        {
            yield break;
        }

        var current = cumulative with { Measure = Measure.Current };
        if (cumulative.Month.Number == 1)
        {
            yield return new(Law.MonthIsDifference, [current, cumulative], bands => bands[0].Misses(bands[1]));
            yield break;
        }

        if (!(series.SkipsJanuary && cumulative.Month.Number <= 2))
        {
            yield return new(Law.MonthIsDifference, [current, cumulative, cumulative.MonthBefore], bands => bands[0].Misses(bands[1] - bands[2]));
        }

        if (!series.CanBeNegative)
        {
            for (var earlier = cumulative.MonthBefore; earlier.Month.Year == cumulative.Month.Year; earlier = earlier.MonthBefore)
            {
                yield return new(Law.CumulativeRises, [cumulative, earlier], bands => bands[1].IsAbove(bands[0]));
            }
        }
    }

    private static IEnumerable<Identity> OfParts(Series total, FigureKey key)
    {
        var parts = Zone.PartsOf(total.Code);
        foreach (var measure in Amounts)
        {
            var whole = key with { Measure = measure };
            FigureKey[] pieces = [.. parts.Select(part => whole with { Series = part.Code })];
            foreach (var piece in pieces)
            {
                yield return new(Law.PartWithinTotal, [piece, whole], bands => bands[0].IsAbove(bands[1]));
            }

            if (total.Parts == Parts.Exhaustive)
            {
                yield return new(Law.PartsMakeTotal, [whole, .. pieces], bands => bands[0].Misses(Sum(bands.Skip(1))));
            }
            else if (total.Parts == Parts.Disjoint)
            {
                yield return new(Law.DisjointWithinTotal, [whole, .. pieces], bands => Sum(bands.Skip(1)).IsAbove(bands[0]));
                yield return new(Law.NothingLeftOver, [whole, .. pieces], bands => bands[0].IsAbove(Sum(bands.Skip(1))));
            }
        }
    }

    private static IEnumerable<Identity> OfShares(Series series, FigureKey key)
    {
        if (series is not { HasShare: true, Parent: { } parent })
        {
            yield break;
        }

        var part = key with { Measure = series.Kind == IndicatorKind.Flow ? Measure.Cumulative : Measure.Level };
        var share = key with { Measure = Measure.Share };
        yield return new(
            Law.ShareIsRatio, [share, part, part with { Series = parent }],
            bands => !bands[2].HasZero && bands[0].Misses(bands[1] / bands[2] * 100));
        yield return new(
            Law.ShareChangeIsDifference, [share with { Measure = Measure.ShareChange }, share, share.YearBefore],
            bands => bands[0].Misses(bands[1] - bands[2]));
        yield return new(Law.ShareInRange, [share], bands => bands[0].High.Sign < 0 || bands[0].Low > 100);
    }

    private static IEnumerable<Identity> OfGrowth(Series series, FigureKey key) => Growths
        .Where(_ => series.Kind != IndicatorKind.Rate)
        .Select(growth => key with { Measure = growth })
        .Select(growth => (Growth: growth, Amount: key with { Measure = MeasureFacts.Of(growth.Measure).Amount!.Value }))
        .Select(pair => new Identity(
            series.Growth == GrowthBasis.Nominal ? Law.GrowthIsRatio : Law.ComparableGrowth,
            [pair.Growth, pair.Amount, pair.Amount.YearBefore],
            bands => bands[2].Low.Sign > 0 && bands[0].Misses((bands[1] / bands[2] * 100) - new Band(100, 100))));

    private static IEnumerable<Identity> OfRange(Series series, FigureKey key) => Amounts
        .Where(_ => !series.CanBeNegative)
        .Select(measure => new Identity(Law.NotNegative, [key with { Measure = measure }], bands => bands[0].High.Sign < 0));

    private static Band Sum(IEnumerable<Band> bands) => bands.Aggregate((left, right) => left + right);
}
