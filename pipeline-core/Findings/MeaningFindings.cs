namespace HtzPipeline.Core.Findings;

/// <summary>HTZ2xxx: what a figure means: indicator, unit, period, number.</summary>
public static class MeaningFindings
{
}
