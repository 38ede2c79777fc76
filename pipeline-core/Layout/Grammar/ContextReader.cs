using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Reads what stands around the tables of a sheet: its name, and rows of titles and units.</summary>
internal static class ContextReader
{
    /// <summary>What the sheet's name says, and of the year what file and folder say where it says nothing.</summary>
    public static SheetContext OfName(Sheet sheet, FilePlace place)
    {
        var named = TitleGrammar.Add(new(), sheet.Name ?? "");
        var (year, from) = named.Year is { } own ? (own, "sheet")
            : place.Name is { } name && PeriodGrammar.FindYear(System.IO.Path.GetFileNameWithoutExtension(name)) is { } ofFile ? (ofFile, "file")
            : place.Folder is { } folder ? (folder.Year, "folder")
            : ((int?)null, (string?)null);
        return new() { Period = named.Period ?? MonthOf(sheet.Name, year, from, place), Year = year, YearFrom = from, Place = place };
    }

    // A sheet called 9月, in the year of file or folder; in that of the folder no month that is still to come.
    private static PeriodSpan? MonthOf(string? name, int? year, string? from, FilePlace place) =>
        TitleGrammar.Add(new() { Year = year }, name ?? "").Period is { } months && year is { } known
            ? from == "folder" && months.Last > place.Folder!.Value.LastMonth ? PeriodParts.InYear(months, known - 1) : months
            : null;

    /// <summary>What the rows above a tidy header say.</summary>
    public static SheetContext Above(Sheet sheet, int row, FilePlace place)
    {
        var context = OfName(sheet, place);
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
                context = key is null ? context with { Period = date, Year = date.Year, YearFrom = "title" } : context;
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
