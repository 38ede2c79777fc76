using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Charts;

/// <summary>A chart as a picture for a document.</summary>
/// <param name="Png">The picture.</param>
/// <param name="Width">How wide it is printed, in millimetres.</param>
/// <param name="Height">How high it is printed, in millimetres.</param>
/// <param name="HasFont">Whether there was a font at all; without one no words are drawn.</param>
/// <param name="Replaced">The words that have a number in brackets instead, since the font has not all of their characters; to be said beside the picture.</param>
internal sealed record ChartPicture(byte[] Png, double Width, double Height, bool HasFont, IReadOnlyList<string> Replaced)
{
    /// <summary>Draws a chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="language">The language of the few words that are not the chart's own.</param>
    /// <param name="font">The font of its words.</param>
    public static ChartPicture Of(ChartBlock chart, Language language, PictureFont font)
    {
        var words = DrawableWords.Of(ChartLayout.Of(chart, language), font.Has);
        return new(PngPainter.Paint(words.Drawing, font.Face), words.Drawing.Width / 4, words.Drawing.Height / 4, font != PictureFont.None, words.Replaced);
    }
}
