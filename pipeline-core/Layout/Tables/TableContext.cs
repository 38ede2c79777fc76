using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>Gathers what the rows above a table say of it.</summary>
internal static class TableContext
{
    /// <summary>The context with what the rows above a table add. Of a row, a table takes what stands over its own columns, or else all.</summary>
    public static SheetContext Add(SheetContext context, SheetCells cells, TableBlock table)
    {
        foreach (var row in table.Context)
        {
            if (cells.Rows[row] is RowKind.Note or RowKind.ColumnNumbers)
            {
                continue;
            }

            var (from, to) = (table.From, Math.Min(table.To, cells.Sheet.WidthOf(row) - 1));
            if (!Enumerable.Range(from, Math.Max(0, to - from + 1)).Any(column => cells[row, column] != CellKind.Blank))
            {
                (from, to) = (0, cells.Sheet.WidthOf(row) - 1);
            }

            context = ContextReader.AddRow(context, cells.Sheet, row, from, to);
        }

        return context;
    }
}
