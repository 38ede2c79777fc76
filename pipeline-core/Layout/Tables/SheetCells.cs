using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>The cells of a sheet by their looks, and the rows by theirs: all looked at once.</summary>
internal sealed class SheetCells
{
    private readonly CellKind[][] _cells;
    private readonly RowKind[] _rows;
    private readonly Dictionary<string, TextTraits> _texts = [];

    private readonly SheetCells? _whole;
    private readonly bool[] _statesUnit;
    private readonly bool[] _signed;
    private bool _hasCommas;

    /// <summary>All cells of a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="allowance">What looking at them may cost.</param>
    public SheetCells(Sheet sheet, Allowance allowance)
    {
        Sheet = sheet;
        Allowance = allowance;
        To = sheet.ColumnCount - 1;
        _cells = new CellKind[sheet.RowCount][];
        _rows = new RowKind[sheet.RowCount];
        (_statesUnit, _signed) = (new bool[_rows.Length], new bool[_rows.Length]);
        for (var row = 0; row < _rows.Length; row++)
        {
            var kinds = new CellKind[sheet.WidthOf(row)];
            for (var column = 0; column < kinds.Length; column++)
            {
                var traits = TraitsOf(sheet[row, column]);
                kinds[column] = traits.Kind;
                _statesUnit[row] |= traits.StatesUnit;
                _signed[row] |= traits.Signs;
            }

            allowance.TakeSteps(kinds.Length);
            _cells[row] = kinds;
            _rows[row] = RowClassifier.Classify(sheet, row, 0, kinds, _statesUnit[row], _signed[row]);
        }

        Rows = new(0, _rows);
    }

    // Some columns of some rows: beyond them all is blank.
    private SheetCells(SheetCells whole, int fromRow, int toRow, int from, int to)
    {
        (_whole, Sheet, Allowance, From, To, _cells, _statesUnit, _signed) = (whole, whole.Sheet, whole.Allowance, from, to, whole._cells, whole._statesUnit, whole._signed);
        _rows = new RowKind[toRow - fromRow + 1];
        for (var row = fromRow; row <= toRow; row++)
        {
            _rows[row - fromRow] = from == whole.From && to == whole.To
                ? whole.Rows[row]
                : RowClassifier.Classify(Sheet, row, from, KindsOf(row), _statesUnit[row], _signed[row]);
        }

        Rows = new(fromRow, _rows);
    }

    /// <summary>The sheet.</summary>
    public Sheet Sheet { get; }

    /// <summary>What looking at the cells may still cost.</summary>
    public Allowance Allowance { get; }

    /// <summary>Whether a number on the sheet has a comma.</summary>
    public bool HasCommas => _whole?.HasCommas ?? _hasCommas;

    /// <summary>The first column.</summary>
    public int From { get; }

    /// <summary>The last column.</summary>
    public int To { get; }

    /// <summary>The kind of a cell; blank where it is covered by a merged one.</summary>
    public CellKind this[int row, int column] => column >= From && column <= To && (uint)column < (uint)_cells[row].Length ? _cells[row][column] : CellKind.Blank;

    /// <summary>The kind of the cell that shows here: of a merged range the upper left one.</summary>
    public CellKind Shown(int row, int column)
    {
        var origin = Sheet.Origin(row, column);
        return this[origin.Row, origin.Column];
    }

    /// <summary>The kinds of the rows.</summary>
    public RowKinds Rows { get; }

    /// <summary>The first column that is not blank, -1 if all are.</summary>
    public int FirstOf(int row) => KindsOf(row).IndexOfAnyExcept(CellKind.Blank) is >= 0 and var index ? From + index : -1;

    /// <summary>The number of cells that are not blank.</summary>
    public int FilledOf(int row)
    {
        var kinds = KindsOf(row);
        return kinds.Length - kinds.Count(CellKind.Blank);
    }

    /// <summary>A part of the cells.</summary>
    public SheetCells Within(int fromRow, int toRow, int from, int to) => new(this, fromRow, toRow, from, to);

    private ReadOnlySpan<CellKind> KindsOf(int row) => _cells[row].AsSpan() is var kinds && From >= kinds.Length ? [] : kinds[From..Math.Min(To + 1, kinds.Length)];

    private TextTraits TraitsOf(Cell cell)
    {
        if (cell.Number is not null)
        {
            return new(!cell.IsPercent && TextTraits.MayBePeriod(cell.Text) ? CellKind.NumberOrPeriod : CellKind.Number, false, false);
        }

        if (cell.Flaw != CellFlaw.None)
        {
            // Of a broken text it is known that it was one.
            return new(cell is { Flaw: CellFlaw.Damaged, Text.Length: > 0 } ? CellKind.Text : CellKind.Number, false, false);
        }

        if (cell.Date is not null)
        {
            return new(CellKind.Period, false, false);
        }

        if (cell.Text.Length == 0)
        {
            return default;
        }

        // Figures of a text file are seldom the same twice, labels are.
        if (NumberGrammar.IsPlain(cell.Text))
        {
            return new(TextTraits.MayBePeriod(cell.Text) ? CellKind.NumberOrPeriod : CellKind.Number, false, false);
        }

        ref var known = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_texts, cell.Text, out var exists);
        if (!exists)
        {
            known = TextTraits.Of(cell.Text);
            _hasCommas |= known.Kind == CellKind.Number && cell.Text.AsSpan().IndexOfAny(",，") >= 0;
        }

        return known;
    }
}
