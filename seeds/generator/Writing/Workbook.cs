using System.Globalization;
using System.Security;
using System.Text;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Seeds.Writing;

/// <summary>
/// Writes sheets as an XLSX workbook (ECMA-376, SpreadsheetML): the few parts that a workbook needs, so that the bytes depend on
/// nothing but the sheets.
/// </summary>
internal static class Workbook
{
    private const string Xml = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // Number formats of numbers with 0, 1 and 2 printed decimals: 3 and 4 are built in, 164 is in the style sheet.
    private static readonly int[] NumberFormats = [3, 164, 4];
    private static readonly int NumberStyles = Enum.GetValues<Look>().Length;

    public static byte[] Write(params IReadOnlyList<Sheet> sheets)
    {
        var texts = new List<string>();
        var worksheets = sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i + 1}.xml", Worksheet(sheet, texts))).ToList();
        return StoredZip.Write(
        [
            ("[Content_Types].xml", ContentTypes(sheets.Count)),
            ("_rels/.rels", Relationships([("officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", Book(sheets)),
            ("xl/_rels/workbook.xml.rels", Relationships(
                [.. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")])),
            ("xl/styles.xml", Styles()),
            .. worksheets,
            ("xl/sharedStrings.xml", SharedStrings(texts)),
        ]);
    }

    private static string ContentTypes(int sheets) =>
        $"""
        {Xml}<Types xmlns="{Package}/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="{ContentType}.sheet.main+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="{ContentType}.styles+xml"/>
        <Override PartName="/xl/sharedStrings.xml" ContentType="{ContentType}.sharedStrings+xml"/>
        {string.Concat(Enumerable.Range(1, sheets).Select(i => $"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{ContentType}.worksheet+xml"/>"""))}
        </Types>
        """;

    private static string Relationships(IReadOnlyList<(string Type, string Target)> targets) =>
        $"""
        {Xml}<Relationships xmlns="{Package}/relationships">
        {string.Concat(targets.Select((target, i) => $"""<Relationship Id="rId{i + 1}" Type="{Relations}/{target.Type}" Target="{target.Target}"/>"""))}
        </Relationships>
        """;

    private static string Book(IReadOnlyList<Sheet> sheets) =>
        $"""
        {Xml}<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>
        {string.Concat(sheets.Select((sheet, i) => $"""<sheet name="{Escape(sheet.Name)}" sheetId="{i + 1}" r:id="rId{i + 1}"/>"""))}
        </sheets></workbook>
        """;

    private static string SharedStrings(List<string> texts) =>
        $"""
        {Xml}<sst xmlns="{Main}" uniqueCount="{texts.Count}">
        {string.Concat(texts.Select(text => $"""<si><t xml:space="preserve">{Escape(text)}</t></si>"""))}
        </sst>
        """;

    // One style for each look, in their order, then one for each number format.
    private static string Styles() =>
        $"""
        {Xml}<styleSheet xmlns="{Main}">
        <numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts>
        <fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="黑体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="{NumberStyles + NumberFormats.Length}">
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        {Style(font: 1, border: 0, "center")}
        {Style(font: 0, border: 0, "right")}
        {Style(font: 2, border: 1, "center")}
        {Style(font: 0, border: 1, "left")}
        {Style(font: 0, border: 1, "center")}
        {string.Concat(NumberFormats.Select(format => Style(font: 0, border: 1, "right", format)))}
        </cellXfs>
        </styleSheet>
        """;

    private static string Style(int font, int border, string alignment, int format = 0) =>
        $"""<xf numFmtId="{format}" fontId="{font}" fillId="0" borderId="{border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="{alignment}" vertical="center" wrapText="1"/></xf>""";

    private static string Worksheet(Sheet sheet, List<string> texts)
    {
        var xml = new StringBuilder(Xml);
        xml.Append(CultureInfo.InvariantCulture, $"""<worksheet xmlns="{Main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:{new CellAddress(sheet.Rows.Count - 1, sheet.Width - 1)}"/>""");
        xml.Append(CultureInfo.InvariantCulture, $"""<sheetFormatPr defaultRowHeight="18" customHeight="1"/><cols><col min="1" max="1" width="30" customWidth="1"/><col min="2" max="{sheet.Width}" width="16" customWidth="1"/></cols><sheetData>""");
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<row r="{row + 1}" ht="{(sheet.Rows[row][0].Look == Look.Title ? 32 : 18)}" customHeight="1">""");
            for (var column = 0; column < sheet.Rows[row].Count; column++)
            {
                xml.Append(Cell(new(row, column), sheet.Rows[row][column], texts));
            }

            xml.Append("</row>\n");
        }

        xml.Append("</sheetData>");
        if (sheet.Merges.Count > 0)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<mergeCells count="{sheet.Merges.Count}">""");
            xml.AppendJoin("", sheet.Merges.Select(merge => $"""<mergeCell ref="{merge.From}:{merge.To}"/>"""));
            xml.Append("</mergeCells>");
        }

        return xml.Append("""<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>""").ToString();
    }

    private static string Cell(CellAddress address, SheetCell cell, List<string> texts)
    {
        if (cell.Number is { } number)
        {
            return string.Create(CultureInfo.InvariantCulture, $"""<c r="{address}" s="{NumberStyles + number.Scale}"><v>{number}</v></c>""");
        }

        if (string.IsNullOrEmpty(cell.Text))
        {
            return string.Create(CultureInfo.InvariantCulture, $"""<c r="{address}" s="{(int)cell.Look}"/>""");
        }

        var index = texts.IndexOf(cell.Text);
        if (index < 0)
        {
            index = texts.Count;
            texts.Add(cell.Text);
        }

        return string.Create(CultureInfo.InvariantCulture, $"""<c r="{address}" s="{(int)cell.Look}" t="s"><v>{index}</v></c>""");
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
