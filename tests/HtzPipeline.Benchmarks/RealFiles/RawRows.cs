using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace HtzPipeline.Benchmarks.RealFiles;

/// <summary>The bare rows of a file, read without any of the product's code, to find the cell that a fact is of.</summary>
internal static class RawRows
{
    /// <summary>The rows of a sheet and its name (null for text); null if no library here reads the file.</summary>
    public static (string? Sheet, IReadOnlyList<string[]> Rows)? Read(string path, string sheet)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = File.ReadAllBytes(path);
        return bytes.AsSpan().StartsWith("PK"u8) || bytes.AsSpan().StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 })
            ? ReadWorkbook(bytes, sheet)
            : (null, ReadText(Decode(bytes)));
    }

    private static (string? Sheet, IReadOnlyList<string[]> Rows)? ReadWorkbook(byte[] bytes, string sheet)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
        do
        {
            if (sheet.Length > 0 && reader.Name != sheet)
            {
                continue;
            }

            var rows = new List<string[]>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)))]);
            }

            return (reader.Name, rows);
        }
        while (reader.NextResult());
        return null;
    }

    private static string Text(object? value) => value switch
    {
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding("gb18030").GetString(bytes);
        }
    }

    // RFC 4180; the separator is whichever of tab and comma the text has more of.
    private static List<string[]> ReadText(string text)
    {
        var separator = text.Count(c => c == '\t') > text.Count(c => c == ',') ? '\t' : ',';
        var (rows, row, field, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"' && (quoted || field.Length == 0))
            {
                if (quoted && i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (!quoted && (c == separator || c == '\n'))
            {
                row.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else if (quoted || c != '\r')
            {
                field.Append(c);
            }
        }

        rows.Add([.. row, field.ToString()]);
        return rows;
    }
}
