using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HtzPipeline.Functions.Formats;

/// <summary>Writes CSV as RFC 4180 has it: comma, CRLF, quotes where needed.</summary>
internal sealed class CsvText
{
    private readonly StringBuilder _text = new();
    private bool _lineHasField;

    /// <summary>
    /// Adds a text. One that a spreadsheet would take for a formula (it starts with = + - @, a tab or a line break) gets an
    /// apostrophe before it: names and raw texts come from files that anyone may have written (CWE-1236).
    /// </summary>
    public CsvText Text(string? field) =>
        Raw(field is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? $"'{field}" : field ?? "");

    /// <summary>Adds something that is no text of anybody's: a number, a code, a time.</summary>
    public CsvText Raw(string field)
    {
        if (_lineHasField)
        {
            _text.Append(',');
        }

        _lineHasField = true;
        if (field.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            _text.Append(field);
        }
        else
        {
            _text.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
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

    /// <summary>The answer to a request, in UTF-8.</summary>
    /// <param name="csv">The text.</param>
    /// <param name="withBom">Whether a byte-order mark comes first, without which Excel garbles Chinese.</param>
    public static ContentHttpResult Result(string csv, bool withBom) =>
        TypedResults.Text(withBom ? $"\uFEFF{csv}" : csv, "text/csv", Encoding.UTF8);
}
