using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Rounds a result that was never rounded, and whose cell shows no number of decimals.</summary>
internal static class UnroundedNumber
{
    private const int UsualDecimals = 2;

    // 0.0962 is 9.62 %, if its heading should say so.
    private const int DecimalsOfFraction = 4;

    /// <summary>The number with the decimals that the others of its column have, or where there are none with those fit for its size.</summary>
    public static PrintedNumber Round(decimal number, int? usual) =>
        new(decimal.Round(number, usual ?? (Math.Abs(number) < 1 ? DecimalsOfFraction : UsualDecimals), MidpointRounding.AwayFromZero));
}
