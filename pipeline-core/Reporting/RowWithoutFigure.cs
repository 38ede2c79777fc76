using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reporting;

/// <summary>A row with something in it that gave no figure, so that a clerk can see that nothing was overlooked.</summary>
/// <param name="Sheet">The sheet; null for a CSV file.</param>
/// <param name="Row">The row, from 1.</param>
/// <param name="Text">What it says, cell by cell.</param>
/// <param name="TakenFor">title, unit, header, data, note or unknown.</param>
/// <param name="Why">Why it gave none.</param>
public sealed record RowWithoutFigure(string? Sheet, int Row, string Text, string TakenFor, LocalText Why);
