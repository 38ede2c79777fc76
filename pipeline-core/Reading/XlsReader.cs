using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>
/// Reads an XLS workbook: BIFF8 by a reader of our own, which knows flaws, indents and what is hidden; what is older by a library.
/// Of macros nothing is read, let alone run.
/// </summary>
internal static class XlsReader
{
    static XlsReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The streams that a workbook may be in, since 1997 and before; some programs write the new kind into the old stream.</summary>
    public static IReadOnlyList<string> StreamNames { get; } = ["Workbook", "Book"];

    /// <summary>All worksheets.</summary>
    /// <exception cref="UnreadableFileException">It is damaged, encrypted, beyond the limits, or nothing but macros.</exception>
    public static SheetFile Read(Stream file, Allowance allowance)
    {
        var hasMacros = OleDirectory.NamesIn(file).Contains("_VBA_PROJECT");
        file.Position = 0;
        var findings = new List<Finding>();
        List<Sheet> sheets;
        try
        {
            // The library tries the passwords that stand for none.
            var stream = StreamOf(file);
            sheets = (Biff8Reader.IsOne(stream) ? ReadBiff8(stream, allowance, findings) : null) ?? ReadSheets(file, BiffErrors.In(stream), allowance);
        }
        catch (InvalidPasswordException encrypted)
        {
            throw new UnreadableFileException(Finding.Of(StructureFindings.Encrypted, Place.File), encrypted);
        }
        catch (Exception broken) when (IsOfDamage(broken))
        {
            throw new UnreadableFileException(Finding.Of(StructureFindings.DamagedWorkbook, Place.File), broken);
        }

        if (hasMacros && sheets.TrueForAll(sheet => sheet.RowCount == 0))
        {
            throw new UnreadableFileException(Finding.Of(StructureFindings.MacrosOnly, Place.File));
        }

        if (hasMacros)
        {
            findings.Add(Finding.Of(StructureFindings.MacrosIgnored, Place.File));
        }

        return new(sheets, findings);
    }

    private static List<Sheet>? ReadBiff8(byte[] stream, Allowance allowance, List<Finding> findings)
    {
        var reader = new Biff8Reader(stream, allowance);
        var sheets = reader.Read();
        findings.AddRange(reader.Findings);
        return sheets;
    }

    // The workbook's records: a stream of the container, or the file itself.
    private static byte[] StreamOf(Stream file)
    {
        Span<byte> start = stackalloc byte[1];
        file.ReadExactly(start);
        file.Position = 0;
        byte[] stream;
        if (start[0] == 0xD0)
        {
            var container = new OleContainer(file);
            stream = StreamNames.Select(container.Stream).FirstOrDefault(found => found is not null) ?? [];
        }
        else
        {
            stream = new byte[file.Length];
            file.ReadExactly(stream);
        }

        file.Position = 0;
        return stream;
    }

    // The library does not guard its indexes, casts and lengths: it meets damage with whatever exception the damage leads to.
    private static bool IsOfDamage(Exception exception) => exception is ExcelReaderException or InvalidDataException or EndOfStreamException
        or FormatException or ArithmeticException or ArgumentException or InvalidOperationException or IndexOutOfRangeException
        or NullReferenceException or InvalidCastException or KeyNotFoundException or NotSupportedException or NotImplementedException or IOException;

    private static List<Sheet> ReadSheets(Stream file, List<BiffErrors> errors, Allowance allowance)
    {
        using var reader = ExcelReaderFactory.CreateBinaryReader(file, new()
        {
            LeaveOpen = true,
            FallbackEncoding = TextEncoding.Named("gb18030")!,
        });
        allowance.TakeSheets(reader.ResultsCount);
        var sheets = new List<Sheet>();
        do
        {
            sheets.Add(ReadSheet(reader, sheets.Count < errors.Count ? errors[sheets.Count] : null, allowance));
        }
        while (reader.NextResult());
        return sheets;
    }

    private static Sheet ReadSheet(IExcelDataReader reader, BiffErrors? errors, Allowance allowance)
    {
        var sheet = new SheetBuilder(reader.Name, allowance);
        var formats = new Dictionary<int, NumberFormat>();
        foreach (var merge in reader.MergeCells ?? [])
        {
            sheet.Merge(new(merge.FromRow, merge.FromColumn, merge.ToRow, merge.ToColumn));
        }

        for (var row = 0; reader.Read(); row++)
        {
            allowance.TakeSteps(reader.FieldCount + 1);
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (ReadCell(reader, column, formats) is { } cell)
                {
                    sheet.Put(row, column, cell);
                }
            }

            if (row > 0 && reader.RowHeight == 0 && reader.FieldCount > 0)
            {
                sheet.HideRows(row, row);
            }
        }

        errors?.PutOn(sheet);
        for (var column = 0; column < reader.FieldCount; column++)
        {
            if (reader.GetColumnWidth(column) == 0)
            {
                sheet.HideColumns(column, column);
            }
        }

        return sheet.Build(reader.VisibleState != "visible");
    }

    private static Cell? ReadCell(IExcelDataReader reader, int column, Dictionary<int, NumberFormat> formats)
    {
        switch (reader.GetValue(column))
        {
            case null:
                return null;
            case string text:
                return new Cell(text);
            case double number:
                return CellValues.Number(number, FormatOf(reader, column, formats), false);
            case int number:
                return CellValues.Number(number, FormatOf(reader, column, formats));
            case DateTime date:
                var shown = FormatOf(reader, column, formats).Date;
                return CellValues.Day(DateOnly.FromDateTime(date), shown == DateParts.None ? DateParts.Year | DateParts.Month | DateParts.Day : shown);
            case bool truth:
                return CellValues.Truth(truth);
            case var other:
                return new Cell(Convert.ToString(other, CultureInfo.InvariantCulture));
        }
    }

    private static NumberFormat FormatOf(IExcelDataReader reader, int column, Dictionary<int, NumberFormat> formats)
    {
        var id = reader.GetNumberFormatIndex(column);
        if (!formats.TryGetValue(id, out var format))
        {
            var code = reader.GetNumberFormatString(column);
            format = code is null ? NumberFormat.OfId(id) : NumberFormat.Read(code);
            formats.Add(id, format);
        }

        return format;
    }
}
