using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Validation;

/// <summary>Numbers and intervals as findings show them: <c>58.33亿元</c>, <c>9.60%~9.64%</c>, <c>≥350万元</c>.</summary>
internal static class FigureText
{
    // 10^18 with eight decimals fits a decimal.
    private const int MostDecimals = 8;

    private static readonly Interval Longest = Interval.Exactly(Fraction.PowerOfTen(18));

    extension(IndicatorCatalogue catalogue)
    {
        /// <summary>How a unit follows a number: 58.33亿元, 58.33 hundred million yuan, 9.62%.</summary>
        public LocalText UnitAfterNumber(string code) => code switch
        {
            "percent" => "%",
            "points" => new LocalText("个百分点", " percentage points"),
            _ when catalogue.Unit(code) is { } unit => new LocalText(unit.Name.Zh, $" {unit.Name.En}"),
            _ => code,
        };
    }

    /// <summary>A number as printed.</summary>
    public static string Of(PrintedNumber number, string unit) => number.Precision switch
    {
        Precision.AtLeast => $"≥{number}{unit}",
        Precision.AtMost => $"≤{number}{unit}",
        Precision.About => $"约{number}{unit}",
        _ => $"{number}{unit}",
    };

    /// <summary>An interval, its ends rounded to the decimals of the figure that it is compared with.</summary>
    public static string Of(Interval interval, int decimals, string unit)
    {
        var lower = End(interval.Lower);
        var upper = End(interval.Upper);
        return (lower, upper) switch
        {
            (null, null) => "—",
            (_, null) => $"≥{lower}{unit}",
            (null, _) => $"≤{upper}{unit}",
            _ when lower == upper => $"{lower}{unit}",
            _ => $"{lower}{unit}~{upper}{unit}",
        };

        // What is too long for a decimal is nonsense anyway, and needs no more than its size.
        string? End(Bound bound) => bound.Value switch
        {
            null => null,
            { } value when Longest.CanBeAtMost(Interval.Exactly(value)) || Interval.Exactly(value).CanBeAtMost(-Longest) =>
                $"{(value.Sign < 0 ? "-" : "")}10^{(value.Numerator / value.Denominator).ToString(CultureInfo.InvariantCulture).TrimStart('-').Length - 1}",
            { } value => value.ToDecimal(Math.Min(decimals, MostDecimals)).ToString(CultureInfo.InvariantCulture),
        };
    }
}
