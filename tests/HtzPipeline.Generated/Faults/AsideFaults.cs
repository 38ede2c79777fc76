using HtzPipeline.Core.Catalogue;
using HtzPipeline.Generated.Layouts;
using HtzPipeline.Generated.Measuring;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Faults;

/// <summary>What a table gives to compare its amounts with, and is not so.</summary>
internal static class AsideFaults
{
    /// <summary>上年同期 a third more than it was.</summary>
    public static Func<Draft, Scene, Random, FaultyDraft?> YearBefore(bool isNominal) => (draft, _, random) => Changed(
        draft, random, Aside.YearBefore, series => series.Growth == GrowthBasis.Nominal == isNominal, printed => printed.Number!.Value * 1.37m);

    /// <summary>The same, beside a growth.</summary>
    public static FaultyDraft? YearBeforeByGrowth(Draft draft, Scene scene, Random random) => Changed(
        draft, random, Aside.YearBefore, series => series.Growth == GrowthBasis.Nominal, printed => printed.Number!.Value * 1.37m, isBesideGrowth: true);

    /// <summary>增减额 with a sign or a size that is wrong.</summary>
    public static FaultyDraft? Change(Draft draft, Scene scene, Random random) => Changed(
        draft, random, Aside.Change, _ => true, printed => random.Next(2) == 0 ? -printed.Number!.Value : printed.Number!.Value * 2);

    /// <summary>环比 some points off.</summary>
    public static FaultyDraft? MonthBefore(Draft draft, Scene scene, Random random) => Changed(
        draft, random, Aside.MonthBefore, series => series.Growth == GrowthBasis.Nominal, printed => printed.Number!.Value + random.Next(3, 30));

    /// <summary>Ranks that fit neither amounts nor growth, whichever end is first.</summary>
    public static FaultyDraft? Rank(Draft draft, Scene scene, Random random)
    {
        string[] series = [.. draft.Asides.Keys.Where(key => key.Aside == Aside.Rank).Select(key => key.Figure.Series).Distinct()];
        random.Shuffle(series);
        foreach (var code in series)
        {
            FigureKey[] figures = [.. Zone.SubAreas.Select(area => new FigureKey(code, area.Code, scene.World.Month, Scopes.AmountOf(Zone.Series(code))))];
            foreach (var order in (int[][])[[1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [1, 2, 3], [3, 2, 1]])
            {
                var growths = figures.Select(figure => figure with { Measure = Scopes.GrowthOf(figure.Measure) }).ToArray();
                if (IsOtherOrder(figures, order, draft) && IsOtherOrder(growths, order, draft, unlessUnknown: true))
                {
                    return new(
                        figures.Index().Aggregate(draft, (wrong, figure) => wrong.With(figure.Item, Aside.Rank, new(order[figure.Index], PrintUnit.Rank))),
                        finding => finding.Key?.Indicator == code,
                        figures);
                }
            }
        }

        return null;
    }

    // Whether some two figures are surely the other way round, with the largest first and with the smallest.
    private static bool IsOtherOrder(FigureKey[] figures, int[] order, Draft draft, bool unlessUnknown = false)
    {
        Band?[] bands = [.. figures.Select(figure => draft[figure]?.Band)];
        if (bands.Contains(null))
        {
            return unlessUnknown;
        }

        var pairs = (from i in Enumerable.Range(0, order.Length) from j in Enumerable.Range(0, order.Length) where order[i] < order[j] select (First: bands[i]!.Value, Second: bands[j]!.Value)).ToList();
        return pairs.Exists(pair => pair.Second.IsAbove(pair.First)) && pairs.Exists(pair => pair.First.IsAbove(pair.Second));
    }

    private static FaultyDraft? Changed(
        Draft draft, Random random, Aside aside, Func<Series, bool> isMeant, Func<Printed, decimal> change, bool isBesideGrowth = false)
    {
        (FigureKey Figure, Aside)[] places =
        [
            .. draft.Asides.Where(pair => pair.Key.Aside == aside && isMeant(Zone.Series(pair.Key.Figure.Series)) && pair.Value.Number is { } number && Math.Abs(number) > 20 * pair.Value.Step
                && draft[pair.Key.Figure] is { Number: { } now } amount && Math.Abs(now) > 500 * amount.Step
                && (!isBesideGrowth || (pair.Value.Number > 0 && draft[pair.Key.Figure with { Measure = Scopes.GrowthOf(pair.Key.Figure.Measure) }]?.Number is not null))).Select(pair => pair.Key),
        ];
        if (places.Length == 0)
        {
            return null;
        }

        var (figure, _) = places[random.Next(places.Length)];
        var printed = draft[figure, aside]!;
        return new(
            draft.With(figure, aside, printed with { Number = decimal.Round(change(printed), printed.Number!.Value.Scale) }),
            finding => finding.Key is { } key && key.Indicator == figure.Series && key.Area == figure.Area && key.Period == figure.Month,
            figure);
    }
}
