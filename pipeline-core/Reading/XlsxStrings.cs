using System.Text;

namespace HtzPipeline.Core.Reading;

/// <summary>The texts of a workbook's parts (ECMA-376 part 1, 18.4).</summary>
internal static class XlsxStrings
{
    /// <summary>Reads the part of shared texts.</summary>
    public static IReadOnlyList<string> Read(Func<Stream> open, Allowance allowance)
    {
        var texts = new List<string>();
        using var xml = new XmlTokens(open);
        while (xml.Read())
        {
            if (xml.Opens("si"u8))
            {
                allowance.TakeCells(1);
                texts.Add(ReadText(xml, allowance));
            }
        }

        return texts;
    }

    /// <summary>The text of the element that <paramref name="xml"/> opens: of all its runs, but not how they are pronounced.</summary>
    public static string ReadText(XmlTokens xml, Allowance allowance)
    {
        var outside = xml.Depth;
        var (text, many, inText) = ((string?)null, (StringBuilder?)null, false);
        while (xml.ReadInside(outside))
        {
            if (xml.Kind == XmlToken.Text)
            {
                var piece = inText ? xml.Text : "";
                allowance.TakeText(piece.Length);
                if (inText && text is null)
                {
                    text = piece;
                }
                else if (inText)
                {
                    many ??= new(text);
                    many.Append(piece);
                }
            }
            else if (xml.Opens("rPh"u8))
            {
                xml.SkipElement();
            }
            else
            {
                inText = xml.Opens("t"u8) && !xml.IsEmpty;
            }
        }

        return Unescape(many?.ToString() ?? text ?? "");
    }

    /// <summary>Resolves <c>_x000D_</c> and the like (22.9.2.19), by which characters are written that XML cannot hold.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code))
            {
                plain.Append((char)code);
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
