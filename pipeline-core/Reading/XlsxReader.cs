using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>Reads an XLSX or XLSM workbook. Of macros nothing is read, let alone run.</summary>
internal static class XlsxReader
{
    /// <summary>All worksheets.</summary>
    /// <exception cref="UnreadableFileException">It is damaged, beyond the limits, or nothing but macros.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static SheetFile Read(Stream file, Allowance allowance)
    {
        using var zip = new ZipMembers(file, allowance);
        var workbook = new XlsxWorkbook(zip);
        allowance.TakeSheets(workbook.Sheets.Count);
        var worksheets = workbook.Sheets.Where(sheet => sheet.Kind == "worksheet").ToList();
        if (worksheets.Count == 0 && workbook.HasMacros)
        {
            throw new UnreadableFileException(Finding.Of(StructureFindings.MacrosOnly, Place.File));
        }

        var styles = workbook.Part("styles") is { } stylesPart ? XlsxStyles.Read(() => zip.Open(stylesPart)) : XlsxStyles.None;
        var strings = workbook.Part("sharedStrings") is { } stringsPart ? XlsxStrings.Read(() => zip.Open(stringsPart), allowance) : [];
        var reader = new XlsxSheetReader(strings, styles, workbook.Is1904, allowance);
        var missing = worksheets.Where(sheet => !zip.Has(sheet.Part)).ToList();
        var sheets = worksheets.Except(missing).Select(sheet => reader.Read(sheet.Name, sheet.IsHidden, () => zip.Open(sheet.Part))).ToList();
        if (sheets.Count == 0 && missing.Count > 0)
        {
            throw new InvalidDataException("There is none of its sheets in the archive.");
        }

        if (workbook.HasMacros && sheets.TrueForAll(sheet => sheet.RowCount == 0))
        {
            throw new UnreadableFileException(Finding.Of(StructureFindings.MacrosOnly, Place.File));
        }

        var findings = missing.ConvertAll(sheet => Finding.Of(StructureFindings.SheetMissing, Place.File, ("found", sheet.Name)));
        if (workbook.HasMacros)
        {
            findings.Add(Finding.Of(StructureFindings.MacrosIgnored, Place.File));
        }

        return new(sheets, findings);
    }
}
