using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Api.Calendar;

namespace HtzPipeline.Functions.DryRun;

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
