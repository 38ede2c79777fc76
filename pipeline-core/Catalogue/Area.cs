using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>Whose figures: the zone itself, a sub-district (街道), a park.</summary>
/// <param name="Code">The code, for example <c>370400-HTZ</c>: GB/T 2260 with an extension where it has none.</param>
/// <param name="Name">Its names.</param>
/// <param name="Aliases">Other names it goes by in files.</param>
/// <param name="Parent">The code of the area it lies in; null for the root, which is meant where a file names no area.</param>
public sealed record Area(string Code, LocalText Name, IReadOnlyList<string> Aliases, string? Parent);
