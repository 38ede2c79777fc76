using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace HtzPipeline.Generated.Writing;

/// <summary>Writes the least workbook that spreadsheets open (ECMA-376): sheets, merged cells, and numbers with their decimals.</summary>
internal static class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const int MostDecimals = 6;

    public static byte[] Write(IReadOnlyList<Grid> sheets, bool numbersAsText)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var each = Enumerable.Range(1, sheets.Count).ToArray();
            Add(zip, "[Content_Types].xml", $"""
                <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{string.Concat(each.Select(i => $"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"""))}</Types>
                """);
            Add(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(each.Select(i => $"""<sheet name="{SecurityElement.Escape(sheets[i - 1].Name)}" sheetId="{i}" r:id="r{i}"{(sheets[i - 1].IsHidden && sheets.Count > 1 ? " state=\"hidden\"" : "")}/>"""))}</sheets></workbook>""");
            Add(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships">{string.Concat(each.Select(i => $"""<Relationship Id="r{i}" Type="{Relations}/worksheet" Target="worksheets/sheet{i}.xml"/>"""))}<Relationship Id="r0" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
            Add(zip, "xl/styles.xml", Styles());
            foreach (var i in each)
            {
                Add(zip, $"xl/worksheets/sheet{i}.xml", Sheet(sheets[i - 1], numbersAsText));
            }
        }

        return stream.ToArray();
    }

    private static string Sheet(Grid sheet, bool numbersAsText)
    {
        var xml = new StringBuilder($"""<worksheet xmlns="{Main}"><sheetData>""");
        foreach (var row in sheet.Cells.GroupBy(cell => cell.Key.Row))
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<row r="{row.Key + 1}"{(sheet.HiddenRows.Contains(row.Key) ? " hidden=\"1\"" : "")}>""");
            foreach (var ((_, column), cell) in row)
            {
                var address = $"{Letters(column)}{row.Key + 1}";
                xml.Append(cell.Number is { Scale: <= MostDecimals } number && !numbersAsText
                    ? string.Create(CultureInfo.InvariantCulture, $"""<c r="{address}" s="{number.Scale + 1}"><v>{number}</v></c>""")
                    : $"""<c r="{address}" t="inlineStr"><is><t xml:space="preserve">{SecurityElement.Escape(cell.Text)}</t></is></c>""");
            }

            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (sheet.Merges.Count > 0)
        {
            xml.Append("<mergeCells>");
            foreach (var merge in sheet.Merges)
            {
                xml.Append(CultureInfo.InvariantCulture, $"""<mergeCell ref="{Letters(merge.Column)}{merge.Row + 1}:{Letters(merge.LastColumn)}{merge.LastRow + 1}"/>""");
            }

            xml.Append("</mergeCells>");
        }

        return xml.Append("</worksheet>").ToString();
    }

    // Style n + 1 shows n decimals.
    private static string Styles()
    {
        var decimals = Enumerable.Range(0, MostDecimals + 1).ToArray();
        var formats = decimals.Select(n => $"""<numFmt numFmtId="{164 + n}" formatCode="0{(n == 0 ? "" : "." + new string('0', n))}"/>""");
        var cells = decimals.Select(n => $"""<xf numFmtId="{164 + n}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>""");
        return $"""<styleSheet xmlns="{Main}"><numFmts count="{decimals.Length}">{string.Concat(formats)}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="{decimals.Length + 1}"><xf xfId="0"/>{string.Concat(cells)}</cellXfs></styleSheet>""";
    }

    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{Letters((column / 26) - 1)}{(char)('A' + (column % 26))}";

    private static void Add(ZipArchive zip, string path, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path, CompressionLevel.Fastest).Open());
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml.Trim());
    }
}
