using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reporting.Html;

/// <summary>Which rows and columns of a sheet a page shows: all of a small one; of a large one the top, and what lies around its findings.</summary>
internal sealed class ShownRows
{
    private const int SmallSheet = 300;
    private const int Top = 15;
    private const int Around = 4;
    private const int MostColumns = 60;

    private readonly HashSet<int> _rows;

    /// <param name="sheet">The sheet.</param>
    /// <param name="found">The cells that something is found at.</param>
    /// <param name="mostCells">How many cells may be shown.</param>
    public ShownRows(Reading.Sheet sheet, IEnumerable<CellAddress> found, int mostCells)
    {
        Columns = Math.Min(sheet.ColumnCount, MostColumns);
        var most = Math.Min(SmallSheet, mostCells / Math.Max(1, Columns));
        _rows = sheet.RowCount <= most
            ? [.. Enumerable.Range(0, sheet.RowCount)]
            : [.. Enumerable.Range(0, Math.Min(Top, most))];
        foreach (var cell in found)
        {
            for (var row = cell.Row - Around; row <= cell.Row + Around && _rows.Count < most; row++)
            {
                if (row >= 0 && row < sheet.RowCount)
                {
                    _rows.Add(row);
                }
            }
        }

        InOrder = [.. _rows.Order()];
    }

    /// <summary>The rows, from above.</summary>
    public IReadOnlyList<int> InOrder { get; }

    /// <summary>How many columns.</summary>
    public int Columns { get; }

    /// <summary>How many cells.</summary>
    public int Cells => InOrder.Count * Columns;

    /// <summary>Whether a cell is shown.</summary>
    public bool Has(CellAddress cell) => cell.Column < Columns && _rows.Contains(cell.Row);
}
