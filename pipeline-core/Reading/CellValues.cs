using System.Globalization;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reading;

/// <summary>Makes cells of what workbooks hold.</summary>
internal static class CellValues
{
    /// <summary>A stored number in its format; a date where the format says so.</summary>
    public static Cell Number(double value, in NumberFormat format, bool is1904)
    {
        if ((format.Date & ~DateParts.Time) != 0 && NumberFormat.DayOf(value, is1904) is { } day)
        {
            return Day(day, format.Date);
        }

        return format.Date == DateParts.None && format.Print(value) is { } printed
            ? Printed(printed, format)
            : new(value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A number with its own decimals and no more, in its format.</summary>
    public static Cell Number(decimal value, in NumberFormat format) => Printed(format.Print(value), format);

    /// <summary>Reads the day of a date as files write it (2019-08-01, 2019-08-01T00:00:00Z); a time of day has none, whatever today is.</summary>
    public static bool TryReadDay(string? text, out DateOnly day)
    {
        day = default;
        return text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    /// <summary>A day, of which the format shows some parts.</summary>
    public static Cell Day(DateOnly day, DateParts shown)
    {
        if ((shown & ~DateParts.Year) == DateParts.Quarter && day.Year is >= 1900 and <= 2199)
        {
            var quarter = Period.Month(day.Year, day.Month).Within(Frequency.Quarter);
            return new(quarter.ToString()) { Date = quarter };
        }

        if ((shown & (DateParts.Year | DateParts.Month | DateParts.Day)) == (DateParts.Month | DateParts.Day) && day.Day > 1)
        {
            // 1-10 for January to October, which the program that it was typed into took for a day: nobody who sees 1月10日 reads it as January.
            return new($"{day.Month}月{day.Day}日");
        }

        var text = day.ToString(
            shown.HasFlag(DateParts.Day) || !shown.HasFlag(DateParts.Year) ? "yyyy-MM-dd" : shown.HasFlag(DateParts.Month) ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);
        if (day.Year is < 1900 or > 2199)
        {
            return new(text);
        }

        if (shown.HasFlag(DateParts.Day) && day.Day > 1 && day.AddDays(1).Day > 1)
        {
            // As of a text: 2019-08-01 and 2019-08-31 stand for the month, any other day for itself.
            return new(text);
        }

        var showsOnlyYear = (shown & (DateParts.Year | DateParts.Month | DateParts.Day)) == DateParts.Year;
        return new(text) { Date = showsOnlyYear ? Period.Of(day.Year, Frequency.Year) : Period.Month(day.Year, day.Month) };
    }

    /// <summary>A truth value.</summary>
    public static Cell Truth(bool value) => new(value ? "TRUE" : "FALSE");

    /// <summary>An error value.</summary>
    public static Cell Error(string text) => new(text) { Flaw = CellFlaw.ErrorValue };

    /// <summary>A cell whose content is broken. Where a text should name something, it names what nobody knows.</summary>
    public static Cell Damaged(bool isText) => new(isText ? "�" : "") { Flaw = CellFlaw.Damaged };

    private static Cell Printed(decimal printed, in NumberFormat format)
    {
        var text = printed.ToString(CultureInfo.InvariantCulture);
        return new(format.IsPercent ? text + "%" : text) { Number = printed, IsPercent = format.IsPercent, IsUnrounded = NumberFormat.IsUnrounded(printed) };
    }
}
