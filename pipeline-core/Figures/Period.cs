using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace HtzPipeline.Core.Figures;

/// <summary>
/// A calendar month, quarter, half-year or year, written as SDMX writes it: <c>2019-08</c>, <c>2019-Q2</c>,
/// <c>2019-S1</c>, <c>2019</c>. Years run from 1700 to 2199.
/// </summary>
public readonly struct Period : IEquatable<Period>, IComparable<Period>, ISpanParsable<Period>
{
    /// <summary>The first year there are periods of: no statistic in use goes further back.</summary>
    public const int EarliestYear = 1700;

    /// <summary>The last year there are periods of.</summary>
    public const int LatestYear = 2199;

    // Months since the year 0 of the period's first month, and its length in the low four bits: all else follows.
    private readonly int _value;

    private Period(long start, Frequency frequency)
    {
        var year = start / 12;
        if (year is < EarliestYear or > LatestYear)
        {
            throw new ArgumentOutOfRangeException(nameof(start), $"Year {year} is not between {EarliestYear} and {LatestYear}.");
        }

        _value = ((int)start << 4) | (int)frequency;
    }

    // Within a period that is known to be valid.
    private Period(int value) => _value = value;

    /// <summary>How long the period is.</summary>
    public Frequency Frequency => (Frequency)Length;

    /// <summary>The calendar year.</summary>
    public int Year => Start / 12;

    /// <summary>The number within the year, from 1: the month of a month, the quarter of a quarter.</summary>
    public int Number => (Start % 12 / Length) + 1;

    /// <summary>The first month of the period.</summary>
    public Period FirstMonth => MonthAt(Start);

    /// <summary>The last month of the period.</summary>
    public Period LastMonth => MonthAt(Start + Length - 1);

    /// <summary>The day that it begins with.</summary>
    public DateOnly FirstDay => new(Year, FirstMonth.Number, 1);

    /// <summary>The day that it ends with.</summary>
    public DateOnly LastDay => new(Year, LastMonth.Number, DateTime.DaysInMonth(Year, LastMonth.Number));

    /// <summary>Months since the year 0 of the first month.</summary>
    internal int Start => _value >> 4;

    private int Length => _value & 0xF;

    /// <summary>The period of the same length just before.</summary>
    public Period Previous => Plus(-1);

    /// <summary>The period of the same length just after.</summary>
    public Period Next => Plus(1);

    /// <summary>The same period one year before (上年同期).</summary>
    public Period YearBefore => PlusYears(-1);

    /// <summary>The months within, in order.</summary>
    public IEnumerable<Period> Months
    {
        get
        {
            for (var i = 0; i < Length; i++)
            {
                yield return MonthAt(Start + i);
            }
        }
    }

    /// <summary>The period of a length and number within a year: <c>Of(2019, Frequency.Quarter, 2)</c> is 2019-Q2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such number in a year, or a year outside 1700 to 2199.</exception>
    public static Period Of(int year, Frequency frequency, int number = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 12 / (int)frequency);
        return new((year * 12L) + ((number - 1) * (int)frequency), frequency);
    }

    /// <summary>A month, 1 to 12, of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such month, or a year outside 1700 to 2199.</exception>
    public static Period Month(int year, int month) => Of(year, Frequency.Month, month);

    /// <summary>The period of length <paramref name="frequency"/> in which this one lies.</summary>
    /// <exception cref="ArgumentException">The length asked for is shorter than this period.</exception>
    public Period Within(Frequency frequency)
    {
        if ((int)frequency < Length)
        {
            throw new ArgumentException($"{this} does not lie within one {frequency}.", nameof(frequency));
        }

        return (int)frequency == Length ? this : new(Start - (Start % (int)frequency), frequency);
    }

    /// <summary>Whether this is the last part of the longer period: June ends 2019-Q2, 2019-S1, but not 2019.</summary>
    public bool Ends(Frequency frequency) => (int)frequency == Length || (Start + Length) % (int)frequency == 0;

    /// <summary>So many periods of the same length later, or earlier if negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The result is outside 1700 to 2199.</exception>
    public Period Plus(int periods) => new(Start + ((long)periods * Length), Frequency);

    /// <summary>So many periods of the same length later, or earlier if negative; null where that is outside 1700 to 2199.</summary>
    public Period? TryPlus(int periods) => (Start + ((long)periods * Length)) / 12 is >= EarliestYear and <= LatestYear ? Plus(periods) : null;

    /// <summary>So many years later, or earlier if negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The result is outside 1700 to 2199.</exception>
    public Period PlusYears(int years) => new(Start + (years * 12L), Frequency);

    /// <summary>So many years later, or earlier if negative; null where that is outside 1700 to 2199.</summary>
    public Period? TryPlusYears(int years) => Year + (long)years is >= EarliestYear and <= LatestYear ? PlusYears(years) : null;

    /// <summary>How many periods of this length lie from <paramref name="other"/> to this: 0 for itself, 1 for the next.</summary>
    /// <exception cref="ArgumentException">The two differ in length.</exception>
    public int Minus(Period other) => other.Length == Length
        ? (Start - other.Start) / Length
        : throw new ArgumentException($"{this} and {other} differ in length.", nameof(other));

    /// <summary>Ordered by the last month, then the shorter first: 2019-06, 2019-Q2, 2019-S1, 2019-07.</summary>
    public int CompareTo(Period other) => Order.CompareTo(other.Order);

    /// <summary>The month so many months since the year 0, which must be one of 1700 to 2199.</summary>
    internal static Period MonthAt(int start) => new((start << 4) | (int)Frequency.Month);

    private int Order => _value + (Length << 4);

    /// <inheritdoc/>
    public bool Equals(Period other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Period other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value;

    /// <summary>Equal.</summary>
    public static bool operator ==(Period left, Period right) => left.Equals(right);

    /// <summary>Different.</summary>
    public static bool operator !=(Period left, Period right) => !left.Equals(right);

    /// <summary>Before, in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>After, in the order of <see cref="CompareTo"/>.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Before or equal.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>After or equal.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>The SDMX form.</summary>
    public override string ToString() => Frequency switch
    {
        Frequency.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}"),
        Frequency.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}"),
        Frequency.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-S{Number}"),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    /// <summary>Reads the SDMX form.</summary>
    /// <exception cref="FormatException">It is not one of the four forms.</exception>
    public static Period Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => TryParse(s, provider, out var period)
        ? period
        : throw new FormatException($"'{s}' is not a period such as 2019-08, 2019-Q2, 2019-S1 or 2019.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    public static Period Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    /// <summary>Reads the SDMX form, and no other.</summary>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Period result)
    {
        result = default;
        if (s.Length < 4 || !TryDigits(s[..4], out var year) || year is < EarliestYear or > LatestYear)
        {
            return false;
        }

        if (s.Length == 4)
        {
            result = new(year * 12, Frequency.Year);
            return true;
        }

        if (s.Length != 7 || s[4] != '-')
        {
            return false;
        }

        var frequency = s[5] switch { 'Q' => Frequency.Quarter, 'S' => Frequency.HalfYear, _ => Frequency.Month };
        if (!TryDigits(frequency == Frequency.Month ? s[5..] : s[6..], out var number) || number < 1 || number > 12 / (int)frequency)
        {
            return false;
        }

        result = Of(year, frequency, number);
        return true;

        static bool TryDigits(ReadOnlySpan<char> digits, out int number) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Period)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Period result) =>
        TryParse(s.AsSpan(), provider, out result);
}
