using System.Collections.Immutable;

namespace HtzPipeline.Core.Reading;

/// <summary>Puts a sheet together cell by cell, within what is allowed. Cells may come in any order; in that of rows they come cheapest.</summary>
internal sealed class SheetBuilder(string? name, Allowance allowance)
{
    // Those that were come back to have room to grow in.
    private readonly List<(Cell[] Cells, int Width)> _rows = [];
    private readonly List<MergedRange> _merges = [];
    private readonly List<(int From, int To)> _hiddenRows = [];
    private readonly List<(int From, int To)> _hiddenColumns = [];
    private Cell[] _new = new Cell[64];
    private Cell[] _row = [];
    private int _width;
    private int _at = -1;

    /// <summary>Whether nothing has been put on it.</summary>
    public bool IsEmpty => _rows.Count == 0 && _width == 0;

    /// <summary>Puts a cell in its place.</summary>
    /// <exception cref="Findings.UnreadableFileException">The place, or the number of cells, is beyond the limits.</exception>
    public void Put(int row, int column, in Cell cell)
    {
        allowance.RequireColumn(column);
        if (row != _at)
        {
            GoTo(row);
        }

        if (column >= _row.Length)
        {
            var isNew = _row == _new;
            Array.Resize(ref _row, Math.Max(column + 1, _row.Length * 2));
            _new = isNew ? _row : _new;
        }

        if (column >= _width)
        {
            allowance.TakeCells(column + 1 - _width);
            _row.AsSpan(_width, column - _width).Clear();
            _width = column + 1;
        }

        _row[column] = cell;
    }

    /// <summary>Merges cells into one.</summary>
    public void Merge(in MergedRange range)
    {
        // Each is looked at again at the end; a list of ever more of them is itself too much.
        allowance.TakeCovered(1);
        _merges.Add(range);
    }

    /// <summary>Notes that rows are hidden, both ends included.</summary>
    public void HideRows(int from, int to) => Hide(_hiddenRows, from, to);

    /// <summary>Notes that columns are hidden, both ends included.</summary>
    public void HideColumns(int from, int to) => Hide(_hiddenColumns, from, to);

    /// <summary>The sheet.</summary>
    /// <param name="isHidden">Whether its workbook hides it.</param>
    /// <exception cref="Findings.UnreadableFileException">It spans, or merges, more than the limits allow.</exception>
    public Sheet Build(bool isHidden = false)
    {
        StoreRow();
        while (_rows.Count > 0 && _rows[^1].Width == 0)
        {
            _rows.RemoveAt(_rows.Count - 1);
        }

        var columns = 0;
        var rows = new Cell[_rows.Count][];
        for (var row = 0; row < rows.Length; row++)
        {
            var (cells, width) = _rows[row];
            rows[row] = cells.Length == width ? cells : cells[..width];
            columns = Math.Max(columns, width);
        }

        allowance.TakeSpan(_rows.Count, columns);
        foreach (var merge in _merges)
        {
            allowance.TakeCovered(Length(merge.FromRow, merge.ToRow, _rows.Count) * Length(merge.FromColumn, merge.ToColumn, columns));
        }

        return new(name, rows, _merges, isHidden)
        {
            HiddenRows = Hidden(_hiddenRows, _rows.Count),
            HiddenColumns = Hidden(_hiddenColumns, columns),
        };
    }

    private static long Length(int from, int to, int end) => Math.Max(0, Math.Min(to, end - 1) - from + 1L);

    private static void Hide(List<(int From, int To)> hidden, int from, int to)
    {
        // Hidden rows come one by one; more ranges than any sheet has are not worth knowing.
        if (hidden.Count > 0 && hidden[^1].To + 1 == from)
        {
            hidden[^1] = (hidden[^1].From, to);
        }
        else if (from <= to && hidden.Count < 1 << 14)
        {
            hidden.Add((from, to));
        }
    }

    private static ImmutableSortedSet<int> Hidden(List<(int From, int To)> ranges, int end)
    {
        if (ranges.Count == 0)
        {
            return [];
        }

        var hidden = new System.Collections.BitArray(end);
        foreach (var (from, to) in ranges)
        {
            for (var i = Math.Max(0, from); i <= Math.Min(to, end - 1) && !hidden[i]; i++)
            {
                hidden[i] = true;
            }
        }

        return [.. Enumerable.Range(0, end).Where(i => hidden[i])];
    }

    private void GoTo(int row)
    {
        StoreRow();
        if (row >= _rows.Count)
        {
            allowance.TakeCells(row + 1 - _rows.Count);
            while (_rows.Count <= row)
            {
                _rows.Add(([], 0));
            }
        }

        var (cells, width) = _rows[row];
        (_at, _width, _row) = (row, width, width > 0 ? cells : _new);
    }

    private void StoreRow()
    {
        if (_at >= 0 && _width > 0)
        {
            _rows[_at] = (_row == _new ? _row.AsSpan(0, _width).ToArray() : _row, _width);
        }
    }
}
