namespace HtzPipeline.Core.Proofs;

/// <summary>A table of a text, or a sheet.</summary>
/// <param name="Name">The name that the places of its numbers give as their sheet; null for a file of one sheet without a name.</param>
/// <param name="Rows">The text of its cells.</param>
public sealed record ProofTable(string? Name, IReadOnlyList<IReadOnlyList<string>> Rows);
