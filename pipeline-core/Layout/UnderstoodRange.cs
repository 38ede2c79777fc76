using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout;

/// <summary>What a range of cells was taken for.</summary>
/// <param name="Role">The role: title, unit, header, data, note, blank, unknown.</param>
/// <param name="From">The upper left cell.</param>
/// <param name="To">The lower right cell.</param>
/// <param name="Why">Why, for the clerk.</param>
public sealed record UnderstoodRange(string Role, CellAddress From, CellAddress To, LocalText Why);
