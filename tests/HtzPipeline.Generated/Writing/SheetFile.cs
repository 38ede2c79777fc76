namespace HtzPipeline.Generated.Writing;

/// <summary>A file format with its encoding.</summary>
/// <param name="Name">Its name in tables of results.</param>
/// <param name="HoldsSheets">Whether it holds several sheets, merged cells and numbers; text formats hold none of these.</param>
/// <param name="Write">Writes sheets.</param>
public sealed record SheetFile(string Name, bool HoldsSheets, Func<IReadOnlyList<Grid>, byte[]> Write)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SheetFile> All { get; } =
    [
        new("CSV UTF-8", false, sheets => DelimitedText.Write(sheets[0], ',', "utf-8", bom: false)),
        new("CSV UTF-8 BOM", false, sheets => DelimitedText.Write(sheets[0], ',', "utf-8", bom: true)),
        new("CSV GB18030", false, sheets => DelimitedText.Write(sheets[0], ',', "gb18030", bom: false)),
        new("CSV UTF-16LE BOM", false, sheets => DelimitedText.Write(sheets[0], ',', "utf-16LE", bom: true)),
        new("CSV UTF-16BE BOM", false, sheets => DelimitedText.Write(sheets[0], ',', "utf-16BE", bom: true)),
        new("TSV UTF-16LE", false, sheets => DelimitedText.Write(sheets[0], '\t', "utf-16LE", bom: false)),
        new("TSV UTF-8", false, sheets => DelimitedText.Write(sheets[0], '\t', "utf-8", bom: false)),
        new("CSV ; GB18030", false, sheets => DelimitedText.Write(sheets[0], ';', "gb18030", bom: false)),
        new("XLSX", true, sheets => XlsxWriter.Write(sheets, numbersAsText: false)),
        new("XLSX texts", true, sheets => XlsxWriter.Write(sheets, numbersAsText: true)),
        new("XLS", true, BiffWriter.Write),
        new("HTML GBK", false, sheets => HtmlWriter.Write(sheets[0], "gbk")),
        new("HTML UTF-8", false, sheets => HtmlWriter.Write(sheets[0], "utf-8")),
        new("XML 2003", true, SpreadsheetMlWriter.Write),
        new("ZIP of CSV", false, sheets => ZipWriter.Write(sheets, ".csv", sheet => DelimitedText.Write(sheet, ',', "gb18030", bom: false))),
        new("ZIP of XLSX", true, sheets => ZipWriter.Write(sheets, ".xlsx", sheet => XlsxWriter.Write([sheet], numbersAsText: false))),
    ];
}
