using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>
/// When a growth is beyond what the indicator has shown: the modified z-score of B. Iglewicz and D. Hoaglin (How to Detect and Handle
/// Outliers, ASQC 1993), 0.6745 × (x - median) / MAD, of the logarithm of growth; they propose 3.5.
/// </summary>
public sealed record OutlierRule : Rule
{
    /// <summary>How many months back are looked at, 12 to 120.</summary>
    public required int Months { get; init; }

    /// <summary>The least number of growths there must be to say anything, 5 or more.</summary>
    public required int Points { get; init; }

    /// <summary>The score above which a growth is an outlier.</summary>
    public required Fraction Score { get; init; }

    /// <summary>A change that is smaller, in percent, is none in any case.</summary>
    public required Fraction AtLeast { get; init; }
}
