namespace HtzPipeline.Core.Composing.Charts;

/// <summary>How wide a text is about, without a font: pages choose theirs themselves.</summary>
internal static class TextWidth
{
    /// <summary>The width of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Its size, in the unit of the answer.</param>
    public static double Of(string text, double size) => size * text.Sum(character => character < '\u2e80' ? 0.58 : 1);
}
