using SkiaSharp;

namespace HtzPipeline.Core.Composing.Charts;

/// <summary>The font that the words of a picture are drawn in. Whoever writes a document finds one: none is brought along.</summary>
public sealed class PictureFont
{
    private PictureFont(SKTypeface? face) => Face = face;

    /// <summary>No font: pictures are drawn without words, and say so.</summary>
    public static PictureFont None { get; } = new(null);

    internal SKTypeface? Face { get; }

    /// <summary>Reads a font (TrueType or OpenType, or a collection of these).</summary>
    /// <param name="file">The file; it is read to its end and not kept.</param>
    /// <param name="face">Which one of a collection, from 0.</param>
    /// <returns>The font; null where the file is none.</returns>
    public static PictureFont? Read(Stream file, int face)
    {
        using var bytes = SKData.Create(file);
        return SKTypeface.FromData(bytes, face) is { } read ? new(read) : null;
    }

    /// <summary>Whether it has all characters of a text.</summary>
    public bool Has(string text)
    {
        if (Face is null)
        {
            return false;
        }

        using var font = new SKFont(Face);
        return font.ContainsGlyphs(text);
    }
}
