using HtzPipeline.Core.Figures;

namespace HtzPipeline.Generated.Printing;

/// <summary>The true values that a print may stand for, both ends included. Written anew, so that the checks are not measured by themselves.</summary>
public readonly record struct Band(Fraction Low, Fraction High)
{
    /// <summary>Whether no value is in both.</summary>
    public bool Misses(Band other) => High < other.Low || other.High < Low;

    /// <summary>Whether every value is above every value of the other.</summary>
    public bool IsAbove(Band other) => Low > other.High;

    public static Band operator +(Band left, Band right) => new(left.Low + right.Low, left.High + right.High);

    public static Band operator -(Band left, Band right) => new(left.Low - right.High, left.High - right.Low);

    /// <summary>All products with a value that is known exactly.</summary>
    public static Band operator *(Band band, Fraction factor) => factor.Sign < 0 ? new(band.High * factor, band.Low * factor) : new(band.Low * factor, band.High * factor);

    /// <summary>All products.</summary>
    public static Band operator *(Band left, Band right)
    {
        Fraction[] corners = [left.Low * right.Low, left.Low * right.High, left.High * right.Low, left.High * right.High];
        return new(corners.Min(), corners.Max());
    }

    /// <summary>All quotients; zero must not be in the divisor.</summary>
    public static Band operator /(Band left, Band right)
    {
        Fraction[] corners = [left.Low / right.Low, left.Low / right.High, left.High / right.Low, left.High / right.High];
        return new(corners.Min(), corners.Max());
    }

    /// <summary>Whether zero is one of the values.</summary>
    public bool HasZero => Low.Sign <= 0 && High.Sign >= 0;
}
