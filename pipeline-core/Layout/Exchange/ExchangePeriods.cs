using System.Globalization;
using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>
/// Reads periods as data messages write them (SDMX 3.0, section 6, "time formats"): 2019, 2019-A1, 2019-S1, 2019-Q2, 2019Q1,
/// 2019-M08, 2019M01, 2019-08, 2019-08-01/P1M; else what tables write. Days, weeks and four months are periods, but none of months.
/// </summary>
internal static partial class ExchangePeriods
{
    /// <summary>Reads a period.</summary>
    /// <param name="text">The text.</param>
    /// <param name="frequency">The code of the frequency (M, Q, S, A ...), which says how long a period is that is only given by its first day; empty if none is given.</param>
    public static PeriodReading Read(string text, string frequency = "")
    {
        var folded = LabelText.Fold(text);
        if (Day().Match(folded) is { Success: true } day)
        {
            return ReadDay(day, frequency, text.Trim());
        }

        if (Numbered().Match(folded) is { Success: true } numbered)
        {
            return ReadNumbered(numbered, text.Trim());
        }

        return PeriodGrammar.TryRead(folded, default, out var span) ? new(span) : default;
    }

    private static PeriodReading ReadDay(Match day, string frequency, string text)
    {
        if (!DateOnly.TryParseExact(day.Groups[1].ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || date.Year is < 1900 or > 2199)
        {
            return default;
        }

        var duration = day.Groups[2].Value;
        int? months = (duration.Length > 0 ? duration : frequency.ToUpperInvariant()) switch
        {
            "P1M" or "M" => 1,
            "P3M" or "Q" => 3,
            "P6M" or "S" or "H" => 6,
            "P1Y" or "P12M" or "A" => 12,
            _ => null,
        };
        if (months is not { } length)
        {
            return new(null, text);
        }

        // A duration begins at its day; a bare day may also be the last of its period.
        return duration.Length == 0
            ? new(Period.Month(date.Year, date.Month).Within((Frequency)length))
            : Period.Month(date.Year, date.Month) is var first && first.TryPlus(length - 1) is { } last && date.Day == 1 ? new(new PeriodSpan(first, last)) : new(null, text);
    }

    private static PeriodReading ReadNumbered(Match match, string text)
    {
        var year = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var number = int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture);
        Frequency? frequency = char.ToUpperInvariant(match.Groups[2].ValueSpan[0]) switch
        {
            'A' or 'Y' => Frequency.Year,
            'S' or 'H' or 'B' => Frequency.HalfYear,
            'Q' => Frequency.Quarter,
            'M' => Frequency.Month,
            _ => null,
        };
        if (year is < 1900 or > 2199 || number < 1)
        {
            return default;
        }

        return frequency is not { } length ? new(null, text) : number <= 12 / (int)length ? new(Period.Of(year, length, number)) : default;
    }

    [GeneratedRegex(@"^(\d{4}-\d\d-\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?(?:/(P\d+[DWMY]))?$")]
    private static partial Regex Day();

    // Years, half-years, quarters, months; four months, weeks and days of the year, which are none of ours.
    [GeneratedRegex(@"^(\d{4})-?([AYSHBQMTWDaysHhbqmtwd])(\d{1,3})$")]
    private static partial Regex Numbered();
}
