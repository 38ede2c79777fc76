using System.IO.Compression;
using System.Text;

namespace HtzPipeline.Core.Tests.Reading;

/// <summary>An XLSX file put together part by part, as no well-meaning program would.</summary>
internal static class BadWorkbook
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of one sheet, whose parts are written by hand.</summary>
    public static byte[] Of(Action<TextWriter> sheet, string strings = "", string styles = "", string before = "", string relations = "") =>
        Zip(
            ("[Content_Types].xml", text => text.Write("<Types/>")),
            ("_rels/.rels", text => text.Write($"<Relationships><Relationship Id=\"a\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")),
            ("xl/workbook.xml", text => text.Write($"{before}<workbook xmlns:r=\"{Office}\"><sheets><sheet name=\"月报\" r:id=\"s\"/></sheets></workbook>")),
            ("xl/_rels/workbook.xml.rels", text => text.Write($"<Relationships><Relationship Id=\"s\" Type=\"{Office}/worksheet\" Target=\"sheet.xml\"/><Relationship Id=\"t\" Type=\"{Office}/sharedStrings\" Target=\"strings.xml\"/><Relationship Id=\"f\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>{relations}</Relationships>")),
            ("xl/sheet.xml", sheet),
            ("xl/strings.xml", text => text.Write($"<sst>{strings}</sst>")),
            ("xl/styles.xml", text => text.Write($"<styleSheet>{styles}</styleSheet>")));

    /// <summary>A workbook of one sheet with these rows.</summary>
    public static byte[] OfRows(string rows, string strings = "", string styles = "", string before = "", string after = "", string relations = "") =>
        Of(text => text.Write($"<worksheet><sheetData>{rows}</sheetData>{after}</worksheet>"), strings, styles, before, relations);

    /// <summary>A zip of text files.</summary>
    public static byte[] Zip(params (string Name, Action<TextWriter> Write)[] members)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in members)
            {
                using var text = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                write(text);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The same text over and over.</summary>
    public static void Repeat(TextWriter text, string what, int times)
    {
        var chunk = string.Concat(Enumerable.Repeat(what, 1000));
        for (var i = 0; i < times / 1000; i++)
        {
            text.Write(chunk);
        }
    }
}
