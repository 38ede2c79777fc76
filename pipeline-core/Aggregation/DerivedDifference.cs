using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Aggregation;

/// <summary>A derived figure as two catalogues make it.</summary>
/// <param name="Effect">What the later does to it.</param>
/// <param name="Key">What it is of.</param>
/// <param name="Measure">Which measure.</param>
/// <param name="Before">What the earlier makes of it, in its unit; null where nothing is derived.</param>
/// <param name="After">What the later makes of it, in its unit; null where nothing is derived.</param>
public readonly record struct DerivedDifference(DerivedEffect Effect, ObservationKey Key, Measure Measure, Figure? Before, Figure? After);
