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

    public static IEnumerable<Remark> Run(MeaningView view)
    {
        var pairs =
            from current in view.Amounts
            where current.Measure == Measure.Current && current.Indicator is { Kind: IndicatorKind.Flow, CanBeNegative: false }
            let cumulative = view.Figures.Find(current.Key, Measure.Cumulative)
            where cumulative is { IsSubmitted: true }
            select (Current: current, Cumulative: cumulative);
        return pairs.GroupBy(pair => pair.Current.Origin.Place.Sheet).SelectMany(sheet => Check([.. sheet], view));
    }

    private static IEnumerable<Remark> Check(List<(KnownFigure Current, KnownFigure Cumulative)> pairs, MeaningView view)
    {
        // What another unit explains is said with the unit.
        var wrong = pairs.FindAll(pair => !pair.Current.Values.CanBeAtMost(pair.Cumulative.Values)
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
