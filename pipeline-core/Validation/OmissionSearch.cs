using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Validation;

/// <summary>Finds what a file leaves out that its predecessor of the period before had.</summary>
public static class OmissionSearch
{
    private const int January = 1;

    /// <summary>
    /// The figures missing, by indicator as the catalogue lists them. The predecessors are the submissions that brought, for the period
    /// before by the indicator's calendar (December before February where there is no January), a figure that this file has for its own
    /// period: a department that sends two files a month is not told that either lacks what the other has. Not missing is what another
    /// file has brought for this period already, what this file has blank, 本月 where 累计 is there and the other way round, since either
    /// follows from the other, and what the predecessor had but not the one before it, as a table sent with each quarter's last month. Nor is
    /// what another department owns, whichever of them uploads first, nor what the file names and could not be understood.
    /// </summary>
    /// <param name="submission">The submission, as mapped; figures held back are not missing either.</param>
    /// <param name="published">What is published for the upload's period and the two before; reported figures alone count.</param>
    /// <param name="catalogue">The reference data.</param>
    public static IReadOnlyList<Omission> Of(MappedSubmission submission, ObservationSet published, IndicatorCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(catalogue);
        if (published.All.Count == 0)
        {
            return [];
        }

        var submitted = submission.Facts.Select(fact => (fact.Key, Follows(fact.Measure))).ToHashSet();
        var reported = published.All
            .SelectMany(row => row.Figures.Where(pair => !pair.Value.IsDerived).Select(pair => (row.Key, Follows(pair.Key))))
            .ToHashSet();
        var before = published.All.Where(row => IsExpected(row.Key)).SelectMany(row => DueAgain(row, submission.Upload.Period.LastMonth, catalogue)).ToLookup(omission => omission.Figure.Origin!.Submission);
        var order = catalogue.Indicators.Select((indicator, index) => (indicator.Code, index)).ToDictionary(pair => pair.Code, pair => pair.index);
        return
        [
            .. before.SelectMany(MissingOf)
                .OrderBy(omission => order[omission.Key.Indicator])
                .ThenBy(omission => omission.Key.Area, StringComparer.Ordinal)
                .ThenBy(omission => omission.Measure),
        ];

        bool IsExpected(ObservationKey key) => catalogue.Indicator(key.Indicator) is { } indicator
            && catalogue.MayReport(submission.Upload.Department, indicator)
            && !submission.NotUnderstood.Contains((key.Indicator, key.Area));

        IEnumerable<Omission> MissingOf(IEnumerable<Omission> predecessor)
        {
            var present = predecessor.Where(omission => submitted.Contains((omission.Key, Follows(omission.Measure)))).ToList();
            var isYoung = !present.Exists(WasThereTwice);
            return present.Count == 0 ? [] : predecessor.Where(omission =>
                !submitted.Contains((omission.Key, Follows(omission.Measure)))
                && !reported.Contains((omission.Key, Follows(omission.Measure)))
                && (isYoung || WasThereTwice(omission)));
        }

        bool WasThereTwice(Omission omission) =>
            Before(omission.Before, catalogue.Indicator(omission.Key.Indicator)!.Calendar) is { } earlier
            && reported.Contains((omission.Key with { Period = earlier }, Follows(omission.Measure)));
    }

    // What was reported for the period before the one that the upload's month ends, if it ends one of the indicator's calendar.
    private static IEnumerable<Omission> DueAgain(Observation row, Period month, IndicatorCatalogue catalogue)
    {
        if (catalogue.Indicator(row.Key.Indicator) is not { Calendar: var calendar } indicator
            || row.Key.Period.Frequency != calendar.Frequency
            || !month.Ends(calendar.Frequency)
            || (indicator.Until is { } until && month > until.LastMonth))
        {
            return [];
        }

        var period = month.Within(calendar.Frequency);
        return Before(period, calendar) != row.Key.Period
            ? []
            : row.Figures
                .Where(pair => pair.Value is { IsDerived: false, Number: not null })
                .Select(pair => new Omission(row.Key with { Period = period }, pair.Key, row.Key.Period, pair.Value));
    }

    private static Period? Before(Period period, SurveyCalendar calendar)
    {
        var before = period.TryPlus(-1);
        return before is { Frequency: Frequency.Month, Number: January } && !calendar.HasJanuary ? before.Value.TryPlus(-1) : before;
    }

    // A measure, or the one it follows from.
    private static Measure Follows(Measure measure) => measure switch
    {
        Measure.Current => Measure.Cumulative,
        Measure.CurrentGrowth => Measure.CumulativeGrowth,
        _ => measure,
    };
}
