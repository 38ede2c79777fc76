using System.Globalization;
using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>Reads an OpenDocument spreadsheet (OpenDocument 1.3 part 3, 9).</summary>
internal sealed class OdsReader(XmlTokens xml, Allowance allowance)
{
    // What shows more was not set to: it is what fits the width.
    private const int MostDecimalsSet = 6;

    private const string Manifest = "META-INF/manifest.xml";

    private readonly List<(int Column, Cell Cell)> _row = [];

    /// <summary>All sheets of a package.</summary>
    /// <exception cref="UnreadableFileException">It is damaged, encrypted, no spreadsheet, or beyond the limits.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static SheetFile Read(Stream file, Allowance allowance)
    {
        using var zip = new ZipMembers(file, allowance);
        if (zip.Has(Manifest))
        {
            using var manifest = new StreamReader(zip.Open(Manifest));
            if (manifest.ReadToEnd().Contains("encryption-data", StringComparison.Ordinal))
            {
                throw new UnreadableFileException(Finding.Of(StructureFindings.Encrypted, Place.File));
            }
        }

        return Read(() => zip.Open("content.xml"), allowance);
    }

    /// <summary>All sheets of a document that is one XML file (.fods).</summary>
    /// <exception cref="UnreadableFileException">It is damaged, no spreadsheet, or beyond the limits.</exception>
    public static SheetFile ReadFlat(Stream file, Allowance allowance) => Read(
        () =>
        {
            file.Position = 0;
            return new UnclosedStream(file);
        },
        allowance);

    // What a document is, its body says (3.3); what its package says beside is left out by some programs.
    private static SheetFile Read(Func<Stream> open, Allowance allowance)
    {
        using var xml = new XmlTokens(open);
        var (sheets, isSpreadsheet) = (new List<Sheet>(), false);
        while (xml.Read())
        {
            if (xml.Opens("table"u8) && isSpreadsheet)
            {
                allowance.TakeSheets(1);
                sheets.Add(new OdsReader(xml, allowance).ReadSheet());
            }

            isSpreadsheet |= xml.Opens("spreadsheet"u8);
        }

        return isSpreadsheet ? new(sheets, []) : throw new UnreadableFileException(Finding.Of(
            StructureFindings.NotATable, Place.File, ("found", "OpenDocument 文档"), ("foundEn", "an OpenDocument document")));
    }

    private Sheet ReadSheet()
    {
        var sheet = new SheetBuilder(xml.Attribute("name"u8), allowance);
        var (outside, row, columns) = (xml.Depth, 0, 0);
        while (xml.ReadInside(outside))
        {
            if (xml.Opens("table-column"u8))
            {
                var repeated = Repeated("number-columns-repeated"u8);
                if (xml.Attribute("visibility"u8) is "collapse" or "filter")
                {
                    sheet.HideColumns(columns, columns + repeated - 1);
                }

                columns += repeated;
            }
            else if (xml.Opens("table-row"u8))
            {
                var repeated = Repeated("number-rows-repeated"u8);
                if (xml.Attribute("visibility"u8) is "collapse" or "filter")
                {
                    sheet.HideRows(row, row + repeated - 1);
                }

                ReadRow(sheet, row);
                for (var copy = 0; copy < repeated && _row.Count > 0; copy++)
                {
                    _row.ForEach(cell => sheet.Put(row + copy, cell.Column, cell.Cell));
                }

                row += repeated;
            }
        }

        return sheet.Build();
    }

    private void ReadRow(SheetBuilder sheet, int row)
    {
        var (outside, column) = (xml.Depth, 0);
        _row.Clear();
        while (xml.ReadInside(outside))
        {
            if (xml.Kind != XmlToken.Open || !(xml.Name.SequenceEqual("table-cell"u8) || xml.Name.SequenceEqual("covered-table-cell"u8)))
            {
                continue;
            }

            var repeated = Repeated("number-columns-repeated"u8);
            var (across, down) = (Repeated("number-columns-spanned"u8), Repeated("number-rows-spanned"u8));
            if (across > 1 || down > 1)
            {
                sheet.Merge(new(row, column, row + down - 1, column + across - 1));
            }

            if (ReadCell() is { IsBlank: false } cell)
            {
                allowance.RequireColumn(column + repeated - 1);
                for (var copy = 0; copy < repeated; copy++)
                {
                    _row.Add((column + copy, cell));
                }
            }

            column += repeated;
        }
    }

    // How many decimals a number is shown with is told by the text beside it.
    private Cell ReadCell()
    {
        var (type, value, date, hasFormula) = (xml.Attribute("value-type"u8), xml.Attribute("value"u8), xml.Attribute("date-value"u8), xml.Attribute("formula"u8) is not null);
        var text = ReadText();
        switch (type)
        {
            case "float" or "percentage" or "currency" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                var decimals = text.LastIndexOf('.') is >= 0 and var point ? text[(point + 1)..].TakeWhile(char.IsAsciiDigit).Count() : 0;
                return text.StartsWith('#') || text.StartsWith("Err:", StringComparison.Ordinal)
                    ? CellValues.Error(text)
                    : CellValues.Number(number, new(decimals, type == "percentage") { HasDecimals = decimals <= MostDecimalsSet }, false);
            case "date" when CellValues.TryReadDay(date, out var day):
                return CellValues.Day(day, text.Any(char.IsAsciiDigit) && text.Length <= 5 && !text.Contains('月', StringComparison.Ordinal)
                    ? DateParts.Year
                    : DateParts.Year | DateParts.Month | DateParts.Day);
            case null when hasFormula:
                return new("") { Flaw = CellFlaw.FormulaWithoutValue };
            default:
                return new(text);
        }
    }

    private string ReadText()
    {
        var (outside, text, inText) = (xml.Depth, new StringBuilder(), 0);
        while (xml.ReadInside(outside))
        {
            if (xml.Opens("annotation"u8) || xml.Opens("table"u8))
            {
                xml.SkipElement();
            }
            else if (xml.Opens("p"u8))
            {
                text.Append(text.Length > 0 ? "\n" : "");
                inText += xml.IsEmpty ? 0 : 1;
            }
            else if (xml.Closes("p"u8))
            {
                inText--;
            }
            else if (xml.Opens("s"u8))
            {
                var spaces = Math.Min(Repeated("c"u8), 100);
                allowance.TakeText(spaces);
                text.Append(' ', spaces);
            }
            else if (xml.Kind == XmlToken.Text && inText > 0)
            {
                var piece = xml.Text;
                allowance.TakeText(piece.Length);
                text.Append(piece);
            }
        }

        return text.ToString();
    }

    private int Repeated(ReadOnlySpan<byte> attribute) =>
        int.TryParse(xml.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, 1 << 21) : 1;
}
