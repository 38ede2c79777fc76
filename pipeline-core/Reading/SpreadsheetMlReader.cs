using System.Globalization;

namespace HtzPipeline.Core.Reading;

/// <summary>Reads an XML Spreadsheet 2003 (Office 2003 XML schemas, urn:schemas-microsoft-com:office:spreadsheet).</summary>
internal sealed class SpreadsheetMlReader(XmlTokens xml, Allowance allowance)
{
    private readonly Dictionary<string, (NumberFormat Format, byte Indent)> _styles = [];
    private readonly List<Sheet> _sheets = [];

    /// <summary>All worksheets.</summary>
    /// <exception cref="Findings.UnreadableFileException">It is damaged or beyond the limits.</exception>
    public static SheetFile Read(Stream file, Allowance allowance)
    {
        using var xml = new XmlTokens(() =>
        {
            file.Position = 0;
            return new UnclosedStream(file);
        });
        var reader = new SpreadsheetMlReader(xml, allowance);
        while (xml.Read())
        {
            if (xml.Opens("Style"u8))
            {
                reader.ReadStyle();
            }
            else if (xml.Opens("Worksheet"u8))
            {
                reader.ReadSheet();
            }
        }

        return new(reader._sheets, []);
    }

    private void ReadStyle()
    {
        var (id, outside, format, indent) = (xml.Attribute("ID"u8) ?? "", xml.Depth, default(NumberFormat), 0);
        while (xml.ReadInside(outside))
        {
            if (xml.Opens("NumberFormat"u8))
            {
                format = FormatOf(xml.Attribute("Format"u8));
            }
            else if (xml.Opens("Alignment"u8))
            {
                indent = Number("Indent"u8) ?? 0;
            }
        }

        _styles.TryAdd(id, (format, (byte)Math.Clamp(indent, 0, byte.MaxValue)));
    }

    // Some formats have names of their own.
    private static NumberFormat FormatOf(string? format) => format switch
    {
        "Percent" => new(2, true) { HasDecimals = true },
        "Fixed" or "Standard" or "Currency" or "Euro Currency" => new(2, false) { HasDecimals = true },
        "Scientific" => new(2, false),
        "General Date" or "Long Date" or "Medium Date" or "Short Date" => new(0, false, DateParts.Year | DateParts.Month | DateParts.Day),
        "Long Time" or "Medium Time" or "Short Time" => new(0, false, DateParts.Time),
        _ => NumberFormat.Read(format),
    };

    private void ReadSheet()
    {
        allowance.TakeSheets(1);
        var sheet = new SheetBuilder(xml.Attribute("Name"u8), allowance);
        var (outside, row, column, columns, isHidden) = (xml.Depth, -1, -1, -1, false);
        while (xml.ReadInside(outside))
        {
            if (xml.Opens("Column"u8))
            {
                columns = (Number("Index"u8) ?? (columns + 2)) - 1;
                var last = columns + (Number("Span"u8) ?? 0);
                if (xml.Attribute("Hidden"u8) == "1")
                {
                    sheet.HideColumns(columns, last);
                }

                columns = last;
            }
            else if (xml.Opens("Row"u8))
            {
                (row, column) = ((Number("Index"u8) ?? (row + 2)) - 1, -1);
                var last = row + (Number("Span"u8) ?? 0);
                if (xml.Attribute("Hidden"u8) == "1")
                {
                    sheet.HideRows(row, last);
                }
            }
            else if (xml.Opens("Cell"u8))
            {
                column = (Number("Index"u8) ?? (column + 2)) - 1;
                ReadCell(sheet, row, ref column);
            }
            else if (xml.Opens("Visible"u8) && !xml.IsEmpty && xml.Read() && xml.Kind == XmlToken.Text)
            {
                isHidden = xml.Text is "SheetHidden" or "SheetVeryHidden";
            }
        }

        _sheets.Add(sheet.Build(isHidden));
    }

    private void ReadCell(SheetBuilder sheet, int row, ref int column)
    {
        var (across, down) = (Number("MergeAcross"u8) ?? 0, Number("MergeDown"u8) ?? 0);
        var (format, indent) = _styles.GetValueOrDefault(xml.Attribute("StyleID"u8) ?? "");
        var hasFormula = xml.Attribute("Formula"u8) is not null;
        var (at, outside, cell) = (column, xml.Depth, (Cell?)null);
        if (row < 0 || at < 0 || across < 0 || down < 0)
        {
            throw XmlText.Damaged();
        }

        if (across > 0 || down > 0)
        {
            allowance.RequireColumn(column);
            sheet.Merge(new(row, column, (int)Math.Min(row + (long)down, int.MaxValue - 1), (int)Math.Min(column + (long)across, int.MaxValue - 1)));
            column = Math.Min(column + across, allowance.Limits.Columns);
        }

        while (xml.ReadInside(outside))
        {
            if (xml.Opens("Comment"u8))
            {
                xml.SkipElement();
            }
            else if (xml.Opens("Data"u8))
            {
                cell = ReadData(format);
            }
        }

        cell ??= hasFormula ? new("") { Flaw = CellFlaw.FormulaWithoutValue } : null;
        if (cell is { } found)
        {
            sheet.Put(row, at, indent == 0 ? found : found with { Indent = indent });
        }
    }

    private Cell? ReadData(in NumberFormat format)
    {
        var (type, text, outside) = (xml.Attribute("Type"u8), new System.Text.StringBuilder(), xml.Depth);
        while (xml.ReadInside(outside))
        {
            if (xml.Kind == XmlToken.Text)
            {
                var piece = xml.Text;
                allowance.TakeText(piece.Length);
                text.Append(piece);
            }
        }

        var value = text.ToString();
        return type switch
        {
            "Number" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => CellValues.Number(number, format, false),
            "DateTime" when CellValues.TryReadDay(value, out var day) =>
                CellValues.Day(day, format.Date == DateParts.None ? DateParts.Year | DateParts.Month | DateParts.Day : format.Date),
            "Boolean" => CellValues.Truth(value.Trim() == "1"),
            "Error" => CellValues.Error(value),
            _ => value.Length == 0 ? null : new Cell(value),
        };
    }

    private int? Number(ReadOnlySpan<byte> attribute) =>
        int.TryParse(xml.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 1 << 28) : null;
}
