using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.Calendar;

/// <summary>What was due in some months, and what came of it.</summary>
/// <param name="CatalogueVersion">The version of the catalogue that says what is due.</param>
/// <param name="Area">The area, and the release it was answered from.</param>
/// <param name="Months">The months, in order.</param>
internal sealed record CalendarAnswer(string CatalogueVersion, AnsweredArea Area, IReadOnlyList<CalendarMonth> Months)
{
    /// <summary>The latest complete month; null if none is.</summary>
    public CalendarMonth? LatestComplete => Months.LastOrDefault(month => month.State == DueState.Complete);
}

/// <summary>What was due in a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Departments">Department by department.</param>
internal sealed record CalendarMonth(Period Month, IReadOnlyList<DepartmentDues> Departments)
{
    /// <summary>How much of it came.</summary>
    public DueState State => Due.StateOf(Departments.SelectMany(department => department.Dues));
}

/// <summary>What a department owed for a month.</summary>
/// <param name="Department">The department.</param>
/// <param name="Dues">What was due, in the order of the catalogue.</param>
/// <param name="Unresolved">Its files for the month that are rejected, hold something back or are unfinished, and have no successor.</param>
internal sealed record DepartmentDues(Department Department, IReadOnlyList<Due> Dues, IReadOnlyList<Submission> Unresolved)
{
    /// <summary>How much of it came.</summary>
    public DueState State => Due.StateOf(Dues);
}

/// <summary>An indicator that was due.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period that ends with the month.</param>
/// <param name="Date">The last day for it.</param>
/// <param name="Arrival">What came; null if nothing did.</param>
/// <param name="Seen">When this is looked at: now, or when it was asked as of.</param>
internal sealed record Due(Indicator Indicator, Period Period, DateOnly Date, Arrival? Arrival, DateTimeOffset Seen)
{
    /// <summary>Whether it came after the last day, by the zone's clock.</summary>
    public bool IsLate => Arrival is { } came && IsAfter(came.First);

    /// <summary>Whether it has not come though the last day is over.</summary>
    public bool IsOverdue => Arrival is null && IsAfter(Seen);

    /// <summary>How much came of some dues.</summary>
    public static DueState StateOf(IEnumerable<Due> dues)
    {
        var (due, came) = (0, 0);
        foreach (var one in dues)
        {
            due++;
            came += one.Arrival is null ? 0 : 1;
        }

        return due == 0 ? DueState.NotDue : came == 0 ? DueState.Missing : came < due ? DueState.Partial : DueState.Complete;
    }

    private bool IsAfter(DateTimeOffset time) => DateOnly.FromDateTime(time.ToChinaTime().Date) > Date;
}

/// <summary>How much came of what was due.</summary>
internal enum DueState
{
    /// <summary>Nothing was due.</summary>
    NotDue,

    /// <summary>Nothing came.</summary>
    Missing,

    /// <summary>Some of it came.</summary>
    Partial,

    /// <summary>All of it came.</summary>
    Complete,
}
