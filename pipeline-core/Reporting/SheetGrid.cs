using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Reporting.Html;

namespace HtzPipeline.Core.Reporting;

/// <summary>A sheet as a page can draw it, in plain values: all of a small one; of a large one the top, and what lies around its findings.</summary>
/// <param name="Sheet">Its name; null for a CSV file.</param>
/// <param name="Layout">The kind of layout; null if none was found.</param>
/// <param name="RowCount">How many rows it has.</param>
/// <param name="ColumnCount">How many columns it has.</param>
/// <param name="IsWhole">Whether all of its rows and columns are here.</param>
/// <param name="Rows">Its rows, from above; what is missing in between was left out.</param>
/// <param name="Merged">The ranges that are shown as one cell, as <c>A1:F1</c>, as far as they are here; their text is that of the upper left cell.</param>
/// <param name="Ranges">What each range was taken for, and why.</param>
public sealed record SheetGrid(
    string? Sheet,
    string? Layout,
    int RowCount,
    int ColumnCount,
    bool IsWhole,
    IReadOnlyList<GridRow> Rows,
    IReadOnlyList<string> Merged,
    IReadOnlyList<RangeUnderstanding> Ranges)
{
    private const int LongestText = 500;

    /// <summary>The sheets of a file, with at most 40,000 cells in all.</summary>
    /// <param name="report">The report on the file.</param>
    /// <param name="grid">Its sheets.</param>
    public static IReadOnlyList<SheetGrid> Of(SubmissionReport report, FileGrid grid) =>
        [.. SheetOnPage.Of(report, grid).Where(page => page is { Grid: not null, Shown: not null }).Select(page => Of(page.Grid!, page.Shown!, page.Understanding))];

    private static SheetGrid Of(Sheet sheet, ShownRows shown, SheetUnderstanding? understanding)
    {
        var roles = new SheetRoles(understanding);
        return new(
            sheet.Name,
            understanding?.Layout,
            sheet.RowCount,
            sheet.ColumnCount,
            shown.InOrder.Count == sheet.RowCount && shown.Columns == sheet.ColumnCount,
            [.. shown.InOrder.Select(row => new GridRow(row + 1, roles.Of(row), TextsOf(sheet, row, shown.Columns)))],
            [.. MergedOf(sheet, shown).Select(range => $"{range.From}:{range.To}")],
            understanding?.Ranges ?? []);
    }

    // Blanks at the end of a row say nothing.
    private static List<string> TextsOf(Sheet sheet, int row, int columns)
    {
        var texts = Enumerable.Range(0, Math.Min(columns, sheet.WidthOf(row))).Select(column => ReportText.Cut(sheet[row, column].Text, LongestText)).ToList();
        texts.RemoveRange(texts.FindLastIndex(text => text.Length > 0) + 1, texts.Count - texts.FindLastIndex(text => text.Length > 0) - 1);
        return texts;
    }

    private static IEnumerable<(CellAddress From, CellAddress To)> MergedOf(Sheet sheet, ShownRows shown) =>
        from row in shown.InOrder
        from column in Enumerable.Range(0, shown.Columns)
        let origin = sheet.Origin(row, column)
        group new CellAddress(row, column) by origin into cells
        where cells.Skip(1).Any()
        select (cells.Key, new CellAddress(cells.Max(cell => cell.Row), cells.Max(cell => cell.Column)));
}

/// <summary>A row of a sheet.</summary>
/// <param name="Row">Its number, from 1.</param>
/// <param name="Role">What it was taken for: title, unit, header, data, note or unknown; null for nothing.</param>
/// <param name="Cells">The texts of its cells, from column A.</param>
public sealed record GridRow(int Row, string? Role, IReadOnlyList<string> Cells);
