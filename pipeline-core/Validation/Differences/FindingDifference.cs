using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Differences;

/// <summary>A finding that only one of two catalogues leads to.</summary>
/// <param name="Appears">Whether it is the later one's: it would be said, and was not.</param>
/// <param name="Finding">The finding.</param>
public sealed record FindingDifference(bool Appears, Finding Finding);
