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
    private static readonly Int128[] PowersOfTen = [.. Enumerable.Range(0, 29).Select(exponent => (Int128)BigInteger.Pow(10, exponent))];

    private readonly long _numerator;
    private readonly long _denominatorLessOne;

    // Nearly all fractions here fit two longs, and are reckoned without a heap. Where one does not, it stands here and the longs are 0.
    private readonly Wide? _wide;

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction's denominator cannot be zero.");
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (numerator, denominator) = (numerator / divisor, denominator / divisor);
        if (BigInteger.Abs(numerator) <= long.MaxValue && denominator <= long.MaxValue)
        {
            (_numerator, _denominatorLessOne) = ((long)numerator, (long)denominator - 1);
        }
        else
        {
            _wide = new(numerator, denominator);
        }
    }

    // In lowest terms already; the numerator is not long.MinValue, so that it has a negative.
    private Fraction(long numerator, long denominator) => (_numerator, _denominatorLessOne) = (numerator, denominator - 1);

    /// <summary>The number above the line; carries the sign.</summary>
    public BigInteger Numerator => _wide?.Numerator ?? _numerator;

    /// <summary>The number below the line; 1 or more.</summary>
    public BigInteger Denominator => _wide?.Denominator ?? SmallDenominator;

    private long SmallDenominator => _denominatorLessOne + 1;

    /// <summary>Zero.</summary>
    public static Fraction Zero => default;

    /// <summary>One.</summary>
    public static Fraction One { get; } = new(1L, 1L);

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _wide?.Numerator.Sign ?? Math.Sign(_numerator);

    /// <summary><paramref name="numerator"/> over <paramref name="denominator"/>.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Fraction Of(BigInteger numerator, BigInteger denominator) => new(numerator, denominator);

    /// <summary>Ten to the power of <paramref name="exponent"/>, which may be negative.</summary>
    public static Fraction PowerOfTen(int exponent) => exponent switch
    {
        >= 0 and < 29 => InLowestTerms(PowersOfTen[exponent], 1),
        < 0 and > -29 => InLowestTerms(1, PowersOfTen[-exponent]),
        >= 0 => new(BigInteger.Pow(10, exponent), BigInteger.One),
        _ => new(BigInteger.One, BigInteger.Pow(10, -exponent)),
    };

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

    /// <summary>About the value, for estimates of size only; exact comparisons are made with fractions.</summary>
    public double ToDouble() => (double)Numerator / (double)Denominator;

    /// <summary>A whole number is a fraction.</summary>
    public static implicit operator Fraction(long value) => InLowestTerms(value, 1);

    /// <summary>A decimal is a fraction, exactly.</summary>
    public static implicit operator Fraction(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        return InLowestTerms(bits[3] < 0 ? -(Int128)magnitude : (Int128)magnitude, PowersOfTen[value.Scale]);
    }

    /// <summary>The sum.</summary>
    public static Fraction operator +(Fraction left, Fraction right)
    {
        if (!AreSmall(left, right))
        {
            return new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);
        }

        var (one, other) = (left.SmallDenominator, right.SmallDenominator);
        return one == other
            ? InLowestTerms((Int128)left._numerator + right._numerator, one)
            : InLowestTerms(Product(left._numerator, other) + Product(right._numerator, one), Product(one, other));
    }

    /// <summary>The difference.</summary>
    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    /// <summary>The negative.</summary>
    public static Fraction operator -(Fraction value) =>
        value._wide is { } wide ? new(-wide.Numerator, wide.Denominator) : new(-value._numerator, value.SmallDenominator);

    /// <summary>The product.</summary>
    public static Fraction operator *(Fraction left, Fraction right) => AreSmall(left, right)
        ? InLowestTerms(Product(left._numerator, right._numerator), Product(left.SmallDenominator, right.SmallDenominator))
        : new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Fraction operator /(Fraction left, Fraction right) => AreSmall(left, right) && right._numerator > 0
        ? InLowestTerms(Product(left._numerator, right.SmallDenominator), Product(left.SmallDenominator, right._numerator))
        : new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

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
    public int CompareTo(Fraction other)
    {
        if (!AreSmall(this, other))
        {
            return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
        }

        return _denominatorLessOne == other._denominatorLessOne
            ? _numerator.CompareTo(other._numerator)
            : Product(_numerator, other.SmallDenominator).CompareTo(Product(other._numerator, SmallDenominator));
    }

    /// <inheritdoc/>
    public bool Equals(Fraction other) =>
        _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne && _wide == other._wide;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne, _wide);

    /// <summary><c>2000/3</c>, or just <c>5</c> for a whole number.</summary>
    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static bool AreSmall(in Fraction left, in Fraction right) => left._wide is null && right._wide is null;

    private static Int128 Product(long left, long right)
    {
        var high = Math.BigMul(left, right, out var low);
        return new((ulong)high, (ulong)low);
    }

    // The denominator is positive.
    private static Fraction InLowestTerms(Int128 numerator, Int128 denominator)
    {
        if (denominator > long.MaxValue || Int128.Abs(numerator) > long.MaxValue)
        {
            return new((BigInteger)numerator, (BigInteger)denominator);
        }

        var (above, below) = ((long)numerator, (long)denominator);
        var divisor = GreatestCommonDivisor(Math.Abs(above), below);
        return divisor == 1 ? new(above, below) : new(above / divisor, below / divisor);
    }

    // Euclid's; denominators are mostly so small that it is done in a few steps.
    private static long GreatestCommonDivisor(long one, long other)
    {
        while (other > 1)
        {
            (one, other) = (other, one % other);
        }

        return other == 1 ? 1 : one;
    }

    private sealed record Wide(BigInteger Numerator, BigInteger Denominator);
}
