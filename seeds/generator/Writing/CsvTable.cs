using System.Globalization;
using System.Text;

namespace HtzPipeline.Seeds.Writing;

/// <summary>A CSV file (RFC 4180), built from the top downwards. Numbers are written with their printed decimals.</summary>
internal sealed class CsvTable(int width)
{
    private readonly StringBuilder _text = new();

    /// <summary>A line with one field, padded with empty ones, as a spreadsheet program saves a title.</summary>
    public CsvTable Line(string text) => Row([text, .. Enumerable.Repeat("", width - 1)]);

    /// <summary>A line of the table.</summary>
    public CsvTable Row(params IEnumerable<object> fields)
    {
        _text.AppendJoin(',', fields.Select(field => Quote(Convert.ToString(field, CultureInfo.InvariantCulture)!))).Append("\r\n");
        return this;
    }

    /// <summary>The bytes, with the encoding's byte order mark if it has one.</summary>
    public byte[] ToBytes(Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(_text.ToString())];

    private static string Quote(string field) =>
        field.AsSpan().ContainsAny(",\"\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
