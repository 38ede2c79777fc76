using System.Collections.Immutable;
using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>Puts a sheet together cell by cell, within what is allowed. Cells may come in any order; in that of rows they come cheapest.</summary>
internal sealed class SheetBuilder(string? name, Allowance allowance)
{
    // What has more broken cells is broken itself.
    private const int MostDamaged = 1000;
    private const int DamagedShown = 5;

    private readonly StrayCells _stray = new();
    private readonly List<CellAddress> _damaged = [];

    // Those that were come back to have room to grow in.
    private readonly List<(Cell[] Cells, int Width)> _rows = [];
    private readonly List<MergedRange> _merges = [];
    private readonly List<(int From, int To)> _hiddenRows = [];
    private readonly List<(int From, int To)> _hiddenColumns = [];
    private Cell[] _new = new Cell[64];
    private Cell[] _row = [];
    private int _width;
    private int _at = -1;
    private int _count;

    /// <summary>Puts a cell in its place.</summary>
    /// <exception cref="Findings.UnreadableFileException">The place, or the number of cells, is beyond the limits.</exception>
    /// <exception cref="InvalidDataException">Too many cells are broken.</exception>
    public void Put(int row, int column, in Cell cell)
    {
        allowance.RequireColumn(column);
        if (row != _at && StrayCells.IsFarBelow(row, _rows.Count))
        {
            _stray.Add(row, column, cell);
            if (_stray.AreTooMany)
            {
                PutStray();
            }
        }
        else
        {
            PutNear(row, column, cell);
        }
    }

    private void PutStray() => _stray.GiveBack().ForEach(stray => PutNear(stray.Row, stray.Column, stray.Cell));

    private void PutNear(int row, int column, in Cell cell)
    {
        if (row != _at)
        {
            GoTo(row);
        }

        _count++;
        if (cell.Flaw == CellFlaw.Damaged)
        {
            AddDamaged(new(row, column));
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
        if (_stray.AreTooManyBeside(_count))
        {
            PutStray();
        }

        StoreRow();
        var columns = 0;
        var rows = new List<Cell[]>(_rows.Count);
        foreach (var (cells, width) in _rows)
        {
            rows.Add(cells.Length == width ? cells : cells[..width]);
            columns = Math.Max(columns, width);
        }

        columns = _stray.TakeFarColumns(rows, columns);
        while (rows is [.., []])
        {
            rows.RemoveAt(rows.Count - 1);
        }

        allowance.TakeSpan(rows.Count, columns);
        foreach (var merge in _merges)
        {
            allowance.TakeCovered(Length(merge.FromRow, merge.ToRow, rows.Count) * Length(merge.FromColumn, merge.ToColumn, columns));
        }

        return new(name, rows, _merges, isHidden)
        {
            Remarks = [.. _stray.Findings(name), .. DamageFindings()],
            HiddenRows = Hidden(_hiddenRows, rows.Count),
            HiddenColumns = Hidden(_hiddenColumns, columns),
        };
    }

    private void AddDamaged(CellAddress cell)
    {
        _damaged.Add(cell);
        if (_damaged.Count > MostDamaged)
        {
            throw new InvalidDataException("Too many cells are broken.");
        }
    }

    private IEnumerable<Finding> DamageFindings() => _damaged.Count == 0 ? [] :
    [
        Finding.Of(
            StructureFindings.DamagedRecords,
            new(name, null),
            ("count", _damaged.Count.ToString(CultureInfo.InvariantCulture)),
            ("found", string.Join(", ", _damaged.Take(DamagedShown)) + (_damaged.Count > DamagedShown ? "…" : ""))),
    ];

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
