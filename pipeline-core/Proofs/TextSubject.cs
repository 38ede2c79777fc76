namespace HtzPipeline.Core.Proofs;

/// <summary>What a number of a draft is of.</summary>
/// <param name="Indicator">The indicator's code, or its name after a question mark.</param>
/// <param name="Area">The area.</param>
/// <param name="Period">The period.</param>
internal readonly record struct TextSubject(string Indicator, string Area, string Period);
