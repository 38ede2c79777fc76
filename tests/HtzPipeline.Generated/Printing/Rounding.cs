using System.Numerics;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Generated.Printing;

/// <summary>How a file rounds; which, nobody can tell from the file.</summary>
public enum Rounding
{
    /// <summary>四舍五入.</summary>
    HalfUp,

    /// <summary>四舍六入五成双 (GB/T 8170).</summary>
    HalfEven,

    /// <summary>Halves towards zero.</summary>
    HalfDown,
}

/// <summary>Rounds exact values for print.</summary>
public static class RoundingExtensions
{
    /// <summary>The value to so many decimals.</summary>
    public static decimal Round(this Rounding rounding, Fraction value, int decimals)
    {
        var scaled = value * Fraction.PowerOfTen(decimals);
        var whole = BigInteger.DivRem(BigInteger.Abs(scaled.Numerator), scaled.Denominator, out var rest);
        var half = (rest * 2).CompareTo(scaled.Denominator);
        var isUp = half > 0 || (half == 0 && (rounding == Rounding.HalfUp || (rounding == Rounding.HalfEven && !whole.IsEven)));
        return (decimal)((isUp ? whole + 1 : whole) * scaled.Sign) * new decimal(1, 0, 0, false, (byte)decimals);
    }
}
