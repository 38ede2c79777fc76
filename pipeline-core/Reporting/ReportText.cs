using System.Buffers;
using System.Text;

namespace HtzPipeline.Core.Reporting;

/// <summary>Text from files on its way into a report.</summary>
internal static class ReportText
{
    // They turn the order of what follows around, so that a text reads as something else (UAX #9, 2).
    private static readonly SearchValues<char> Bidi = SearchValues.Create(
        "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <summary>The text, or as much of it as <paramref name="longest"/> characters hold, with an ellipsis.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = longest - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }

    /// <summary>The text with everything that cannot be shown made visible: bidi controls as their code, other controls as �.</summary>
    public static string Visible(string text)
    {
        if (text.AsSpan().IndexOfAny(Bidi) < 0 && !text.Any(IsUnprintable))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Bidi.Contains(c))
            {
                visible.Append('[').Append("U+").Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)).Append(']');
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                visible.Append(c).Append(text[++i]);
            }
            else
            {
                visible.Append(IsUnprintable(c) ? '\uFFFD' : c);
            }
        }

        return visible.ToString();
    }

    // What neither XML 1.0 (2.2) nor HTML holds.
    private static bool IsUnprintable(char c) => (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF';
}
