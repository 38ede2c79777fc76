using System.Globalization;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Tables;

namespace HtzPipeline.Functions.Api.Calendar;

/// <summary>The CSV answer of <c>GET /api/v1/calendar</c>: a line for each indicator that was due in a month.</summary>
internal static class CalendarCsv
{
    private static readonly CsvTable<Line> Table = new(
        ("period", line => line.Period),
        ("department", line => line.Department.Department),
        ("departmentName", line => line.Department.Name.Zh),
        ("indicator", line => line.Indicator),
        ("indicatorPeriod", line => line.IndicatorPeriod),
        ("dueDate", line => line.DueDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("state", line => line.Arrived is null ? "missing" : "reported"),
        ("late", line => line.Arrived?.Late == true ? "true" : "false"),
        ("overdue", line => line.IsOverdue ? "true" : "false"),
        ("firstUploaded", line => line.Arrived?.FirstUploaded.ToIsoText()),
        ("lastUploaded", line => line.Arrived?.LastUploaded.ToIsoText()),
        ("submission", line => line.Arrived?.Submission));

    /// <summary>The whole answer as a table.</summary>
    public static TextTable Of(CalendarResource calendar) => Table.Of(
        from period in calendar.Periods
        from department in period.Departments
        from line in department.Arrived.Select(one => new Line(period.Period, department, one.Indicator, one.Period, one.DueDate, one, IsOverdue: false))
            .Concat(department.Missing.Select(one => new Line(period.Period, department, one.Indicator, one.Period, one.DueDate, Arrived: null, one.Overdue)))
        select line);

    private sealed record Line(
        string Period, CalendarDepartmentResource Department, string Indicator, string IndicatorPeriod, DateOnly DueDate, ArrivedResource? Arrived, bool IsOverdue);
}
