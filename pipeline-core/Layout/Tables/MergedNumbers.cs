namespace HtzPipeline.Core.Layout.Tables;

/// <summary>
/// Finds numbers in cells that are merged over rows of different labels, or over several columns of figures: 40 over 兴仁街道 and 兴城街道 is of both
/// together, and of neither.
/// </summary>
internal sealed class MergedNumbers(SheetCells cells, TableBlock table, TableShape shape)
{
    private readonly HashSet<int> _figures = [.. shape.FigureColumns.Select(column => column.Column)];
    private readonly int[] _labels = [.. Enumerable.Range(table.From, table.To - table.From + 1).Except(shape.FigureColumns.Select(column => column.Column))];

    /// <summary>Whether a merged cell begins here that covers a row of another label, or another column of figures.</summary>
    public bool Begins(int row, int column)
    {
        for (var below = row + 1; below < cells.Sheet.RowCount && cells.Sheet.Origin(below, column) == new Figures.CellAddress(row, column); below++)
        {
            if (HasOtherLabel(row, below))
            {
                return true;
            }
        }

        return _figures.Contains(column + 1) && cells.Sheet.Origin(row, column + 1) == new Figures.CellAddress(row, column) && HasOtherHeading(column, column + 1);
    }

    /// <summary>Whether the cell is covered by a merged one that begins in a row of another label, or in another column of figures.</summary>
    public bool IsCovered(int row, int column) =>
        (cells.Sheet.Origin(row, column).Column is var left && left < column && _figures.Contains(left))
        || cells.Sheet.Origin(row, column).Row is var first && first < row && first >= table.Data[0] && HasOtherLabel(first, row);

    private bool HasOtherHeading(int first, int column) =>
        table.Header.Any(row => cells.Sheet.Origin(row, column) != cells.Sheet.Origin(row, first) && !cells.Sheet.Shown(row, column).IsBlank);

    private bool HasOtherLabel(int first, int row)
    {
        cells.Allowance.TakeSteps(_labels.Length);
        return Array.Exists(_labels, label => !cells.Sheet.Shown(row, label).IsBlank && cells.Sheet.Origin(row, label) != cells.Sheet.Origin(first, label));
    }
}
