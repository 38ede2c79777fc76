using System.Buffers;
using System.Globalization;
using HtzPipeline.Core.Reporting.Workbooks;

namespace HtzPipeline.Functions.Formats.Tables;

/// <summary>A table of texts, to be written as CSV or as a workbook.</summary>
/// <param name="Columns">The columns' names.</param>
/// <param name="Rows">The rows, each with a text, or nothing, for every column.</param>
internal sealed record TextTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    private const double NarrowestColumn = 8;
    private const double WidestColumn = 40;

    /// <summary>The table as CSV.</summary>
    /// <param name="withHeader">Whether the columns' names come first.</param>
    public string ToCsv(bool withHeader = true)
    {
        var csv = new CsvText();
        foreach (var row in withHeader ? Rows.Prepend(Columns) : Rows)
        {
            foreach (var field in row)
            {
                csv.Field(field);
            }

            csv.EndLine();
        }

        return csv.ToString();
    }

    /// <summary>Writes the table as a workbook of one sheet: a column in which every text is a number has numbers, all others have texts.</summary>
    public void WriteWorkbook(IBufferWriter<byte> output)
    {
        var areNumbers = Columns.Select((_, column) => Rows.Any(row => row[column] is { Length: > 0 }) && Rows.All(row => IsNumber(row[column]))).ToList();
        using var workbook = new MemoryStream();
        TableWorkbook.Write(
            [
                new(
                    "Sheet1",
                    [.. Columns.Select((name, column) => new TableColumn(name, Math.Clamp(Rows.Select(row => row[column]?.Length ?? 0).Append(name.Length).Max() * 1.5, NarrowestColumn, WidestColumn)))],
                    Rows.Select(row => row.Select((text, column) => areNumbers[column] && text is { Length: > 0 } ? TableCell.Of(Number(text)) : text).ToArray())),
            ],
            workbook);
        output.Write(workbook.GetBuffer().AsSpan(0, (int)workbook.Length));
    }

    // A number that would be printed otherwise is a code.
    private static bool IsNumber(string? text) => string.IsNullOrEmpty(text)
        || (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == text);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
