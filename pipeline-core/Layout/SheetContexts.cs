using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout;

/// <summary>Gathers what stands around the tables of a sheet.</summary>
internal static class SheetContexts
{
    /// <summary>What the sheet's name says.</summary>
    public static SheetContext OfName(Sheet sheet)
    {
        var named = TitleGrammar.Add(new(), sheet.Name ?? "");
        return new() { Period = named.Period, Year = named.Year };
    }

    /// <summary>What the rows above a tidy header say.</summary>
    public static SheetContext Above(Sheet sheet, int row)
    {
        var context = OfName(sheet);
        for (var above = 0; above < row; above++)
        {
            context = AddRow(context, sheet, above, 0, sheet.WidthOf(above) - 1);
        }

        return context;
    }

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

            context = AddRow(context, cells.Sheet, row, from, to);
        }

        return context;
    }

    private static SheetContext AddRow(SheetContext context, Sheet sheet, int row, int from, int to)
    {
        string? key = null;
        for (var column = from; column <= to; column++)
        {
            var cell = sheet[row, column];
            if (cell.IsBlank)
            {
                continue;
            }

            if (cell.Date is { } date)
            {
                context = key is null ? context with { Period = date, Year = date.Year } : context;
                key = null;
                continue;
            }

            // Item: | All items, in two cells.
            var text = cell.Text;
            var isKey = key is null && LabelText.Fold(text).EndsWith(':') && column < to;
            if (!isKey)
            {
                context = TitleGrammar.Add(context, key + text);
            }

            key = isKey ? text : null;
        }

        return context;
    }
}
