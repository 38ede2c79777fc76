using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Proofs;

/// <summary>Whether one true value can have been rounded to both of two prints.</summary>
internal static class Agreement
{
    /// <summary>
    /// Whether two intervals have more in common than an end: 58.33 and 58.34 touch at 58.335, which nobody rounds both ways. What is exact has
    /// to lie within the other.
    /// </summary>
    public static bool Exists(Interval one, Interval other)
    {
        if (!one.Intersects(other))
        {
            return false;
        }

        return IsExact(one) || IsExact(other) || !(Touch(one.Upper, other.Lower) || Touch(other.Upper, one.Lower));
    }

    private static bool IsExact(Interval interval) => interval.Lower.Value is { } lower && interval.Upper.Value is { } upper && lower == upper;

    private static bool Touch(Bound upper, Bound lower) => upper.Value is { } one && lower.Value is { } other && one == other;
}
