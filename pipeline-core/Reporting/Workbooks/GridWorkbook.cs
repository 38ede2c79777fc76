using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using HtzPipeline.Core.Figures;
using Grid = HtzPipeline.Core.Reading.Sheet;

namespace HtzPipeline.Core.Reporting.Workbooks;

/// <summary>Makes an XLSX workbook of sheets as they were read: of a CSV, an XLS, a web page.</summary>
internal static partial class GridWorkbook
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;
    private const double NarrowestColumn = 8;
    private const double WidestColumn = 40;

    /// <summary>Writes the workbook.</summary>
    /// <returns>The names of its sheets by those they were read with, the empty one for a file without sheets.</returns>
    public static Dictionary<string, string> Write(FileGrid grid, Stream output)
    {
        var names = new Dictionary<string, string>();
        using var document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.Workbook = new(new Sheets());
        var styles = new WorkbookStyles(workbook);
        foreach (var sheet in grid.Sheets)
        {
            var name = UniqueName(sheet.Name ?? "数据", names.Values);
            names.TryAdd(sheet.Name ?? "", name);
            var part = workbook.AddNewPart<WorksheetPart>();
            using var content = new MemoryStream();
            Write(sheet, styles, content);
            content.Position = 0;
            part.FeedData(content);
            workbook.Workbook.Sheets!.Append(new Sheet
            {
                Name = name,
                SheetId = (uint)names.Count,
                Id = workbook.GetIdOfPart(part),
                State = sheet.IsHidden ? SheetStateValues.Hidden : null,
            });
        }

        return names;
    }

    private static void Write(Grid sheet, WorkbookStyles styles, Stream content)
    {
        var (rows, columns) = (Math.Min(sheet.RowCount, MostRows), Math.Min(sheet.ColumnCount, MostColumns));
        using var writer = new SheetWriter(content, Widths(sheet, columns));
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < Math.Min(sheet.WidthOf(row), columns); column++)
            {
                Write(sheet[row, column], row, column, styles, writer);
            }
        }

        writer.End(Merges(sheet, rows, columns));
    }

    private static void Write(Reading.Cell cell, int row, int column, WorkbookStyles styles, SheetWriter writer)
    {
        if (cell.Number is { } number)
        {
            writer.Number(row, column, cell.IsPercent ? number / 100 : number, styles.Number(Format(number.Scale, false, cell.IsPercent)));
        }
        else if (cell.Date is not null && DateTime.TryParseExact(cell.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            writer.Number(row, column, (decimal)date.ToOADate(), styles.Number("yyyy-mm-dd"));
        }
        else if (PlainNumber().IsMatch(cell.Text) && cell.Text.Count(char.IsAsciiDigit) <= 15)
        {
            var (percent, grouped) = (cell.Text.EndsWith('%'), cell.Text.Contains(','));
            number = decimal.Parse(cell.Text.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture);
            writer.Number(row, column, percent ? number / 100 : number, styles.Number(Format(number.Scale, grouped, percent)));
        }
        else if (cell.Text.Length > 0)
        {
            writer.Text(row, column, cell.Text);
        }
    }

    private static string Format(int decimals, bool grouped, bool percent) =>
        (grouped ? "#,##0" : "0") + (decimals > 0 ? "." + new string('0', Math.Min(decimals, 20)) : "") + (percent ? "%" : "");

    private static List<double> Widths(Grid sheet, int columns)
    {
        const int RowsLookedAt = 200;
        var widths = Enumerable.Repeat(NarrowestColumn, columns).ToList();
        for (var row = 0; row < Math.Min(sheet.RowCount, RowsLookedAt); row++)
        {
            for (var column = 0; column < Math.Min(sheet.WidthOf(row), columns); column++)
            {
                // A title reaches over the blanks beside it.
                if (column + 1 < sheet.WidthOf(row) || sheet.WidthOf(row) == 1 == (columns == 1))
                {
                    widths[column] = Math.Clamp(sheet[row, column].Text.Sum(c => c < 0x2E80 ? 1.1 : 2.1) + 1, widths[column], WidestColumn);
                }
            }
        }

        return widths;
    }

    private static List<string> Merges(Grid sheet, int rows, int columns)
    {
        var last = new Dictionary<CellAddress, CellAddress>();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (sheet.Origin(row, column) is var origin && origin != new CellAddress(row, column))
                {
                    last[origin] = new(row, column);
                }
            }
        }

        return [.. last.Select(range => $"{range.Key}:{range.Value}")];
    }

    // At most 31 characters, none of []:*?/\, no two alike but for case.
    private static string UniqueName(string name, IEnumerable<string> taken)
    {
        var valid = ReportText.Cut(Forbidden().Replace(ReportText.Visible(name), "_").Trim('\''), 31);
        valid = valid.Length == 0 ? "Sheet" : valid;
        var unique = valid;
        for (var number = 2; taken.Contains(unique, StringComparer.OrdinalIgnoreCase) || unique == Layout.Bulletins.BulletinReader.FindingsSheet; number++)
        {
            unique = $"{ReportText.Cut(valid, 26)}({number})";
        }

        return unique;
    }

    [GeneratedRegex(@"[\[\]:*?/\\\r\n\t]")]
    private static partial Regex Forbidden();

    // No leading zeros: 007 is a code. No sign +: what is printed with one stays as it is printed.
    [GeneratedRegex(@"^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?%?\z")]
    private static partial Regex PlainNumber();
}
