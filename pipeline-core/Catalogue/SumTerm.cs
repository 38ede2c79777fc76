namespace HtzPipeline.Core.Catalogue;

/// <summary>A term of a <see cref="SumRule"/>.</summary>
/// <param name="Indicator">The code of the indicator.</param>
/// <param name="IsSubtracted">Whether it is taken away rather than added.</param>
public sealed record SumTerm(string Indicator, bool IsSubtracted);
