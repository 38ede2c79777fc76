using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Validation;

/// <summary>A figure that the file of the period before had and this one has not.</summary>
/// <param name="Key">The observation that is missing: of the period of the upload.</param>
/// <param name="Measure">The measure that is missing.</param>
/// <param name="Before">The period for which it was there.</param>
/// <param name="Figure">The figure that was there, with its place in the file it came with.</param>
public sealed record Omission(ObservationKey Key, Measure Measure, Period Before, Figure Figure);
