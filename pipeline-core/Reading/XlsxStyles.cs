using System.Globalization;

namespace HtzPipeline.Core.Reading;

/// <summary>What the cell formats of a workbook (ECMA-376 part 1, 18.8) say: how a number is printed, how far a text is indented.</summary>
internal sealed class XlsxStyles
{
    // A workbook has at most 64,000; what is beyond is as if it had no format.
    private const int Most = 1 << 16;

    private readonly List<(NumberFormat Format, byte Indent)> _formats = [];

    /// <summary>Those of a workbook without formats.</summary>
    public static XlsxStyles None { get; } = new();

    /// <summary>A format by its number; that of no format if there is no such number.</summary>
    public (NumberFormat Format, byte Indent) this[int index] => (uint)index < (uint)_formats.Count ? _formats[index] : default;

    /// <summary>Reads the part of formats.</summary>
    public static XlsxStyles Read(Func<Stream> open)
    {
        var styles = new XlsxStyles();
        var codes = new Dictionary<int, NumberFormat>();
        using var xml = new XmlTokens(open);
        var inFormats = false;
        while (xml.Read())
        {
            if (xml.Kind == XmlToken.Text)
            {
                continue;
            }

            if (xml.Name.SequenceEqual("cellXfs"u8))
            {
                inFormats = xml is { Kind: XmlToken.Open, IsEmpty: false };
            }
            else if (xml.Opens("numFmt"u8) && codes.Count < Most)
            {
                codes[Number(xml.Attribute("numFmtId"u8))] = NumberFormat.Read(xml.Attribute("formatCode"u8));
            }
            else if (inFormats && xml.Opens("xf"u8) && styles._formats.Count < Most)
            {
                var id = Number(xml.Attribute("numFmtId"u8));
                styles._formats.Add((codes.TryGetValue(id, out var format) ? format : NumberFormat.OfId(id), 0));
            }
            else if (inFormats && xml.Opens("alignment"u8) && styles._formats.Count > 0)
            {
                styles._formats[^1] = styles._formats[^1] with { Indent = (byte)Math.Clamp(Number(xml.Attribute("indent"u8)), 0, byte.MaxValue) };
            }
        }

        return styles;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
