using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>Reads a file of any format that is kept in memory as sheets.</summary>
internal static class SheetFiles
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="UnreadableFileException">It is damaged, encrypted, or beyond the limits.</exception>
    public static SheetFile Read(Stream file, FileFormat format, Allowance allowance)
    {
        try
        {
            return format switch
            {
                FileFormat.Xlsx => XlsxReader.Read(file, allowance),
                FileFormat.Xls => XlsReader.Read(file, allowance),
                FileFormat.Html => HtmlReader.Read(file, allowance),
                FileFormat.SpreadsheetMl => SpreadsheetMlReader.Read(file, allowance),
                FileFormat.Ods => OdsReader.Read(file, allowance),
                FileFormat.Zip => ArchiveReader.Read(file, allowance),
                FileFormat.Json => throw new UnreadableFileException(Finding.Of(StructureFindings.Json, Place.File)),
                _ => ReadCsv(file, allowance),
            };
        }
        catch (InvalidDataException broken)
        {
            throw new UnreadableFileException(Finding.Of(StructureFindings.DamagedWorkbook, Place.File), broken);
        }
    }

    private static SheetFile ReadCsv(Stream file, Allowance allowance)
    {
        var csv = new CsvFile(file, allowance);
        return new([csv.ReadAll()], [], csv.Encoding);
    }
}
