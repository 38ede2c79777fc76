using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reading;

/// <summary>A sheet of cells. Rows may differ in length; beyond their ends all is blank.</summary>
internal sealed class Sheet
{
    private readonly IReadOnlyList<Cell[]> _rows;
    private readonly Dictionary<CellAddress, CellAddress> _origins = [];

    public Sheet(string? name, IReadOnlyList<Cell[]> rows, IReadOnlyList<MergedRange>? merges = null, bool isHidden = false)
    {
        Name = name;
        IsHidden = isHidden;
        _rows = rows;
        ColumnCount = rows.Count == 0 ? 0 : rows.Max(row => row.Length);
        foreach (var merge in merges ?? [])
        {
            Cover(merge);
        }
    }

    /// <summary>Its name; null for a CSV file.</summary>
    public string? Name { get; }

    /// <summary>Whether its workbook hides it.</summary>
    public bool IsHidden { get; }

    public int RowCount => _rows.Count;

    public int ColumnCount { get; }

    /// <summary>The number of cells in a row.</summary>
    public int WidthOf(int row) => _rows[row].Length;

    /// <summary>The cell itself, blank where it is covered by a merged one.</summary>
    public Cell this[int row, int column] =>
        (uint)row < (uint)_rows.Count && (uint)column < (uint)_rows[row].Length ? _rows[row][column] : new Cell("");

    /// <summary>The place of the cell that shows here: the upper left one of a merged range, elsewhere the cell itself.</summary>
    public CellAddress Origin(int row, int column) =>
        _origins.GetValueOrDefault(new(row, column), new(row, column));

    /// <summary>The cell that shows here.</summary>
    public Cell Shown(int row, int column)
    {
        var origin = Origin(row, column);
        return this[origin.Row, origin.Column];
    }

    /// <summary>A place on this sheet.</summary>
    public Place PlaceOf(int row, int column) => new(Name, new CellAddress(row, column));

    private void Cover(MergedRange merge)
    {
        // Whole columns are merged now and then; only what lies on the sheet matters.
        for (var row = merge.FromRow; row <= Math.Min(merge.ToRow, RowCount - 1); row++)
        {
            for (var column = merge.FromColumn; column <= Math.Min(merge.ToColumn, ColumnCount - 1); column++)
            {
                _origins.TryAdd(new(row, column), new(merge.FromRow, merge.FromColumn));
            }
        }
    }
}
