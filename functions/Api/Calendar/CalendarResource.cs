using System.Text.Json;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Json;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.Calendar;

/// <summary>The JSON answer of <c>GET /api/v1/calendar</c>. Times are +08:00, and so are the ends of days.</summary>
/// <param name="CatalogueVersion">The version of the catalogue that says what is due.</param>
/// <param name="Area">The area, and the release it was answered from.</param>
/// <param name="LatestComplete">The latest month answered here in which every indicator due has a figure; null if there is none.</param>
/// <param name="Periods">The months, in order.</param>
internal sealed record CalendarResource(
    string CatalogueVersion, AreaReleaseResource Area, string? LatestComplete, IReadOnlyList<CalendarPeriodResource> Periods)
{
    public static CalendarResource Of(CalendarAnswer answer) => new(
        answer.CatalogueVersion,
        AreaReleaseResource.Of(answer.Area),
        answer.LatestComplete?.Month.ToString(),
        [.. answer.Months.Select(CalendarPeriodResource.Of)]);
}

/// <summary>A month of the calendar.</summary>
/// <param name="Period">The month.</param>
/// <param name="State">notDue, missing, partial or complete.</param>
/// <param name="Complete">Whether every indicator due, of the departments asked for, has a figure.</param>
/// <param name="Due">How many indicators were due.</param>
/// <param name="Reported">How many of them have a figure.</param>
/// <param name="Departments">Department by department.</param>
internal sealed record CalendarPeriodResource(
    string Period, string State, bool Complete, int Due, int Reported, IReadOnlyList<CalendarDepartmentResource> Departments)
{
    public static CalendarPeriodResource Of(CalendarMonth month)
    {
        CalendarDepartmentResource[] departments = [.. month.Departments.Select(CalendarDepartmentResource.Of)];
        return new(
            month.Month.ToString(),
            CalendarDepartmentResource.NameOf(month.State),
            month.State == DueState.Complete,
            departments.Sum(department => department.Due),
            departments.Sum(department => department.Reported),
            departments);
    }
}

/// <summary>A department in a month of the calendar.</summary>
/// <param name="Department">Its code.</param>
/// <param name="Name">Its names.</param>
/// <param name="State">notDue, missing, partial or complete.</param>
/// <param name="Due">How many indicators were due.</param>
/// <param name="Reported">How many of them have a figure.</param>
/// <param name="Late">Whether any of them came after its last day.</param>
/// <param name="Overdue">Whether any is missing though its last day is over.</param>
/// <param name="FirstUploaded">When the first of them was first uploaded; null if none was.</param>
/// <param name="LastUploaded">When the last of them was last uploaded, restatements included; null if none was.</param>
/// <param name="Arrived">What came.</param>
/// <param name="Missing">What did not.</param>
/// <param name="Unresolved">Files for the month that are rejected, hold something back or are unfinished, and that no later upload has followed.</param>
internal sealed record CalendarDepartmentResource(
    string Department,
    LocalText Name,
    string State,
    int Due,
    int Reported,
    bool Late,
    bool Overdue,
    DateTimeOffset? FirstUploaded,
    DateTimeOffset? LastUploaded,
    IReadOnlyList<ArrivedResource> Arrived,
    IReadOnlyList<MissingResource> Missing,
    IReadOnlyList<UnresolvedResource> Unresolved)
{
    public static CalendarDepartmentResource Of(DepartmentDues dues)
    {
        var came = dues.Dues.Where(due => due.Arrival is not null).ToList();
        return new(
            dues.Department.Code,
            dues.Department.Name,
            NameOf(dues.State),
            dues.Dues.Count,
            came.Count,
            dues.Dues.Any(due => due.IsLate),
            dues.Dues.Any(due => due.IsOverdue),
            came.Min(due => due.Arrival?.First)?.ToChinaTime(),
            came.Max(due => due.Arrival?.Last)?.ToChinaTime(),
            [.. came.Select(due => ArrivedResource.Of(due, due.Arrival!))],
            [.. dues.Dues.Where(due => due.Arrival is null).Select(MissingResource.Of)],
            [.. dues.Unresolved.Select(UnresolvedResource.Of)]);
    }

    /// <summary>How a state is written.</summary>
    public static string NameOf(DueState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}

/// <summary>An indicator that was due and came.</summary>
/// <param name="Indicator">Its code.</param>
/// <param name="Period">The period: of a quarterly one the quarter that ends with the month.</param>
/// <param name="DueDate">The last day for it.</param>
/// <param name="FirstUploaded">When it was first uploaded.</param>
/// <param name="LastUploaded">When what stands was uploaded.</param>
/// <param name="Submission">The submission that stands.</param>
/// <param name="Late">Whether it was first uploaded after the last day.</param>
internal sealed record ArrivedResource(
    string Indicator, string Period, DateOnly DueDate, DateTimeOffset FirstUploaded, DateTimeOffset LastUploaded, string Submission, bool Late)
{
    public static ArrivedResource Of(Due due, Arrival arrival) => new(
        due.Indicator.Code, due.Period.ToString(), due.Date, arrival.First.ToChinaTime(), arrival.Last.ToChinaTime(), arrival.Submission, due.IsLate);
}

/// <summary>An indicator that was due and has not come.</summary>
/// <param name="Indicator">Its code.</param>
/// <param name="Name">Its names.</param>
/// <param name="Period">The period.</param>
/// <param name="DueDate">The last day for it.</param>
/// <param name="Overdue">Whether that day is over.</param>
internal sealed record MissingResource(string Indicator, LocalText Name, string Period, DateOnly DueDate, bool Overdue)
{
    public static MissingResource Of(Due due) => new(due.Indicator.Code, due.Indicator.Name, due.Period.ToString(), due.Date, due.IsOverdue);
}

/// <summary>A file that somebody has to look at.</summary>
/// <param name="Submission">The submission's id.</param>
/// <param name="Path">The path it was uploaded as.</param>
/// <param name="State">Its state.</param>
/// <param name="Uploaded">When it was uploaded.</param>
/// <param name="Errors">How many findings hold something back.</param>
/// <param name="Message">What a clerk should know; null if nothing.</param>
internal sealed record UnresolvedResource(string Submission, string Path, string State, DateTimeOffset Uploaded, int Errors, string? Message)
{
    public static UnresolvedResource Of(Submission submission) => new(
        submission.Id.ToString(),
        submission.Path,
        submission.State.ToString().ToLowerInvariant(),
        submission.Id.Uploaded.ToChinaTime(),
        submission.Counts.Errors,
        submission.Message);
}
