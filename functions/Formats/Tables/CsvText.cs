using System.Buffers;
using System.Globalization;
using System.Text;

namespace HtzPipeline.Functions.Formats.Tables;

/// <summary>Writes CSV as RFC 4180 has it: comma, CRLF, quotes where needed.</summary>
internal sealed class CsvText
{
    private readonly StringBuilder _text = new();
    private bool _lineHasField;

    /// <summary>
    /// Adds a field. A text that a spreadsheet would take for a formula gets an apostrophe before it: names and raw texts come
    /// from files that anyone may have written (CWE-1236). A number stays a number, negative or not.
    /// </summary>
    public CsvText Field(string? field)
    {
        if (_lineHasField)
        {
            _text.Append(',');
        }

        _lineHasField = true;
        var safe = IsFormula(field) ? $"'{field}" : field ?? "";
        if (safe.AsSpan().IndexOfAny(",\"\r\n") < 0 && safe == safe.Trim())
        {
            _text.Append(safe);
        }
        else
        {
            _text.Append('"').Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        return this;
    }

    /// <summary>Ends the line.</summary>
    public CsvText EndLine()
    {
        _text.Append("\r\n");
        _lineHasField = false;
        return this;
    }

    /// <summary>The text so far.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Writes a text as UTF-8.</summary>
    /// <param name="csv">The text.</param>
    /// <param name="withBom">Whether a byte-order mark comes first, without which Excel garbles Chinese.</param>
    /// <param name="output">Where it goes.</param>
    public static void Encode(string csv, bool withBom, IBufferWriter<byte> output)
    {
        if (withBom)
        {
            output.Write(Encoding.UTF8.Preamble);
        }

        Encoding.UTF8.GetBytes(csv, output);
    }

    // Chinese and Japanese spreadsheets take the full-width signs too; blanks and what cannot be seen before a sign are passed over by some.
    private static bool IsFormula(string? field) =>
        field is ['\t' or '\r' or '\n', ..]
        || (Visible(field) is ['=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..]
            && !decimal.TryParse(field, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _));

    private static ReadOnlySpan<char> Visible(ReadOnlySpan<char> field)
    {
        var start = 0;
        while (start < field.Length && (char.IsWhiteSpace(field[start]) || char.IsControl(field[start]) || char.GetUnicodeCategory(field[start]) == UnicodeCategory.Format))
        {
            start++;
        }

        return field[start..];
    }
}
