using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Generated.Measuring;
using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Faults;

/// <summary>Figures in another unit than the one written over them.</summary>
internal static class UnitFaults
{
    private const int LeastDigits = 100;

    private static readonly Measure[] Amounts = [Measure.Current, Measure.Cumulative, Measure.Level];

    /// <summary>One figure, off from a past that it can be told by.</summary>
    public static FaultyDraft? OfFigure(Draft draft, Scene scene, Random random)
    {
        var exponent = Exponent(random, 3, 4, 8);
        FigureKey[] figures = [.. AmountsOf(draft, scene).Where(key => Shifted(draft[key]!, exponent) is not null)];
        if (figures.Length == 0)
        {
            return null;
        }

        var figure = figures[random.Next(figures.Length)];
        return new(draft.With(figure, Shifted(draft[figure]!, exponent)!), finding => DraftFault.IsOfSeries(finding, figure), figure);
    }

    /// <summary>All figures in one unit of money.</summary>
    public static FaultyDraft? OfSheet(Draft draft, Scene scene, Random random)
    {
        var exponent = Exponent(random, 4, 8);
        var ofUnits = draft.Figures
            .Where(pair => Amounts.Contains(pair.Key.Measure) && pair.Value.Number is not (null or 0) && PrintUnit.Money.Contains(pair.Value.Unit))
            .GroupBy(pair => pair.Value.Unit)
            .Where(unit => unit.Count() >= 4 && unit.All(pair => Shifted(pair.Value, exponent) is not null))
            .ToArray();
        if (ofUnits.Length == 0)
        {
            return null;
        }

        var changed = ofUnits[random.Next(ofUnits.Length)];
        return new(
            changed.Aggregate(draft, (wrong, pair) => wrong.With(pair.Key, Shifted(pair.Value, exponent)!)),
            finding => finding.Kind == MeaningFindings.SheetUnitProbablyWrong,
            [.. changed.Select(pair => pair.Key)]);
    }

    /// <summary>One figure that nothing but its growth, its cumulatives or its share can tell by.</summary>
    public static FaultyDraft? WithoutPast(Draft draft, Scene scene, Random random)
    {
        var exponent = Exponent(random, 3, 4, 8);
        FigureKey[] figures =
        [
            .. AmountsOf(draft, scene).Where(key => Shifted(draft[key]!, exponent) is not null && Zone.Series(key.Series).Growth == GrowthBasis.Nominal
                && draft[key with { Measure = Layouts.Scopes.GrowthOf(key.Measure) }]?.Number is not null),
        ];
        if (figures.Length == 0)
        {
            return null;
        }

        var figure = figures[random.Next(figures.Length)];
        var young = scene with { History = scene.History.Without(key => key.Month != scene.World.Month.YearBefore) };
        return new(draft.With(figure, Shifted(draft[figure]!, exponent)!), finding => DraftFault.IsOfSeries(finding, figure), figure) { Scene = young };
    }

    private static IEnumerable<FigureKey> AmountsOf(Draft draft, Scene scene) => draft.Figures.Keys.Where(key =>
        key.Month == scene.World.Month && Amounts.Contains(key.Measure) && Zone.Series(key.Series) is { CanBeNegative: false, Kind: not IndicatorKind.Rate });

    private static int Exponent(Random random, params ReadOnlySpan<int> exponents) =>
        exponents[random.Next(exponents.Length)] * (random.Next(2) == 0 ? 1 : -1);

    // Null where too few digits would be left to tell anything by.
    private static Printed? Shifted(Printed printed, int exponent)
    {
        if (printed.Number is not { } number)
        {
            return null;
        }

        var shifted = decimal.Round(number * (decimal)Math.Pow(10, exponent), number.Scale);
        return Math.Abs(shifted) / printed.Step < LeastDigits ? null : printed with { Number = shifted };
    }
}
