using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Api.Snapshots;

/// <summary>Ranks areas by an amount.</summary>
internal static class AreaRanking
{
    /// <summary>The amounts with their ranks, in the order of the areas. Amounts in different units are compared exactly.</summary>
    public static IReadOnlyList<AreaAmount> Of(IEnumerable<(Area Area, Figure? Figure)> areas, IndicatorCatalogue catalogue)
    {
        var amounts = areas.Select(one => (one.Area, one.Figure, Value: ValueOf(one.Figure, catalogue))).ToList();
        var values = amounts.Select(one => one.Value).OfType<Fraction>().ToList();
        return
        [
            .. amounts.Select(one => new AreaAmount(
                one.Area, one.Figure, one.Value is { } value ? new AreaRank(1 + values.Count(other => other > value), values.Count) : null)),
        ];
    }

    private static Fraction? ValueOf(Figure? figure, IndicatorCatalogue catalogue) =>
        figure?.SoundNumber is { } number && catalogue.Unit(figure.Unit) is { } unit ? number.Value * unit.Factor : null;
}
