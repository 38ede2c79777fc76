using System.Globalization;
using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>The characters of XML: its encodings and its escapes.</summary>
internal static class XmlText
{
    /// <summary>An XML part that is broken.</summary>
    public static UnreadableFileException Damaged() => new(Finding.Of(StructureFindings.DamagedWorkbook, Place.File));

    /// <summary>The encoding that the start of a file marks or declares; null for UTF-8.</summary>
    /// <exception cref="UnreadableFileException">It is not known.</exception>
    public static Encoding? DeclaredEncoding(ReadOnlySpan<byte> start)
    {
        if (start is [0xFF, 0xFE, ..] or [(byte)'<', 0, ..])
        {
            return Encoding.Unicode;
        }

        if (start is [0xFE, 0xFF, ..] or [0, (byte)'<', ..])
        {
            return Encoding.BigEndianUnicode;
        }

        var text = Encoding.Latin1.GetString(start);
        var (end, at) = (text.IndexOf("?>", StringComparison.Ordinal), text.IndexOf("encoding=", StringComparison.Ordinal));
        if (at < 0 || at > end)
        {
            return null;
        }

        var name = text[(at + 9)..end].Trim().Split('"', '\'') is [_, var quoted, ..] ? quoted : "";
        return name.ToUpperInvariant() is "UTF-8" or "UTF8" or "US-ASCII" or "" ? null : TextEncoding.Named(name) ?? throw Damaged();
    }

    /// <summary>The text with its escapes resolved.</summary>
    public static string Decode(ReadOnlySpan<byte> escaped)
    {
        if (escaped.IndexOfAny((byte)'&', (byte)'\r') < 0)
        {
            return Encoding.UTF8.GetString(escaped);
        }

        var text = new StringBuilder();
        Append(escaped, text);
        return text.ToString();
    }

    /// <summary>Adds the text with its escapes resolved to others.</summary>
    public static void Append(ReadOnlySpan<byte> escaped, StringBuilder text)
    {
        while (escaped.IndexOfAny((byte)'&', (byte)'\r') is >= 0 and var at)
        {
            text.Append(Encoding.UTF8.GetString(escaped[..at]));
            if (escaped[at] == '\r')
            {
                // Line ends are \n in XML, however they are written.
                text.Append('\n');
                escaped = escaped[(at + 1)..];
                escaped = escaped.StartsWith("\n"u8) ? escaped[1..] : escaped;
                continue;
            }

            var length = escaped[at..].IndexOf((byte)';');
            if (length < 0 || !TryResolve(escaped.Slice(at + 1, length - 1), text))
            {
                text.Append('&');
                length = 0;
            }

            escaped = escaped[(at + length + 1)..];
        }

        text.Append(Encoding.UTF8.GetString(escaped));
    }

    private static bool TryResolve(ReadOnlySpan<byte> name, StringBuilder text)
    {
        if (name is [(byte)'#', ..])
        {
            var isHex = name is [_, (byte)'x', ..];
            if (!int.TryParse(name[(isHex ? 2 : 1)..], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                || !Rune.TryCreate(code, out var rune))
            {
                return false;
            }

            text.Append(rune.ToString());
            return true;
        }

        char? character = Encoding.ASCII.GetString(name) switch
        {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            _ => null,
        };
        text.Append(character);
        return character is not null;
    }
}
