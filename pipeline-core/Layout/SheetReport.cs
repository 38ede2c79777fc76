namespace HtzPipeline.Core.Layout;

/// <summary>How one sheet was understood, so that a clerk can see it.</summary>
/// <param name="Sheet">The sheet's name; null for a CSV file.</param>
/// <param name="Layout">The kind of layout found, for example <c>tidy</c>, <c>indicators-down</c>, <c>periods-down</c>; null if none.</param>
/// <param name="Ranges">What each range of cells was taken for, and why.</param>
public sealed record SheetReport(string? Sheet, string? Layout, IReadOnlyList<UnderstoodRange> Ranges);
