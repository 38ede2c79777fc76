using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Proofs;

/// <summary>
/// A number as a draft prints it, with what the words around it leave open: 近六十亿 is [55, 60], 约六成 [55 %, 65 %], 350余 [350, 360].
/// Such words are held to half of the last digit that is not zero, above and below; what is a little less or more, to one such digit.
/// </summary>
/// <param name="Number">The number, with the sign that the words give it.</param>
/// <param name="Approximation">What the words leave open.</param>
internal readonly partial record struct PrintedWords(PrintedNumber Number, Approximation Approximation)
{
    // 近三成 is hardly said of 25.5 %, nor 近1亿 of half of it.
    private static readonly Fraction LeastOfNear = Fraction.Of(85, 100);
    // Nor 超100 of 180, and 约100 of 60.
    private static readonly Fraction MostOfOver = Fraction.Of(3, 2);
    private static readonly Fraction MostOfAbout = Fraction.Of(1, 5);
    private static readonly Fraction Unchanged = Fraction.Of(5, 100);
    private static readonly Fraction NearlyUnchanged = Fraction.One;

    /// <summary>Whether it stands in tenths: 三成, 三成半.</summary>
    public bool IsInTenths { get; init; }

    /// <summary>Whether it is 持平.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Reads what words leave open.</summary>
    /// <param name="number">The number as read.</param>
    /// <param name="text">The number as printed, with its unit.</param>
    /// <param name="before">What stands before it.</param>
    public static PrintedWords Of(PrintedNumber number, string text, string before) => new(number, number.Precision switch
    {
        Precision.About => Approximation.About,
        Precision.AtLeast => OddIn().IsMatch(text) ? Approximation.Odd : Approximation.Over,
        Precision.AtMost => BelowIn().IsMatch(text) || BelowBefore().IsMatch(before) ? Approximation.Below : Approximation.Near,
        _ => Approximation.None,
    })
    {
        IsInTenths = text.Contains('成'),
        IsUnchanged = text.Contains("持平", StringComparison.Ordinal),
    };

    /// <summary>A published figure's number.</summary>
    public static PrintedWords Of(PrintedNumber number) => Of(number, number.Precision == Precision.AtLeast ? "余" : "", "");

    /// <summary>The true values that it may stand for.</summary>
    /// <param name="isCount">Whether its unit counts things, so that whole numbers are exact.</param>
    public Interval Values(bool isCount)
    {
        if (IsUnchanged)
        {
            var reach = Approximation == Approximation.None ? Unchanged : NearlyUnchanged;
            return Interval.Closed(-reach, reach);
        }

        if (Approximation == Approximation.None)
        {
            return Number.ToInterval(isCount);
        }

        var size = Magnitude();
        return Number.Value < 0 ? -size : size;
    }

    /// <summary>The last digit that is not zero: 10 of 350, 0.1 of 0.30.</summary>
    public Fraction LastSignificant
    {
        get
        {
            var value = Math.Abs(Number.Value);
            if (value == 0)
            {
                return Fraction.PowerOfTen(-Number.LastDigit);
            }

            var place = -value.Scale;
            while (place <= 0 && Scaled(value, place + 1))
            {
                place++;
            }

            while (place > 0 && Scaled(value, place + 1))
            {
                place++;
            }

            return Fraction.PowerOfTen(place);
        }
    }

    /// <summary>How many digits it tells, without zeros before and behind.</summary>
    public int SignificantDigits
    {
        get
        {
            var digits = Math.Abs(Number.Value).ToString(System.Globalization.CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).TrimStart('0');
            return Number.Decimals > 0 ? digits.Length : digits.TrimEnd('0').Length;
        }
    }

    private static bool Scaled(decimal value, int place)
    {
        var unit = Fraction.PowerOfTen(place);
        return ((Fraction)value / unit).Denominator.IsOne;
    }

    private Interval Magnitude()
    {
        Fraction size = Math.Abs(Number.Value);
        var unit = IsInTenths && Number.Value % 10 is 5 or -5 ? (Fraction)5L : LastSignificant;
        var half = unit / 2L;
        var about = Smaller(half, size * MostOfAbout);
        return Approximation switch
        {
            Approximation.Odd => Interval.Closed(size, size + unit),
            Approximation.Over => Interval.Closed(size, Smaller(size + unit, size * MostOfOver)),
            Approximation.Below => Interval.Closed(0L, size),
            Approximation.Near => Interval.Closed(Larger(size - half, size * LeastOfNear), size),
            _ => Interval.Closed(size - about, size + about),
        };
    }

    private static Fraction Smaller(Fraction one, Fraction other) => one < other ? one : other;

    private static Fraction Larger(Fraction one, Fraction other) => one > other ? one : other;

    [GeneratedRegex("[余多]")]
    private static partial Regex OddIn();

    [GeneratedRegex("以下|以内")]
    private static partial Regex BelowIn();

    [GeneratedRegex(@"(?:不足|不到|不超过|低于)\s*$")]
    private static partial Regex BelowBefore();
}
