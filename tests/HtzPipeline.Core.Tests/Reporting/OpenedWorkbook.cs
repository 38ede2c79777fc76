using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace HtzPipeline.Core.Tests.Reporting;

/// <summary>A workbook as a spreadsheet program sees it.</summary>
internal sealed class OpenedWorkbook : IDisposable
{
    private readonly SpreadsheetDocument _document;

    public OpenedWorkbook(MemoryStream file)
    {
        _document = SpreadsheetDocument.Open(file, isEditable: false);

        // What is not as the schema has it, spreadsheet programs offer to repair.
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(_document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"));
    }

    public WorkbookPart Part => _document.WorkbookPart!;

    public SpreadsheetDocumentType Type => _document.DocumentType;

    public IReadOnlyList<string> Sheets => [.. Part.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)];

    public void Dispose() => _document.Dispose();

    public WorksheetPart Sheet(string name) =>
        (WorksheetPart)Part.GetPartById(Part.Workbook!.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name).Id!);

    public Cell? Cell(string sheet, string address) => Sheet(sheet).Worksheet!.Descendants<Cell>().SingleOrDefault(cell => cell.CellReference == address);

    public string? Text(string sheet, string address) => Cell(sheet, address)?.InnerText;

    /// <summary>All texts of a sheet.</summary>
    public IReadOnlyList<string> Texts(string sheet) => [.. Sheet(sheet).Worksheet!.Descendants<Cell>().Select(cell => cell.InnerText)];

    /// <summary>The colour of a cell's fill; null if it has none.</summary>
    public string? Fill(string sheet, string address) =>
        Part.WorkbookStylesPart!.Stylesheet!.Fills!.Elements<Fill>().ElementAt((int)(Format(sheet, address).FillId?.Value ?? 0)).PatternFill?.ForegroundColor?.Rgb?.Value;

    /// <summary>The code of a cell's number format; null for one that is built in.</summary>
    public string? NumberFormat(string sheet, string address) => Part.WorkbookStylesPart!.Stylesheet!.NumberingFormats?.Elements<NumberingFormat>()
        .FirstOrDefault(format => format.NumberFormatId?.Value == Format(sheet, address).NumberFormatId?.Value)?.FormatCode?.Value;

    /// <summary>What the note of a cell says; null if it has none.</summary>
    public string? Note(string sheet, string address) =>
        Sheet(sheet).WorksheetCommentsPart?.Comments!.CommentList!.Elements<Comment>().SingleOrDefault(comment => comment.Reference == address)?.InnerText;

    private CellFormat Format(string sheet, string address) =>
        Part.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)(Cell(sheet, address)!.StyleIndex?.Value ?? 0));
}
