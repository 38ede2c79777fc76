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
        var (context, titled) = (OfName(sheet, place), (PeriodSpan?)null);
        for (var above = 0; above < row; above++)
        {
            context = AddTitle(context, sheet, above, 0, sheet.WidthOf(above) - 1, ref titled);
        }

        return context;
    }

    /// <summary>The context with what a row over a table adds; other months than the rows above it name are remembered beside its own.</summary>
    /// <param name="context">What stands around the table.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="row">The row.</param>
    /// <param name="from">Its first column that is of the table.</param>
    /// <param name="to">Its last.</param>
    /// <param name="titled">The months that the rows above it name, and then those that it names itself.</param>
    public static SheetContext AddTitle(SheetContext context, Sheet sheet, int row, int from, int to, ref PeriodSpan? titled)
    {
        var read = AddRow(context with { Period = null }, sheet, row, from, to);
        if (read.Period is not { } named)
        {
            return read with { Period = context.Period };
        }

        var before = titled;
        titled = named;
        return before is { } other && other.Last != named.Last && !PeriodParts.IsYear(other) && !PeriodParts.IsYear(named) ? read with { OtherPeriod = other } : read;
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
