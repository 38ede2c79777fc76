using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Reads what stands around the tables of a sheet: its name, and rows of titles and units.</summary>
internal static class ContextReader
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

    /// <summary>The context with what the cells of a row add, from one column to another.</summary>
    public static SheetContext AddRow(SheetContext context, Sheet sheet, int row, int from, int to)
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
