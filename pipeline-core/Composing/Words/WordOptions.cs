using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Words;

/// <summary>What a template says of the figure that a word is to tell; what it leaves out follows from the bulletin and the indicator.</summary>
/// <param name="Amount">Which amount: current, cumulative or level; null for the usual one.</param>
/// <param name="Period">Of which period; null for the bulletin's.</param>
/// <param name="Area">Of which area; null for the bulletin's.</param>
internal sealed record WordOptions(Measure? Amount = null, Period? Period = null, Area? Area = null)
{
    /// <summary>Nothing said.</summary>
    public static WordOptions None { get; } = new();
}
