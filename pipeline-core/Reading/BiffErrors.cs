using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reading;

/// <summary>The error values of a worksheet of BIFF 2 to 5 (OpenOffice.org's documentation of the format, 5.5 and 5.50), which the library takes for blanks.</summary>
internal sealed class BiffErrors
{
    private readonly List<(CellAddress Address, byte Code)> _cells = [];

    /// <summary>Those of all worksheets in their order; none of a workbook that is encrypted.</summary>
    public static List<BiffErrors> In(byte[] stream)
    {
        var records = new BiffRecords(stream);
        var (positions, isWorkbook, sheets) = (new List<int>(), false, new List<BiffErrors>());
        while (records.Read() && records.Type is not (0x0A or 0x2F))
        {
            // In a workbook the sheets stand after its globals; before BIFF 5 the file is a sheet.
            isWorkbook |= records.Type == 0x0809 && records.U16(2) == 0x0005;
            if (records.Type == 0x85 && records.Content is [_, _, _, _, _, 0, ..])
            {
                positions.Add(records.I32(0));
            }
        }

        if (records.Type == 0x2F)
        {
            return [];
        }

        foreach (var position in isWorkbook ? positions : [0])
        {
            records.GoTo(position);
            sheets.Add(OfSheet(records));
        }

        return sheets;
    }

    /// <summary>The text of an error value by its code.</summary>
    public static string TextOf(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };

    /// <summary>Puts them in their places.</summary>
    public void PutOn(SheetBuilder sheet) => _cells.ForEach(cell => sheet.Put(cell.Address.Row, cell.Address.Column, CellValues.Error(TextOf(cell.Code))));

    private static BiffErrors OfSheet(BiffRecords records)
    {
        var (errors, depth, version) = (new BiffErrors(), 0, 0);
        while (records.Read() && !(records.Type == 0x0A && --depth == 0))
        {
            if (records.Type is 0x0009 or 0x0209 or 0x0409 or 0x0809)
            {
                version = depth++ == 0 ? records.Type : version;
            }
            else if (depth == 1 && CodeOf(records, version) is { } code)
            {
                errors._cells.Add((new(records.U16(0), records.U16(2)), code));
            }
        }

        return errors;
    }

    // After row and column BIFF 2 has three bytes of attributes, what is later two; then comes the value. Of a formula's eight bytes
    // the last two are set where it is no number, and the first says what it is.
    private static byte? CodeOf(BiffRecords records, int version)
    {
        var content = records.Content;
        var value = content.Length < 8 ? [] : content[(version == 0x0009 ? 7 : 6)..];
        return records.Type switch
        {
            0x0005 or 0x0205 when value is [var code, 1, ..] => code,
            0x0006 or 0x0206 or 0x0406 when value is [2, _, var code, _, _, _, 0xFF, 0xFF, ..] => code,
            _ => null,
        };
    }
}
