using System.Globalization;
using System.Text;
using System.Text.Json;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>Reads JSON within limits: it is gone through once without keeping anything before a document is made of it.</summary>
internal static class JsonText
{
    // No data message comes near; the JSON library's own limit lies above.
    private const int MostLevels = 32;
    private const int LibraryLevels = 64;

    // An observation of SDMX-JSON is a key, an array, a value and its attributes.
    private const int TokensPerCell = 4;

    /// <summary>The document, and the name of its encoding.</summary>
    /// <exception cref="UnreadableFileException">It is broken, nested too deep, too much, or in no known encoding.</exception>
    public static (JsonElement Root, string Encoding) Read(Stream file, Allowance allowance)
    {
        var encoding = TextEncoding.Detect(file);
        var json = Utf8(file, encoding);
        try
        {
            Check(json.Span, allowance);
            return (JsonDocument.Parse(json, new() { MaxDepth = LibraryLevels }).RootElement, encoding.Name);
        }
        catch (JsonException broken)
        {
            var line = ((broken.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            throw new UnreadableFileException(Finding.Of(StructureFindings.BrokenJson, Place.File, ("found", line)), broken);
        }
    }

    private static ReadOnlyMemory<byte> Utf8(Stream file, TextEncoding encoding)
    {
        if (encoding.Encoding is not UTF8Encoding)
        {
            using var text = encoding.OpenText(file);
            return Encoding.UTF8.GetBytes(text.ReadToEnd());
        }

        file.Position = encoding.MarkLength;
        var bytes = new byte[file.Length - file.Position];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static void Check(ReadOnlySpan<byte> json, Allowance allowance)
    {
        var reader = new Utf8JsonReader(json, new() { MaxDepth = LibraryLevels });
        var (tokens, most) = (0L, (long)allowance.Limits.Cells * TokensPerCell);
        while (reader.Read())
        {
            allowance.TakeRecord();
            if (reader.CurrentDepth > MostLevels)
            {
                throw new UnreadableFileException(Finding.Of(StructureFindings.JsonTooDeep, Place.File, ("expected", MostLevels.ToString(CultureInfo.InvariantCulture))));
            }

            if (++tokens > most)
            {
                throw new UnreadableFileException(Finding.Of(
                    StructureFindings.TooManyCells,
                    Place.File,
                    ("found", (tokens / TokensPerCell).ToString(CultureInfo.InvariantCulture)),
                    ("expected", allowance.Limits.Cells.ToString(CultureInfo.InvariantCulture))));
            }
        }
    }
}
