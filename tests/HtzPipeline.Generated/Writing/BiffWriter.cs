using HtzPipeline.Benchmarks.Reading;

namespace HtzPipeline.Generated.Writing;

/// <summary>Writes a workbook of Excel 97 ([MS-XLS]): texts, numbers with the formats they are shown in, merged cells, hidden rows and sheets.</summary>
internal static class BiffWriter
{
    private const int MostDecimals = 6;
    private const int FirstFormat = 164;

    public static byte[] Write(IReadOnlyList<Grid> sheets)
    {
        var file = new BiffFile();

        // Style 0 is that of texts, style n + 1 shows n decimals.
        file.Global(0x00E0, new byte[20]);
        for (var decimals = 0; decimals <= MostDecimals; decimals++)
        {
            var code = decimals == 0 ? "0" : $"0.{new string('0', decimals)}";
            file.Global(0x041E, [.. U16(FirstFormat + decimals), .. U16(code.Length), 0, .. code.Select(character => (byte)character)]);
            file.Global(0x00E0, [0, 0, .. U16(FirstFormat + decimals), .. new byte[16]]);
        }

        foreach (var sheet in sheets)
        {
            file.Sheet(sheet.Name, Texts(sheet), More(sheet), sheet.IsHidden && sheets.Count > 1);
        }

        return file.Build();
    }

    private static bool IsNumber(GridCell cell) => cell.Number is { Scale: <= MostDecimals };

    private static IEnumerable<object?[]> Texts(Grid sheet) =>
        from row in Enumerable.Range(0, sheet.RowCount)
        select (object?[])[.. Enumerable.Range(0, sheet.ColumnCount).Select(column => sheet.Cells.TryGetValue((row, column), out var cell) && !IsNumber(cell) ? cell.Text : null)];

    private static IEnumerable<(ushort Type, byte[] Content)> More(Grid sheet)
    {
        foreach (var ((row, column), cell) in sheet.Cells.Where(cell => IsNumber(cell.Value)))
        {
            yield return (0x0203, [.. U16(row), .. U16(column), .. U16(cell.Number!.Value.Scale + 1), .. BitConverter.GetBytes((double)cell.Number.Value)]);
        }

        foreach (var row in sheet.HiddenRows)
        {
            yield return (0x0208, [.. U16(row), .. new byte[10], 0x20, 0, 0, 0]);
        }

        if (sheet.Merges.Count > 0)
        {
            yield return (0x00E5, [.. U16(sheet.Merges.Count), .. sheet.Merges.SelectMany(merge => (byte[])[.. U16(merge.Row), .. U16(merge.LastRow), .. U16(merge.Column), .. U16(merge.LastColumn)])]);
        }
    }

    private static byte[] U16(int value) => [(byte)value, (byte)(value >> 8)];
}
