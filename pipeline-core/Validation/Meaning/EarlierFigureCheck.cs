using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Core.Validation.Meaning;

/// <summary>The figures of the columns 上月 and 年初, against what is published for the period before and for the December before.</summary>
internal static class EarlierFigureCheck
{
    public static IEnumerable<Remark> Run(MeaningView view) => view.ComparisonsOf(MeasureAspect.PreviousPeriod).Select(found => Check(found, PreviousOf(found.Comparison.Key), view))
        .Concat(view.ComparisonsOf(MeasureAspect.YearStart).Select(found => Check(found, YearEndBefore(found.Comparison.Key), view)))
        .OfType<Finding>()
        .Select(finding => (Remark)finding);

    private static Finding? Check((Comparison Comparison, KnownFigure Figure) found, ObservationKey? earlier, MeaningView view)
    {
        if (earlier is not { } key)
        {
            return null;
        }

        var (comparison, given) = found;
        // 上月 beside 本月 and 累计 is the month's own figure, as long as it does not say otherwise.
        IReadOnlyList<Measure> amounts = comparison.Aspect == MeasureAspect.PreviousPeriod && comparison.Amounts.Contains(Measure.Current) ? [Measure.Current] : comparison.Amounts;
        var known = amounts.Select(amount => view.Figures.Find(key, amount)).OfType<KnownFigure>().ToList();
        return known.Count == 0 || known.Exists(before => before.Values.Intersects(given.Values))
            ? null
            : MeaningView.About(
                MeaningFindings.ComparedNotPublished, given,
                ("before", key.Period.ToString()), ("found", given.Text), ("expected", known[0].Text), ("where", known[0].Where)) with
            {
                Against = KnownFigure.PlacesOf(known),
            };
    }

    /// <summary>The same observation of the period before.</summary>
    public static ObservationKey? PreviousOf(ObservationKey key) => key.Period.TryPlus(-1) is { } previous ? key with { Period = previous } : null;

    /// <summary>The same observation at the end of the year before.</summary>
    public static ObservationKey? YearEndBefore(ObservationKey key) =>
        key.Period.Year > Period.EarliestYear ? key with { Period = Period.Month(key.Period.Year - 1, 12).Within(key.Period.Frequency) } : null;
}
