using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading.Encryption;

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
            var read = format switch
            {
                FileFormat.Xlsx => XlsxReader.Read(file, allowance),
                FileFormat.Xls => XlsReader.Read(file, allowance),
                FileFormat.Html => HtmlReader.Read(file, allowance),
                FileFormat.SpreadsheetMl => SpreadsheetMlReader.Read(file, allowance),
                FileFormat.Ods => OdsReader.Read(file, allowance),
                FileFormat.Fods => OdsReader.ReadFlat(file, allowance),
                FileFormat.Encrypted => ReadEncrypted(file, allowance),
                FileFormat.Zip => ArchiveReader.Read(file, allowance),
                FileFormat.Json => throw new UnreadableFileException(Finding.Of(StructureFindings.Json, Place.File)),
                _ => ReadCsv(file, allowance),
            };

            // What is in an archive or is encrypted has been here before.
            return format is FileFormat.Zip or FileFormat.Encrypted ? read : read with { Findings = [.. read.Findings, .. read.Sheets.SelectMany(sheet => sheet.Remarks)] };
        }
        catch (InvalidDataException broken)
        {
            throw new UnreadableFileException(Finding.Of(StructureFindings.DamagedWorkbook, Place.File), broken);
        }
    }

    private static SheetFile ReadCsv(Stream file, Allowance allowance)
    {
        var csv = new CsvFile(file, allowance);
        return new([csv.ReadAll()], csv.Findings, csv.Encoding);
    }

    private static SheetFile ReadEncrypted(Stream file, Allowance allowance)
    {
        using var package = EncryptedPackage.Decrypt(file);
        return FormatProbe.Tell(package, allowance) is not FileFormat.Encrypted and var format
            ? Read(package, format, allowance)
            : throw new UnreadableFileException(Finding.Of(StructureFindings.Encrypted, Place.File));
    }
}
