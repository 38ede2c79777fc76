using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Proofs;

/// <summary>What to write instead of some words of the text, in the writer's own style of numbers.</summary>
/// <param name="Place">The words to replace: those of the number, and a verb before it that has to turn with it.</param>
/// <param name="Old">These words.</param>
/// <param name="New">The right ones.</param>
public sealed record RightWords(Place Place, string Old, string New);
