using System.Globalization;
using System.Numerics;

namespace HtzPipeline.Core.Figures;

/// <summary>
/// An exact rational number. Unit factors and the ends of intervals are fractions, so that arithmetic checks
/// are rounded once, at output, and never before.
/// </summary>
/// <remarks>Always in lowest terms with a positive denominator. <c>default</c> is zero.</remarks>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    private readonly BigInteger _denominatorLessOne;

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction's denominator cannot be zero.");
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    /// <summary>The number above the line; carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The number below the line; 1 or more.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>Zero.</summary>
    public static Fraction Zero => default;

    /// <summary>One.</summary>
    public static Fraction One { get; } = new(1, 1);

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary><paramref name="numerator"/> over <paramref name="denominator"/>.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Fraction Of(BigInteger numerator, BigInteger denominator) => new(numerator, denominator);

    /// <summary>Ten to the power of <paramref name="exponent"/>, which may be negative.</summary>
    public static Fraction PowerOfTen(int exponent) => exponent >= 0
        ? new(BigInteger.Pow(10, exponent), 1)
        : new(1, BigInteger.Pow(10, -exponent));

    /// <summary>Reads <c>2000/3</c>, <c>100000000</c> or <c>0.01</c>.</summary>
    /// <returns>False if the text is none of these.</returns>
    public static bool TryParse(string? text, out Fraction value)
    {
        value = default;
        var parts = (text ?? "").Split('/', 2);
        if (!TryParseDecimal(parts[0], out var numerator))
        {
            return false;
        }

        if (parts.Length == 1)
        {
            value = numerator;
            return true;
        }

        if (!TryParseDecimal(parts[1], out var denominator) || denominator.Sign == 0)
        {
            return false;
        }

        value = numerator / denominator;
        return true;

        // Not by way of decimal, which rounds a 29th digit.
        static bool TryParseDecimal(string part, out Fraction number)
        {
            var point = part.IndexOf('.', StringComparison.Ordinal);
            var decimals = point < 0 ? "" : part[(point + 1)..];
            number = default;
            if (!decimals.All(char.IsAsciiDigit)
                || !BigInteger.TryParse(point < 0 ? part : part[..point] + decimals, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var digits))
            {
                return false;
            }

            number = new(digits, BigInteger.Pow(10, decimals.Length));
            return true;
        }
    }

    /// <summary>The value rounded half away from zero (四舍五入) to <paramref name="decimals"/> decimals, with just that scale.</summary>
    /// <param name="decimals">0 to 28.</param>
    /// <exception cref="OverflowException">The value does not fit a <see cref="decimal"/>.</exception>
    public decimal ToDecimal(int decimals)
    {
        var scaled = BigInteger.Abs(Numerator) * BigInteger.Pow(10, decimals);
        var rounded = ((2 * scaled) + Denominator) / (2 * Denominator);
        // The sign goes to the whole number, which knows no -0.
        return (decimal)(rounded * Sign) * new decimal(1, 0, 0, false, (byte)decimals);
    }

    /// <summary>A whole number is a fraction.</summary>
    public static implicit operator Fraction(long value) => new(value, 1);

    /// <summary>A decimal is a fraction, exactly.</summary>
    public static implicit operator Fraction(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new(bits[3] < 0 ? -magnitude : magnitude, BigInteger.Pow(10, value.Scale));
    }

    /// <summary>The sum.</summary>
    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The difference.</summary>
    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    /// <summary>The negative.</summary>
    public static Fraction operator -(Fraction value) => new(-value.Numerator, value.Denominator);

    /// <summary>The product.</summary>
    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Fraction operator /(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Equal in value.</summary>
    public static bool operator ==(Fraction left, Fraction right) => left.Equals(right);

    /// <summary>Different in value.</summary>
    public static bool operator !=(Fraction left, Fraction right) => !left.Equals(right);

    /// <summary>Smaller in value.</summary>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Larger in value.</summary>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Smaller or equal.</summary>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Larger or equal.</summary>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Fraction other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    /// <summary><c>2000/3</c>, or just <c>5</c> for a whole number.</summary>
    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
