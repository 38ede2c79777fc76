using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>
/// The amount of a month that is more than the cumulative one it is a part of, of what cannot be negative. Where most of a sheet's are, the
/// two columns have probably changed places. Needs no past.
/// </summary>
internal static class CumulativeBelowCheck
{
    private const int LeastSwapped = 2;

    // Few files have any, and only their sheets are looked at as a whole.
    public static IEnumerable<Remark> Run(MeaningView view) => !view.Amounts.Any(current => PairOf(current, view) is { } pair && IsAbove(pair))
        ? []
        : view.Amounts
            .Select(current => PairOf(current, view))
            .OfType<(KnownFigure Current, KnownFigure Cumulative)>()
            .GroupBy(pair => pair.Current.Origin.Place.Sheet)
            .SelectMany(sheet => Check([.. sheet], view));

    private static (KnownFigure Current, KnownFigure Cumulative)? PairOf(KnownFigure current, MeaningView view) =>
        current is { Measure: Measure.Current, Indicator: { Kind: IndicatorKind.Flow, CanBeNegative: false } }
        && view.Figures.Find(current.Key, Measure.Cumulative) is { IsSubmitted: true } cumulative
            ? (current, cumulative)
            : null;

    private static bool IsAbove((KnownFigure Current, KnownFigure Cumulative) pair) => pair.Current.SurelyExceeds(pair.Cumulative);

    private static IEnumerable<Remark> Check(List<(KnownFigure Current, KnownFigure Cumulative)> pairs, MeaningView view)
    {
        // What another unit explains is said with the unit.
        var wrong = pairs.FindAll(pair => IsAbove(pair)
            && UnitCheck.ExponentOff(pair.Current, view) is null && UnitAgreementCheck.Find(pair.Current, view) is null);
        return wrong.Count >= LeastSwapped && wrong.Count * 3 >= pairs.Count * 2 ? [Swapped(wrong, pairs)] : wrong.Select(Above);
    }

    private static Remark Above((KnownFigure Current, KnownFigure Cumulative) pair) => new(
        MeaningView.About(
            FileFindings.CurrentAboveCumulative, pair.Current,
            ("found", pair.Current.Text), ("cumulative", pair.Cumulative.Text), ("where", pair.Cumulative.Where)) with
        {
            Against = KnownFigure.PlacesOf([pair.Cumulative]),
        },
        Figures([pair]));

    private static Remark Swapped(List<(KnownFigure Current, KnownFigure Cumulative)> wrong, List<(KnownFigure Current, KnownFigure Cumulative)> pairs)
    {
        var (current, cumulative) = wrong[0];
        var finding = Finding.Of(
            FileFindings.ColumnsSwapped, current.Origin.Place,
            ("count", wrong.Count.ToString(CultureInfo.InvariantCulture)), ("indicator", current.Indicator.Name), ("period", current.Key.Period.ToString()),
            ("found", current.Text), ("cumulative", cumulative.Text), ("where", cumulative.Where));
        return new(finding, Figures(pairs));
    }

    private static (ObservationKey Key, Measure Measure)[] Figures(List<(KnownFigure Current, KnownFigure Cumulative)> pairs) =>
        [.. pairs.SelectMany(pair => new[] { (pair.Current.Key, pair.Current.Measure), (pair.Cumulative.Key, pair.Cumulative.Measure) })];
}
