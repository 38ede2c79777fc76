using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>Reads the sheets of an XLSX or XLS workbook.</summary>
internal static class WorkbookReader
{
    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>All sheets, hidden ones included.</summary>
    /// <exception cref="UnreadableFileException">It is damaged, encrypted, or beyond the limits.</exception>
    public static IReadOnlyList<Sheet> Read(Stream file, FileFormat format, ReadingLimits limits)
    {
        try
        {
            if (format == FileFormat.Xls)
            {
                return ReadSheets(file, null, limits);
            }

            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            InflationGuard.Check(zip, file.Length, limits);
            return ReadSheets(file, new XlsxCellMarks(zip), limits);
        }
        catch (InvalidPasswordException encrypted)
        {
            throw new UnreadableFileException(Finding.Of(StructureFindings.Encrypted, Place.File), encrypted);
        }
        catch (Exception broken) when (broken is ExcelReaderException or InvalidDataException or XmlException or EndOfStreamException
            or FormatException or OverflowException or ArgumentException or InvalidOperationException or IndexOutOfRangeException
            or NullReferenceException or KeyNotFoundException or NotSupportedException or IOException)
        {
            // The library meets damage in any part with whatever exception the damage leads to.
            throw new UnreadableFileException(Finding.Of(StructureFindings.DamagedWorkbook, Place.File), broken);
        }
    }

    private static List<Sheet> ReadSheets(Stream file, XlsxCellMarks? marks, ReadingLimits limits)
    {
        using var reader = ExcelReaderFactory.CreateReader(file, new() { LeaveOpen = true });
        if (reader.ResultsCount > limits.Sheets)
        {
            throw Beyond(StructureFindings.TooManySheets, reader.ResultsCount, limits.Sheets);
        }

        var sheets = new List<Sheet>();
        var cells = 0L;
        do
        {
            var rows = ReadRows(reader, marks?.Of(reader.Name), limits, ref cells);
            var merges = reader.MergeCells?.Select(m => new MergedRange(m.FromRow, m.FromColumn, m.ToRow, m.ToColumn)).ToArray();
            sheets.Add(new(reader.Name, rows, merges, reader.VisibleState != "visible"));
        }
        while (reader.NextResult());
        return sheets;
    }

    private static List<Cell[]> ReadRows(
        IExcelDataReader reader, Dictionary<CellAddress, (CellFlaw Flaw, int Indent)>? marks, ReadingLimits limits, ref long cells)
    {
        var rows = new List<Cell[]>();
        var last = -1;
        while (reader.Read())
        {
            var width = reader.FieldCount;
            while (width > 0 && reader.GetValue(width - 1) is null && marks?.ContainsKey(new(rows.Count, width - 1)) != true)
            {
                width--;
            }

            var row = width == 0 ? [] : new Cell[width];
            for (var column = 0; column < width; column++)
            {
                row[column] = ReadCell(reader, column);
                if (marks is not null && marks.TryGetValue(new(rows.Count, column), out var mark))
                {
                    row[column] = row[column] with { Flaw = mark.Flaw, Indent = mark.Indent };
                }
            }

            rows.Add(row);
            if (width > 0)
            {
                last = rows.Count;
            }

            cells += width + 1;
            if (cells > limits.Cells)
            {
                throw Beyond(StructureFindings.TooManyCells, cells, limits.Cells);
            }
        }

        rows.RemoveRange(Math.Max(last, 0), rows.Count - Math.Max(last, 0));
        return rows;
    }

    private static Cell ReadCell(IExcelDataReader reader, int column)
    {
        switch (reader.GetValue(column))
        {
            case null:
                return new("");
            case string text:
                return new(text);
            case double number:
                var format = NumberFormat.Read(reader.GetNumberFormatString(column));
                return format.Print(number) is { } printed
                    ? new(printed.ToString(CultureInfo.InvariantCulture) + (format.IsPercent ? "%" : "")) { Number = printed, IsPercent = format.IsPercent }
                    : new(number.ToString(CultureInfo.InvariantCulture));
            case int number:
                return new(number.ToString(CultureInfo.InvariantCulture)) { Number = number };
            case DateTime date:
                return ReadDate(date, reader.GetNumberFormatString(column));
            case bool truth:
                return new(truth ? "TRUE" : "FALSE");
            case var other:
                return new(Convert.ToString(other, CultureInfo.InvariantCulture));
        }
    }

    private static Cell ReadDate(DateTime date, string? format)
    {
        var text = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (date.Year is < 1900 or > 2199)
        {
            return new(text);
        }

        var showsMonth = format is null || format.Contains('m', StringComparison.OrdinalIgnoreCase);
        return new(text) { Date = showsMonth ? Period.Month(date.Year, date.Month) : Period.Of(date.Year, Frequency.Year) };
    }

    private static UnreadableFileException Beyond(FindingKind kind, long found, long allowed) => new(Finding.Of(
        kind, Place.File, ("found", found.ToString(CultureInfo.InvariantCulture)), ("expected", allowed.ToString(CultureInfo.InvariantCulture))));
}
