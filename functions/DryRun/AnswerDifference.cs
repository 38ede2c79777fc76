using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.DryRun;

/// <summary>A published figure that is answered otherwise at once.</summary>
/// <param name="Effect">How.</param>
/// <param name="Key">What it is of.</param>
/// <param name="Measure">Which measure.</param>
/// <param name="Before">How it is answered: the number with the code of its unit; null where it is not, or has none.</param>
/// <param name="After">How it would be answered.</param>
internal readonly record struct AnswerDifference(AnswerEffect Effect, ObservationKey Key, Measure Measure, string? Before, string? After);
