using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Tests.Reading;

/// <summary>Reads files as sheets, without making anything of them.</summary>
internal static class SheetReading
{
    public static IReadOnlyList<Sheet> Of(byte[] bytes)
    {
        var file = new MemoryStream(bytes);
        var allowance = new Allowance(ReadingLimits.Default, file.Length);
        return SheetFiles.Read(file, FormatProbe.Tell(file, allowance), allowance).Sheets;
    }

    /// <summary>The cells of a row: text, period in braces, flaw, indentation after a caret.</summary>
    public static IEnumerable<string> Row(Sheet sheet, int row) => Enumerable.Range(0, sheet.ColumnCount).Select(column => sheet[row, column]).Select(cell =>
        cell.Text + (cell.Date is { } date ? $"{{{date}}}" : "") + (cell.Flaw == CellFlaw.None ? "" : $"!{cell.Flaw}") + (cell.Indent == 0 ? "" : $"^{cell.Indent}"));
}
