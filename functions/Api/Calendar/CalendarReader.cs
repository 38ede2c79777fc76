using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.Calendar;

/// <summary>
/// Holds what is published of the zone against what the catalogue says is due: every indicator, of its owner, by its survey's calendar.
/// Reads the head, a range of rows and a range of submissions for each department, however many indicators there are.
/// </summary>
internal sealed class CalendarReader(ObservationStore store, SubmissionStore submissions, TimeProvider clock)
{
    // Where nothing has been published for so long, nothing is looked for.
    private const int MostYearsBack = 20;

    /// <summary>Answers a query.</summary>
    public async Task<CalendarAnswer> ReadAsync(CalendarQuery query, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        var area = catalogue.RootArea;
        var view = await store.ViewAsync(area.Code, query.AsOf, cancellation);
        var last = query.Last ?? query.First?.TryPlus(CalendarQuery.UsualMonths - 1) ?? await LatestAsync(view, cancellation);
        var first = query.First ?? last.TryPlus(1 - CalendarQuery.UsualMonths) ?? last;
        var rows = (await view.ReadCrossSectionHistoryAsync(first, last, cancellation)).ToDictionary(row => row.Key);
        var uploads = await Task.WhenAll(query.Departments.Select(department => submissions.ForMonthsAsync(department.Code, first, last, cancellation)));

        var seen = query.AsOf is { } asOf ? asOf.Time ?? view.Time ?? clock.GetUtcNow() : clock.GetUtcNow();
        var owned = catalogue.Indicators.ToLookup(indicator => indicator.Owner);
        return new(catalogue.Version, new(area, view.Release, view.Time),
        [
            .. Enumerable.Range(0, last.Minus(first) + 1).Select(first.Plus).Select(month => new CalendarMonth(month,
            [
                .. query.Departments.Zip(uploads, (department, files) => new DepartmentDues(
                    department,
                    [.. owned[department.Code].Where(indicator => indicator.IsDue(month)).Select(indicator => DueOf(indicator, month))],
                    Unresolved(files.Where(file => file.Id.Period!.Value.LastMonth == month && (query.AsOf is null || file.Id.Uploaded <= seen))))),
            ])),
        ]);

        Due DueOf(Indicator indicator, Period month)
        {
            var period = month.Within(indicator.Calendar.Frequency);
            var row = rows.GetValueOrDefault(new(indicator.Code, area.Code, period));
            return new(indicator, period, indicator.Calendar.DueDate(month), row is null ? null : Arrival.Of(row), seen);
        }
    }

    // What was uploaded again is resolved by that, and what was approved of or read anew since holds nothing back.
    private static List<Submission> Unresolved(IEnumerable<Submission> ofMonth)
    {
        var files = ofMonth.ToLookup(submission => submission.Decision is null);
        var approved = files[false].Where(one => one.Decision!.LetsThrough).Select(one => one.Decision!.About).ToHashSet();
        return
        [
            .. files[true].GroupBy(file => file.Path).Select(versions => versions.MaxBy(file => file.Order)!)
                .Where(file => file.IsUnfinished || file.State == SubmissionState.Rejected || (file.State == SubmissionState.Published && file.Counts.Errors > 0))
                .Where(file => !approved.Contains(file.Id)),
        ];
    }

    private async Task<Period> LatestAsync(AreaView view, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().ToChinaTime();
        var current = Period.Month(now.Year, now.Month);
        for (var year = now.Year; year > now.Year - MostYearsBack; year--)
        {
            var rows = await view.ReadCrossSectionHistoryAsync(Period.Month(year, 1), Period.Month(year, 12), cancellation);
            if (rows.Where(row => Arrival.Of(row) is not null).Select(row => (Period?)row.Key.Period.LastMonth).Max() is { } latest)
            {
                return latest;
            }
        }

        return current;
    }
}
