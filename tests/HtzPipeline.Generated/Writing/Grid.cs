using HtzPipeline.Generated.Printing;
using HtzPipeline.Generated.Truth;

namespace HtzPipeline.Generated.Writing;

/// <summary>One sheet, written cell by cell.</summary>
/// <param name="name">Its name.</param>
public sealed class Grid(string name)
{
    private readonly SortedDictionary<(int Row, int Column), GridCell> _cells = [];
    private readonly List<(int Row, int Column, int LastRow, int LastColumn)> _merges = [];

    public string Name => name;

    /// <summary>Whether the sheet is hidden.</summary>
    public bool IsHidden { get; set; }

    /// <summary>The rows that are hidden.</summary>
    public ISet<int> HiddenRows { get; } = new SortedSet<int>();

    /// <summary>The cells, by row and column.</summary>
    public IReadOnlyDictionary<(int Row, int Column), GridCell> Cells => _cells;

    /// <summary>The merged ranges.</summary>
    public IReadOnlyList<(int Row, int Column, int LastRow, int LastColumn)> Merges => _merges;

    public int RowCount => _cells.Count == 0 ? 0 : _cells.Keys.Max(place => place.Row) + 1;

    public int ColumnCount => _cells.Count == 0 ? 0 : _cells.Keys.Max(place => place.Column) + 1;

    /// <summary>Where the figures stand.</summary>
    public IEnumerable<(int Row, int Column, FigureKey Figure)> Figures => _cells
        .Where(cell => cell.Value.Figure is not null)
        .Select(cell => (cell.Key.Row, cell.Key.Column, cell.Value.Figure!.Value));

    /// <summary>Writes a text.</summary>
    public void Put(int row, int column, string text) => _cells[(row, column)] = new(text);

    /// <summary>Writes a figure of a draft, if it has it.</summary>
    public void Put(int row, int column, Draft draft, FigureKey figure)
    {
        if (draft[figure] is { } printed)
        {
            _cells[(row, column)] = new(printed.Text, printed.Number, figure);
        }
    }

    /// <summary>Writes what stands beside a figure of a draft, if anything does.</summary>
    public void Put(int row, int column, Draft draft, FigureKey figure, Aside aside)
    {
        if (draft[figure, aside] is { } printed)
        {
            _cells[(row, column)] = new(printed.Text, printed.Number) { Aside = (figure, aside) };
        }
    }

    /// <summary>Takes away what stands somewhere.</summary>
    public void Clear(int row, int column) => _cells.Remove((row, column));

    /// <summary>Writes a text over several columns, and rows, merged.</summary>
    public void PutMerged(int row, int column, int lastRow, int lastColumn, string text)
    {
        Put(row, column, text);
        if ((row, column) != (lastRow, lastColumn))
        {
            _merges.Add((row, column, lastRow, lastColumn));
        }
    }

    /// <summary>Over how many rows and columns a cell reaches: one each, unless a merged range begins here.</summary>
    public (int Rows, int Columns) SpanOf(int row, int column) => _merges
        .Where(merge => (merge.Row, merge.Column) == (row, column))
        .Select(merge => (merge.LastRow - row + 1, merge.LastColumn - column + 1))
        .FirstOrDefault((1, 1));

    /// <summary>Changes cells.</summary>
    public void Change(Func<GridCell, GridCell> change)
    {
        foreach (var place in _cells.Keys.ToArray())
        {
            _cells[place] = change(_cells[place]);
        }
    }

    /// <summary>Puts a row of blanks, spaces each, before a row that no merged range reaches across.</summary>
    public void InsertBlanks(int before)
    {
        var (moved, width) = (_cells.ToArray(), ColumnCount);
        _cells.Clear();
        foreach (var ((row, column), cell) in moved)
        {
            _cells.Add((row >= before ? row + 1 : row, column), cell);
        }

        for (var i = 0; i < _merges.Count; i++)
        {
            _merges[i] = _merges[i].Row >= before ? _merges[i] with { Row = _merges[i].Row + 1, LastRow = _merges[i].LastRow + 1 } : _merges[i];
        }

        for (var column = 0; column < width; column++)
        {
            Put(before, column, column % 2 == 0 ? " " : "　");
        }
    }

    /// <summary>Puts a blank column before a column.</summary>
    public void InsertColumn(int before)
    {
        var moved = _cells.ToArray();
        _cells.Clear();
        foreach (var ((row, column), cell) in moved)
        {
            _cells.Add((row, Shifted(column)), cell);
        }

        for (var i = 0; i < _merges.Count; i++)
        {
            _merges[i] = _merges[i] with { Column = Shifted(_merges[i].Column), LastColumn = Shifted(_merges[i].LastColumn) };
        }

        int Shifted(int column) => column >= before ? column + 1 : column;
    }
}
