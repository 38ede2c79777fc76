using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Proofs;

/// <summary>What other numbers of a draft have against one of it.</summary>
/// <param name="Against">The others.</param>
/// <param name="Sentence">What is wrong.</param>
/// <param name="Expected">What they make of it, in the unit of its claim; null where they do not tell.</param>
/// <param name="IsHint">Whether it may well be right: parts that leave something over.</param>
internal sealed record Contradiction(IReadOnlyList<Place> Against, LocalText Sentence, Interval? Expected, bool IsHint);
