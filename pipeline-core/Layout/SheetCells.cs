using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout;

/// <summary>The cells of a sheet by their looks, and the rows by theirs: all looked at once.</summary>
internal sealed class SheetCells
{
    private readonly CellKind[][] _cells;
    private readonly RowKind[] _rows;
    private readonly Dictionary<string, TextTraits> _texts = [];

    public SheetCells(Sheet sheet)
    {
        Sheet = sheet;
        _cells = new CellKind[sheet.RowCount][];
        _rows = new RowKind[sheet.RowCount];
        for (var row = 0; row < _rows.Length; row++)
        {
            var kinds = new CellKind[sheet.WidthOf(row)];
            var (statesUnit, signed) = (false, false);
            for (var column = 0; column < kinds.Length; column++)
            {
                var traits = TraitsOf(sheet[row, column]);
                kinds[column] = traits.Kind;
                statesUnit |= traits.StatesUnit;
                signed |= traits.Signs;
            }

            _cells[row] = kinds;
            _rows[row] = RowClassifier.Classify(sheet, row, kinds, statesUnit, signed);
        }
    }

    /// <summary>The sheet.</summary>
    public Sheet Sheet { get; }

    /// <summary>The kind of a cell; blank where it is covered by a merged one.</summary>
    public CellKind this[int row, int column] => (uint)column < (uint)_cells[row].Length ? _cells[row][column] : CellKind.Blank;

    /// <summary>The kind of the cell that shows here: of a merged range the upper left one.</summary>
    public CellKind Shown(int row, int column)
    {
        var origin = Sheet.Origin(row, column);
        return this[origin.Row, origin.Column];
    }

    /// <summary>The kinds of the rows.</summary>
    public IReadOnlyList<RowKind> Rows => _rows;

    /// <summary>The first column that is not blank, -1 if all are.</summary>
    public int FirstOf(int row) => Array.FindIndex(_cells[row], kind => kind != CellKind.Blank);

    /// <summary>The number of cells that are not blank.</summary>
    public int FilledOf(int row) => _cells[row].Count(kind => kind != CellKind.Blank);

    private TextTraits TraitsOf(Cell cell)
    {
        if (cell.Number is not null)
        {
            return new(!cell.IsPercent && TextTraits.MayBePeriod(cell.Text) ? CellKind.NumberOrPeriod : CellKind.Number, false, false);
        }

        if (cell.Flaw != CellFlaw.None)
        {
            return new(CellKind.Number, false, false);
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
        }

        return known;
    }
}
