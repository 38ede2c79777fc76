using System.Globalization;

namespace HtzPipeline.Core.Prose;

/// <summary>The time of a figure as far as the text says it.</summary>
/// <param name="Year">The year; null where the text names none.</param>
/// <param name="First">The first month, 1 to 12; 0 where the text names none.</param>
/// <param name="Last">The last month, 1 to 12; 0 where the text names none.</param>
internal readonly record struct ProsePeriod(int? Year, int First, int Last)
{
    /// <summary>Where the year is not named, how many years before that of the text it is: 去年 1.</summary>
    public int YearsBefore { get; init; }

    /// <summary>Whether it says anything.</summary>
    public bool IsKnown => Last > 0;

    /// <summary>Whether what it has is its own, rather than come together since January: a month, a later quarter; January, where both are the same.</summary>
    public bool IsItsOwn => First > 1 || Last == 1;

    /// <summary>Whether it is a whole year.</summary>
    public bool IsYear => First == 1 && Last == 12;

    /// <summary><c>2019-08</c> for what ends with August, <c>2019</c> for a year, YYYY where the year is not named, (YYYY-1) for the one before; empty where nothing is known.</summary>
    public override string ToString()
    {
        var year = Year?.ToString(CultureInfo.InvariantCulture) ?? (YearsBefore > 0 ? string.Create(CultureInfo.InvariantCulture, $"(YYYY-{YearsBefore})") : "YYYY");
        return !IsKnown ? "" : IsYear ? year : string.Create(CultureInfo.InvariantCulture, $"{year}-{Last:00}");
    }
}
