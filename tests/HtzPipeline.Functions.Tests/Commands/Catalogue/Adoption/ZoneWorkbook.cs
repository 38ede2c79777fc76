using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace HtzPipeline.Functions.Tests.Commands.Catalogue.Adoption;

/// <summary>Workbooks as clerks make them: a title over the table, merged headers, and notes below.</summary>
internal static class ZoneWorkbook
{
    /// <summary>The workbook of some sheets; a number is a number, and what is merged is told as A3:A4.</summary>
    public static byte[] Of(params (string Name, object?[][] Rows, string[] Merged)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new(new Sheets());
            foreach (var (index, sheet) in sheets.Index())
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new(new SheetData(sheet.Rows.Select((row, at) => new Row(row.Select((value, column) => CellOf(value, $"{(char)('A' + column)}{at + 1}")).OfType<Cell>()) { RowIndex = (uint)at + 1 })));
                if (sheet.Merged.Length > 0)
                {
                    part.Worksheet.Append(new MergeCells(sheet.Merged.Select(range => new MergeCell { Reference = range })));
                }

                workbook.Workbook.Sheets!.Append(new Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = workbook.GetIdOfPart(part) });
            }
        }

        return stream.ToArray();
    }

    private static Cell? CellOf(object? value, string address) => value switch
    {
        null => null,
        decimal number => new(new CellValue(number)) { CellReference = address },
        _ => new(new InlineString(new Text((string)value) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = address, DataType = CellValues.InlineString },
    };
}
