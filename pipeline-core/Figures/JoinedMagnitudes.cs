namespace HtzPipeline.Core.Figures;

/// <summary>Joins what is one number in two magnitudes: 72亿5500万元 is 72.55亿元.</summary>
internal static class JoinedMagnitudes
{
    /// <summary>The number in the magnitude of its first part, and its unit; null if the two make none.</summary>
    /// <param name="first">The first part: whole.</param>
    /// <param name="magnitude">Its magnitude, which is all the unit it has.</param>
    /// <param name="second">The second part, less than one of that magnitude.</param>
    /// <param name="unit">What follows the second part.</param>
    public static (PrintedNumber Number, string Unit)? Join(in PrintedNumber first, string? magnitude, in PrintedNumber second, string? unit)
    {
        if (first.Decimals > 0 || second.Value <= 0 || first.Precision is not (Precision.Rounded or Precision.About) || !TryMagnitude(magnitude, out var larger, out var none) || none.Length > 0)
        {
            return null;
        }

        TryMagnitude(unit, out var smaller, out var bare);
        var rest = second.Value * smaller;
        if (smaller >= larger || rest >= larger || bare is "%" or "‰" or "倍" or "百分点" or "个百分点")
        {
            return null;
        }

        // The division keeps no zeros at the end, which only lead to the magnitude below: 5500万 is printed to the hundredth of an 亿.
        var fraction = rest / larger;
        var value = first.Value + (first.Value < 0 ? -fraction : fraction);
        return (new(value, second.Precision == Precision.Rounded ? first.Precision : second.Precision), magnitude + bare);
    }

    private static bool TryMagnitude(string? unit, out decimal magnitude, out string bare)
    {
        (magnitude, bare) = (1, unit ?? "");
        var length = 0;
        for (; length < bare.Length && FactorOf(bare[length]) is var factor && factor > 1; length++)
        {
            magnitude *= factor;
        }

        bare = bare[length..];
        return length > 0;
    }

    private static decimal FactorOf(char character) => character switch
    {
        '亿' => 1_0000_0000,
        '万' => 1_0000,
        '千' => 1000,
        '百' => 100,
        '十' => 10,
        _ => 1,
    };
}
