namespace HtzPipeline.Core.Figures;

/// <summary>One accepted figure of a submission: what is written to <c>facts/</c> and published.</summary>
/// <param name="Key">The observation it belongs to.</param>
/// <param name="Measure">Which measure of it.</param>
/// <param name="Figure">The figure; its origin is never null.</param>
public sealed record Fact(ObservationKey Key, Measure Measure, Figure Figure);
