using HtzPipeline.Core.Layout.Grammar;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>What parts decimals and thousands in each column of a table.</summary>
internal sealed class TableMarks
{
    private readonly Dictionary<int, NumberMarks> _columns = [];

    /// <summary>Looks at the columns of figures, each as a whole.</summary>
    /// <param name="cells">The sheet.</param>
    /// <param name="rows">The rows of the table.</param>
    /// <param name="columns">The columns of figures.</param>
    public TableMarks(SheetCells cells, IReadOnlyList<int> rows, IReadOnlyList<int> columns)
    {
        foreach (var column in columns)
        {
            if (rows.Any(row => cells.Sheet[row, column].Text is ['▼' or '▽' or '↓', _, ..]))
            {
                _columns[column] = new(DecimalMark.Point) { HasFalls = true };
            }

            if (rows.Any(row => cells.Sheet[row, column].IsUnrounded))
            {
                var usual = rows.Select(row => cells.Sheet[row, column]).Where(cell => cell is { Number: not null, IsUnrounded: false })
                    .GroupBy(cell => (int)cell.Number!.Value.Scale).OrderByDescending(group => group.Count()).FirstOrDefault();
                _columns[column] = this[column] with { UsualDecimals = usual?.Key };
            }
        }

        if (!cells.HasCommas)
        {
            return;
        }

        var sheet = new MarkEvidence(cells.Sheet.HasSemicolons);
        for (var row = 0; row < cells.Rows.Count; row++)
        {
            for (var column = cells.From; column <= Math.Min(cells.To, cells.Sheet.WidthOf(row) - 1) && cells.Rows[row] == RowKind.Data; column++)
            {
                Add(sheet, cells, row, column);
            }
        }

        foreach (var column in columns)
        {
            var evidence = new MarkEvidence(cells.Sheet.HasSemicolons);
            foreach (var row in rows)
            {
                Add(evidence, cells, row, column);
            }

            _columns[column] = evidence.Judge(sheet) with { UsualDecimals = this[column].UsualDecimals, HasFalls = this[column].HasFalls };
        }
    }

    /// <summary>Those of a column.</summary>
    public NumberMarks this[int column] => _columns.GetValueOrDefault(column);

    private static void Add(MarkEvidence evidence, SheetCells cells, int row, int column)
    {
        if (cells[row, column] != CellKind.Number)
        {
            return;
        }

        var cell = cells.Sheet[row, column];
        if (cell.Number is { } number)
        {
            evidence.Add(number);
        }
        else if (cell.Flaw == CellFlaw.None)
        {
            evidence.Add(cell.Text);
        }
    }
}
