using System.Globalization;
using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Sdmx;

/// <summary>The days that a time of SDMX covers.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
internal readonly partial record struct TimeExtent(DateOnly First, DateOnly Last)
{
    /// <summary>The days of a period.</summary>
    public static TimeExtent Of(Period period)
    {
        var (first, last) = (period.FirstMonth, period.LastMonth);
        return new(new(first.Year, first.Number, 1), new(last.Year, last.Number, DateTime.DaysInMonth(last.Year, last.Number)));
    }

    /// <summary>Reads <c>2019-08</c>, <c>2019-M08</c>, <c>2019-Q3</c>, <c>2019-S2</c>, <c>2019</c>, <c>2019-A1</c>, a day, or a time of a day.</summary>
    public static bool TryParse(string text, out TimeExtent extent)
    {
        if (Period.TryParse(Reporting().Replace(text, "$1$2$3"), null, out var period))
        {
            extent = Of(period);
            return true;
        }

        var isDay = DateOnly.TryParseExact(text.Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= Period.EarliestYear and <= Period.LatestYear;
        extent = new(day, day);
        return isDay;
    }

    /// <summary>How this stands to another, by the calendar, whatever the length of either.</summary>
    public ValueRelation To(TimeExtent other) =>
        (this == other ? ValueRelation.Equal : ValueRelation.None)
        | (First >= other.First ? ValueRelation.NotBefore : ValueRelation.None)
        | (Last <= other.Last ? ValueRelation.NotAfter : ValueRelation.None)
        | (First > other.Last ? ValueRelation.After : ValueRelation.None)
        | (Last < other.First ? ValueRelation.Before : ValueRelation.None);

    // The reporting month and year, for the Gregorian ones that they are here.
    [GeneratedRegex("^([0-9]{4}-)M([0-9]{2})$|^([0-9]{4})-A1$", RegexOptions.CultureInvariant)]
    private static partial Regex Reporting();
}
