using System.Runtime.CompilerServices;
using HtzPipeline.Functions.Api.Calendar;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.DryRun;

/// <summary>Finds the months of departments that the calendar would show otherwise at once. Reads a year at a time.</summary>
internal sealed class CalendarComparer(IndicatorCatalogue inForce, IndicatorCatalogue other, ObservationStore observations, CalendarReader calendar)
{
    private const int MonthsAtOnce = 12;

    /// <summary>The months in which anything is published and those that follow up to the latest, in order; none where nothing that the calendar goes by differs.</summary>
    public async IAsyncEnumerable<CalendarDifference> FindAsync(DryRunScope scope, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (DuesOf(inForce).SetEquals(DuesOf(other)) || await RangeAsync(scope, cancellation) is not var (first, last))
        {
            yield break;
        }

        for (var from = first; from <= last; from = from.Plus(MonthsAtOnce))
        {
            var to = from.Plus(MonthsAtOnce - 1) is var end && end > last ? last : end;
            var (before, after) = (await ReadAsync(inForce, scope, from, to, cancellation), await ReadAsync(other, scope, from, to, cancellation));
            foreach (var key in before.Keys.Union(after.Keys).OrderBy(key => key.Month))
            {
                if (Compare(key.Month, key.Department, before.GetValueOrDefault(key), after.GetValueOrDefault(key)) is { } difference)
                {
                    yield return difference;
                }
            }
        }
    }

    // All that it takes to say what is due when.
    private static HashSet<(string, string, Frequency, bool, int, string, Period?, Period?)> DuesOf(IndicatorCatalogue catalogue) => catalogue.Indicators
        .Select(one => (one.Code, one.Owner, one.Calendar.Frequency, one.Calendar.HasJanuary, one.Calendar.DueDay, catalogue.RootArea.Code, one.Since, one.Until))
        .ToHashSet();

    private async Task<(Period First, Period Last)?> RangeAsync(DryRunScope scope, CancellationToken cancellation)
    {
        var area = inForce.RootArea.Code;
        var year = await observations.Rows(area).FindFirstYearAsync(cancellation);
        var latest = await (await observations.ViewAsync(area, asOf: null, cancellation)).FindLatestMonthAsync(cancellation);
        return year is { } begin && latest is { } end ? (scope.First ?? Period.Month(begin, 1), scope.Last < end ? scope.Last.Value : end) : null;
    }

    private async Task<Dictionary<(Period Month, string Department), DepartmentDues>> ReadAsync(
        IndicatorCatalogue catalogue, DryRunScope scope, Period first, Period last, CancellationToken cancellation)
    {
        var departments = catalogue.Departments.Where(department => scope.HasOwner(department.Code)).ToList();
        var answer = await calendar.ReadAsync(new(departments, first, last, AsOf: null), catalogue, cancellation);
        return answer.Months
            .SelectMany(month => month.Departments.Select(dues => (month.Month, Dues: dues)))
            .ToDictionary(one => (one.Month, one.Dues.Department.Code), one => one.Dues);
    }

    private static CalendarDifference? Compare(Period month, string department, DepartmentDues? before, DepartmentDues? after)
    {
        var (missing, missed) = (Missing(after), Missing(before));
        var (late, wasLate) = (Late(after), Late(before));
        var difference = new CalendarDifference(
            month, department, before?.State, after?.State, [.. missing.Except(missed)], late.Except(wasLate).Count(), wasLate.Except(late).Count());
        return before?.State == after?.State && difference is { Missing.Count: 0, Late: 0, NoLongerLate: 0 } && missed.Count == missing.Count ? null : difference;
    }

    private static List<string> Missing(DepartmentDues? dues) => Codes(dues, due => due.Arrival is null);

    private static List<string> Late(DepartmentDues? dues) => Codes(dues, due => due.IsLate || due.IsOverdue);

    private static List<string> Codes(DepartmentDues? dues, Func<Due, bool> isMeant) =>
        [.. (dues?.Dues ?? []).Where(isMeant).Select(due => due.Indicator.Code)];
}

/// <summary>A department of which a month would be complete or in time otherwise, at once.</summary>
/// <param name="Month">The month.</param>
/// <param name="Department">The code of the department.</param>
/// <param name="Before">How much of what is due has come; null where the department is not there.</param>
/// <param name="After">How much of what would be due has come; null where the department would not be there.</param>
/// <param name="Missing">The codes of the indicators that would be due, have not come, and are not missed now.</param>
/// <param name="Late">How many figures would count as late or overdue that do not now.</param>
/// <param name="NoLongerLate">How many would not count as late or overdue any more.</param>
internal sealed record CalendarDifference(
    Period Month, string Department, DueState? Before, DueState? After, IReadOnlyList<string> Missing, int Late, int NoLongerLate);
