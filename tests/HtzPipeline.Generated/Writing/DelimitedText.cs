using System.Text;

namespace HtzPipeline.Generated.Writing;

/// <summary>Writes a sheet as delimited text (RFC 4180).</summary>
internal static class DelimitedText
{
    public static byte[] Write(Grid sheet, char delimiter, string encoding, bool bom)
    {
        var text = new StringBuilder();
        var width = sheet.ColumnCount;
        for (var row = 0; row < sheet.RowCount; row++)
        {
            for (var column = 0; column < width; column++)
            {
                text.Append(column == 0 ? "" : delimiter).Append(Quoted(sheet.Cells.TryGetValue((row, column), out var cell) ? cell.Text : "", delimiter));
            }

            text.Append("\r\n");
        }

        var code = EncodingOf(encoding);
        return [.. bom ? code.GetPreamble() : [], .. code.GetBytes(text.ToString())];
    }

    private static Encoding EncodingOf(string name) => name switch
    {
        "utf-8" => Encoding.UTF8,
        "utf-16LE" => Encoding.Unicode,
        "utf-16BE" => Encoding.BigEndianUnicode,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name)!,
    };

    private static string Quoted(string text, char delimiter) =>
        text.Contains(delimiter) || text.Contains('"') || text.Contains('\n') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
