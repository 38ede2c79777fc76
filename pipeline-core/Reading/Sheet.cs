using System.Collections.Immutable;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>A sheet of cells. Rows may differ in length; beyond their ends all is blank.</summary>
internal sealed class Sheet
{
    private static readonly Cell Blank = new("");

    private readonly IReadOnlyList<Cell[]> _rows;
    private readonly Dictionary<CellAddress, CellAddress> _origins = [];

    private Sheet(string name, Sheet other)
    {
        Name = name;
        (IsHidden, _rows, ColumnCount, _origins) = (other.IsHidden, other._rows, other.ColumnCount, other._origins);
        (HiddenRows, HiddenColumns) = (other.HiddenRows, other.HiddenColumns);
    }

    public Sheet(string? name, IReadOnlyList<Cell[]> rows, IReadOnlyList<MergedRange>? merges = null, bool isHidden = false)
    {
        Name = name;
        IsHidden = isHidden;
        _rows = rows;
        foreach (var row in rows)
        {
            ColumnCount = Math.Max(ColumnCount, row.Length);
        }

        foreach (var merge in merges ?? [])
        {
            Cover(merge);
        }
    }

    /// <summary>Its name; null for a CSV file.</summary>
    public string? Name { get; }

    /// <summary>Whether its workbook hides it.</summary>
    public bool IsHidden { get; }

    /// <summary>The rows that its workbook hides, from 0, in ascending order.</summary>
    public ImmutableSortedSet<int> HiddenRows { get; init; } = [];

    /// <summary>The columns that its workbook hides, from 0, in ascending order.</summary>
    public ImmutableSortedSet<int> HiddenColumns { get; init; } = [];

    /// <summary>Whether semicolons part its cells in the file, as they do where commas stand before decimals.</summary>
    public bool HasSemicolons { get; init; }

    /// <summary>Whether it holds all rows of its table, and not the first of them only.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>What reading it has to say.</summary>
    public IReadOnlyList<Finding> Remarks { get; init; } = [];

    public int RowCount => _rows.Count;

    public int ColumnCount { get; }

    /// <summary>The number of cells in a row; beyond it all is blank.</summary>
    public int WidthOf(int row) => _rows[row].Length;

    /// <summary>The cell itself, blank where it is covered by a merged one.</summary>
    public ref readonly Cell this[int row, int column]
    {
        get
        {
            if ((uint)row < (uint)_rows.Count && _rows[row] is var cells && (uint)column < (uint)cells.Length)
            {
                return ref cells[column];
            }

            return ref Blank;
        }
    }

    /// <summary>The place of the cell that shows here: the upper left one of a merged range, elsewhere the cell itself.</summary>
    public CellAddress Origin(int row, int column) =>
        _origins.Count == 0 ? new(row, column) : _origins.GetValueOrDefault(new(row, column), new(row, column));

    /// <summary>The cell that shows here.</summary>
    public ref readonly Cell Shown(int row, int column)
    {
        var origin = Origin(row, column);
        return ref this[origin.Row, origin.Column];
    }

    /// <summary>The same sheet under another name.</summary>
    public Sheet Renamed(string name) => new(name, this);

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
