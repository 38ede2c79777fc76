using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace HtzPipeline.Core.Tests.Reading;

/// <summary>Builds XLSX workbooks cell by cell, as departments' files have them.</summary>
internal sealed class WorkbookBuilder
{
    private readonly List<(string Name, object?[][] Rows, string[] Merges, bool Hidden)> _sheets = [];
    private readonly List<string> _formats = [];

    public bool Date1904 { get; init; }

    /// <summary>A formula; its cell has no cached value where <paramref name="Value"/> is null.</summary>
    public sealed record Formula(string Code, double? Value = null);

    /// <summary>An error value.</summary>
    public sealed record Error(string Text);

    /// <summary>A number with a format code.</summary>
    public sealed record Formatted(double Value, string Format);

    public WorkbookBuilder Sheet(string name, object?[][] rows, string[]? merges = null, bool hidden = false)
    {
        _sheets.Add((name, rows, merges ?? [], hidden));
        return this;
    }

    public MemoryStream Build()
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new(new WorkbookProperties { Date1904 = Date1904 }, new Sheets());
            foreach (var (name, rows, merges, hidden) in _sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new(new SheetData(rows.Select(ToRow)));
                if (merges.Length > 0)
                {
                    part.Worksheet.Append(new MergeCells(merges.Select(m => new MergeCell { Reference = m })));
                }

                workbook.Workbook.Sheets!.Append(new Sheet
                {
                    Name = name,
                    Id = workbook.GetIdOfPart(part),
                    SheetId = (uint)workbook.Workbook.Sheets.Count() + 1,
                    State = hidden ? SheetStateValues.Hidden : null,
                });
            }

            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        }

        stream.Position = 0;
        return stream;
    }

    private Row ToRow(object?[] cells, int row) => new(cells
        .Select((cell, column) => (cell, column)).Where(pair => pair.cell is not null)
        .Select(pair => ToCell(pair.cell!, new Core.Figures.CellAddress(row, pair.column).ToString())))
    { RowIndex = (uint)row + 1 };

    private Cell ToCell(object value, string address) => value switch
    {
        string text => new() { CellReference = address, DataType = CellValues.InlineString, InlineString = new(new Text(text) { Space = SpaceProcessingModeValues.Preserve }) },
        Formula formula => new()
        {
            CellReference = address,
            CellFormula = new(formula.Code),
            CellValue = formula.Value is { } cached ? new(cached) : null,
        },
        Error error => new() { CellReference = address, DataType = CellValues.Error, CellValue = new(error.Text) },
        Formatted formatted => new() { CellReference = address, CellValue = new(formatted.Value), StyleIndex = StyleOf(formatted.Format) },
        _ => new() { CellReference = address, CellValue = new(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)) },
    };

    private uint StyleOf(string format)
    {
        if (!_formats.Contains(format))
        {
            _formats.Add(format);
        }

        return (uint)_formats.IndexOf(format) + 1;
    }

    private Stylesheet Styles() => new(
        new NumberingFormats(_formats.Select((format, i) => new NumberingFormat { NumberFormatId = 164U + (uint)i, FormatCode = format })),
        new Fonts(new Font()),
        new Fills(new Fill()),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new[] { new CellFormat() }.Concat(_formats.Select((_, i) => new CellFormat { NumberFormatId = 164U + (uint)i, ApplyNumberFormat = true }))));
}
