using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace HtzPipeline.Core.Reporting.Workbooks;

/// <summary>
/// Writes tables as an XLSX workbook (ECMA-376): numbers are typed, texts are texts whatever they begin with, headers stay in view and
/// have filters. The same tables give the same bytes.
/// </summary>
public static class TableWorkbook
{
    /// <summary>The media type.</summary>
    public const string MediaType = MarkedWorkbook.MediaType;

    /// <summary>The most rows that a sheet can have, its header included.</summary>
    public const int MostRows = 1_048_576;

    // A zip knows no time before this one.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a workbook of at least one sheet.</summary>
    /// <param name="sheets">The sheets; their names differ and have at most 31 characters, none of <c>[]:*?/\</c>.</param>
    /// <param name="output">Where to.</param>
    public static void Write(IReadOnlyList<TableSheet> sheets, Stream output)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        ArgumentNullException.ThrowIfNull(output);
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            Write(sheets, document);
        }

        WithoutTimes(package);
        package.WriteTo(output);
    }

    // The ids are given, since the library's own are random.
    private static void Write(IReadOnlyList<TableSheet> sheets, SpreadsheetDocument document)
    {
        var workbook = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "workbook");
        workbook.Workbook = new(new Sheets());
        workbook.AddNewPart<WorkbookStylesPart>("styles");
        var styles = new WorkbookStyles(workbook);
        var header = styles.List(bold: true);
        foreach (var (index, sheet) in sheets.Index())
        {
            var id = $"sheet{index + 1}";
            var part = workbook.AddNewPart<WorksheetPart>(id);
            using var content = new MemoryStream();
            Write(sheet, styles, header, content);
            content.Position = 0;
            part.FeedData(content);
            workbook.Workbook.Sheets!.Append(new Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = id });
        }
    }

    private static void Write(TableSheet sheet, WorkbookStyles styles, uint header, Stream content)
    {
        using var writer = new SheetWriter(content, [.. sheet.Columns.Select(column => column.Width)], frozenRows: 1, frozenColumns: sheet.FrozenColumns);
        foreach (var (column, one) in sheet.Columns.Index())
        {
            writer.Text(0, column, one.Name, header);
        }

        var row = 1;
        foreach (var cells in sheet.Rows)
        {
            foreach (var (column, cell) in cells.Index())
            {
                if (cell.Number is { } number)
                {
                    writer.Number(row, column, number, styles.Number(cell.Format));
                }
                else if (!string.IsNullOrEmpty(cell.Text))
                {
                    writer.Text(row, column, cell.Text);
                }
            }

            row++;
        }

        writer.End([], $"A1:{new Figures.CellAddress(row - 1, sheet.Columns.Count - 1)}");
    }

    private static void WithoutTimes(Stream package)
    {
        using var zip = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var entry in zip.Entries)
        {
            entry.LastWriteTime = NoTime;
        }
    }
}
