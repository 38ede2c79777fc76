using System.Globalization;

namespace HtzPipeline.Core.Figures;

/// <summary>
/// A number as it was printed: its value, its printed decimals (the scale of <see cref="Value"/>, so 58.30 keeps two)
/// and how it stands to the true value.
/// </summary>
/// <param name="Value">The value in the unit it was printed in; its scale is the number of printed decimals.</param>
/// <param name="Precision">How it stands to the true value.</param>
public readonly record struct PrintedNumber(decimal Value, Precision Precision = Precision.Rounded)
{
    // Half of the last digit printed, by the number of decimals.
    private const int MostUnprinted = 28;

    private static readonly Fraction[] HalfDigits = [.. Enumerable.Range(0, 29).Select(decimals => Fraction.PowerOfTen(-decimals) / 2)];

    /// <summary>The number of decimals printed, 0 to 28.</summary>
    public int Decimals => Value.Scale;

    /// <summary>
    /// How many digits before the point were not printed, 0 to 28: six of 5.833E+09, whose last printed digit counts millions. Of a
    /// number with decimals none.
    /// </summary>
    public byte Unprinted { get; init; }

    /// <summary>The place of the last printed digit: as many decimals, or where digits were not printed as many less than none.</summary>
    public int LastDigit => Value.Scale > 0 ? Value.Scale : -Unprinted;

    /// <summary>
    /// The true values that the print stands for: 58.33 is [58.325, 58.335], closed since the rounding mode is unknown;
    /// a whole number that counts things is exact; 350余 is [350, ∞).
    /// </summary>
    /// <param name="isCount">Whether the unit counts things (家, 户, 个, 件).</param>
    public Interval ToInterval(bool isCount)
    {
        Fraction value = Value;
        if (Precision == Precision.Rounded && isCount && LastDigit == 0)
        {
            return Interval.Exactly(value);
        }

        var half = LastDigit >= 0 ? HalfDigits[LastDigit] : Fraction.PowerOfTen(Math.Min(-LastDigit, MostUnprinted)) / 2;
        return Precision switch
        {
            Precision.AtLeast => Interval.AtLeast(value),
            Precision.AtMost => Interval.AtMost(value),
            Precision.About => Interval.All,
            _ => Interval.Closed(value - half, value + half),
        };
    }

    /// <summary>
    /// A ratio in per cent: 92.7‰ is 9.27, and 1.79倍 is 179, rounded at its last digit. 1.2倍 is known to ten points only, which 120
    /// would not show: it is about that.
    /// </summary>
    /// <param name="unit">The unit it was printed in; what is neither ‰ nor 倍 is taken for per cent, as a growth without a unit is.</param>
    public PrintedNumber InPercent(string? unit) => unit switch
    {
        "‰" when Value.Scale < MostUnprinted => this with { Value = Value * 0.1m },
        "倍" or "倍数" when Value.Scale >= 2 => this with { Value = decimal.Round(Value * 100, Value.Scale - 2) },
        "倍" or "倍数" => new(decimal.Truncate(Value * 100), Precision.About),
        _ => this,
    };

    /// <summary>Equal as printed: 58.3 and 58.30 are two prints, though one decimal.</summary>
    public bool Equals(PrintedNumber other) =>
        Value == other.Value && Value.Scale == other.Value.Scale && Precision == other.Precision && LastDigit == other.LastDigit;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Precision);

    /// <summary>The number with its printed decimals, for example <c>58.30</c>.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
