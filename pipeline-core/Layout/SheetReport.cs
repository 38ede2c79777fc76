namespace HtzPipeline.Core.Layout;

/// <summary>How one sheet was understood, so that a clerk can see it.</summary>
/// <param name="Sheet">The sheet's name; null for a CSV file.</param>
/// <param name="Layout">The kind of layout found, for example <c>tidy</c>, <c>indicators-down</c>, <c>periods-down</c>; null if none.</param>
/// <param name="Ranges">
/// What each range of rows was taken for, and why: every row that is not blank is in exactly one. Of a tidy CSV file those
/// below the header come when its figures have been enumerated.
/// </param>
public sealed record SheetReport(string? Sheet, string? Layout, IReadOnlyList<UnderstoodRange> Ranges)
{
    /// <summary>What each column of each table was taken for.</summary>
    public IReadOnlyList<UnderstoodColumn> Columns { get; init; } = [];

    /// <summary>The year of months that are written without one; null if nothing names it.</summary>
    public int? Year { get; init; }

    /// <summary>What names <see cref="Year"/>: <c>title</c>, <c>sheet</c>, <c>file</c> or <c>folder</c>.</summary>
    public string? YearFrom { get; init; }

    /// <summary>The rows that are hidden, as <c>19-27, 30</c>; read like all others. Null if none is.</summary>
    public string? HiddenRows { get; init; }

    /// <summary>The columns that are hidden, as <c>B, D-F</c>; read like all others. Null if none is.</summary>
    public string? HiddenColumns { get; init; }
}
