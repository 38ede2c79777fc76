namespace HtzPipeline.Core.Composing.Charts;

/// <summary>
/// A chart whose words a font can draw: where it lacks one, the words have a number in brackets for them, and what the numbers mean is said beside the
/// picture. A font draws what it lacks as an empty box, and nobody is told.
/// </summary>
/// <param name="Drawing">The chart with nothing but words that can be drawn.</param>
/// <param name="Replaced">The words that have a number instead, in the order of their numbers from 1.</param>
internal sealed record DrawableWords(ChartDrawing Drawing, IReadOnlyList<string> Replaced)
{
    /// <summary>Makes it so.</summary>
    /// <param name="drawing">The chart.</param>
    /// <param name="canDraw">Whether the font has all characters of a text.</param>
    public static DrawableWords Of(ChartDrawing drawing, Func<string, bool> canDraw)
    {
        List<string> replaced = [];
        var shapes = drawing.Shapes.Select(shape => shape is Label label && !canDraw(label.Text)
            ? label with { Text = $"({NumberOf(label.Text)})" }
            : shape).ToList();
        return new(drawing with { Shapes = shapes }, replaced);

        int NumberOf(string text)
        {
            if (!replaced.Contains(text))
            {
                replaced.Add(text);
            }

            return replaced.IndexOf(text) + 1;
        }
    }
}
