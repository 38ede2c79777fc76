using System.Text;
using UglyToad.PdfPig.Content;

namespace HtzPipeline.Core.Documents;

/// <summary>Puts the letters of a page together to segments.</summary>
internal static class PdfSegments
{
    // Parts of the size of a letter: lines a little apart are one, gaps wider than two letters part columns and cells.
    private const double SameLine = 0.45;
    private const double WideGap = 1.6;
    private const double WordGap = 0.25;

    /// <summary>The segments of a page, from top to bottom and from left to right.</summary>
    public static List<PdfSegment> Of(Page page)
    {
        var letters = page.Letters.Where(letter => letter.Value.Length > 0 && !string.IsNullOrWhiteSpace(letter.Value) && letter.PointSize > 0).ToList();
        letters.Sort((left, right) => right.StartBaseLine.Y.CompareTo(left.StartBaseLine.Y));
        var segments = new List<PdfSegment>();
        var line = new List<Letter>();
        foreach (var letter in letters)
        {
            if (line.Count > 0 && line[0].StartBaseLine.Y - letter.StartBaseLine.Y > SameLine * Math.Max(SizeOf(line[0]), SizeOf(letter)))
            {
                Break(line, segments);
                line.Clear();
            }

            line.Add(letter);
        }

        Break(line, segments);
        return segments;
    }

    private static void Break(List<Letter> line, List<PdfSegment> segments)
    {
        line.Sort((left, right) => left.StartBaseLine.X.CompareTo(right.StartBaseLine.X));
        var text = new StringBuilder();
        for (var i = 0; i < line.Count;)
        {
            var first = line[i];
            var end = first.StartBaseLine.X;
            text.Clear();
            var size = 0.0;
            for (; i < line.Count; i++)
            {
                var letter = line[i];
                var gap = letter.StartBaseLine.X - end;
                if (text.Length > 0 && gap > WideGap * Math.Max(SizeOf(letter), size))
                {
                    break;
                }

                if (text.Length > 0 && gap > WordGap * SizeOf(letter) && char.IsAscii(text[^1]) && char.IsAscii(letter.Value[0]))
                {
                    text.Append(' ');
                }

                // Fakes of bold type print each letter twice.
                if (!(text.Length > 0 && gap < -0.8 * (letter.EndBaseLine.X - letter.StartBaseLine.X) && text.ToString().EndsWith(letter.Value, StringComparison.Ordinal)))
                {
                    text.Append(letter.Value);
                }

                end = Math.Max(end, letter.EndBaseLine.X);
                size = Math.Max(size, SizeOf(letter));
            }

            segments.Add(new(text.ToString(), first.StartBaseLine.X, end, first.StartBaseLine.Y, size));
        }
    }

    private static double SizeOf(Letter letter) => letter.PointSize > 0 ? letter.PointSize : Math.Max(1, letter.BoundingBox.Height);
}
