using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>The figures of a column 增减额, against the amount less that of a year or a period before, or of the end of last year, of the file or published.</summary>
internal static class ChangeCheck
{
    private static readonly LocalText OnYearBefore = new("上年同期", "a year before");
    private static readonly LocalText OnPeriodBefore = new("上期", "the period before");
    private static readonly LocalText OnYearStart = new("上年末", "the end of last year");

    public static IEnumerable<Remark> Run(MeaningView view)
    {
        var bases = view.ComparisonsOf(MeasureAspect.YearBefore).ToLookup(found => found.Comparison.Key);
        return view.ComparisonsOf(MeasureAspect.Change).Select(found => Check(found.Comparison, found.Figure, bases[found.Comparison.Key], MeaningView.YearBefore(found.Comparison.Key), OnYearBefore, view))
            .Concat(Since(MeasureAspect.ChangeOnPreviousPeriod, MeasureAspect.PreviousPeriod, EarlierFigureCheck.PreviousOf, OnPeriodBefore, view))
            .Concat(Since(MeasureAspect.ChangeSinceYearStart, MeasureAspect.YearStart, EarlierFigureCheck.YearEndBefore, OnYearStart, view))
            .OfType<Finding>()
            .Select(finding => (Remark)finding);
    }

    // A change on the month before is one of the month's own figures, never of cumulative ones.
    private static IEnumerable<Finding?> Since(MeasureAspect change, MeasureAspect baseAspect, Func<ObservationKey, ObservationKey?> earlier, LocalText before, MeaningView view)
    {
        var bases = view.ComparisonsOf(baseAspect).ToLookup(found => found.Comparison.Key);
        return view.ComparisonsOf(change).Select(found => Check(found.Comparison, found.Figure, bases[found.Comparison.Key], earlier(found.Comparison.Key), before, view));
    }

    private static Finding? Check(
        Comparison comparison, KnownFigure given, IEnumerable<(Comparison Comparison, KnownFigure Figure)> basesInFile, ObservationKey? earlier, LocalText on, MeaningView view)
    {
        var rows = (
            from amount in comparison.Amounts
            let now = view.Figures.Find(comparison.Key, amount)
            where now is not null
            from before in basesInFile.Where(found => found.Comparison.Amounts.Contains(amount)).Select(found => found.Figure)
                .Append(earlier is { } key ? view.Figures.Find(key, amount) : null)
                .OfType<KnownFigure>()
            select (Now: now, Before: before, Expected: now.Values - before.Values)).ToList();
        if (rows.Count == 0 || rows.Exists(row => Agrees(row.Expected, given.Values, comparison.Direction)))
        {
            return null;
        }

        var (first, @base, expected) = rows[0];
        return MeaningView.About(
            MeaningFindings.ChangeNotDifference, given,
            ("amount", first.Text), ("base", @base.Text), ("where", @base.Where), ("before", on), ("found", given.Text), ("expected", given.Write(expected))) with
        {
            Against = KnownFigure.PlacesOf([first, @base]),
        };
    }

    // Under 减少额 a drop is written with or without its sign.
    private static bool Agrees(Interval expected, Interval given, MeasureDirection direction) =>
        expected.Intersects(given) || (direction == MeasureDirection.Down && expected.Intersects(-given));
}
