namespace HtzPipeline.Core.Prose;

/// <summary>A part of a sentence between two of its commas, colons, semicolons or brackets.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, without the mark.</param>
/// <param name="Mark">The mark that ends it.</param>
/// <param name="InBrackets">Whether it stands in brackets.</param>
internal readonly record struct Clause(int Start, int End, char Mark, bool InBrackets);
