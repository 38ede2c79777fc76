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
    private const double GutterGap = 0.5;
    private const int FewestLetters = 120;

    /// <summary>The segments of a page, from top to bottom and from left to right.</summary>
    public static List<PdfSegment> Of(Page page)
    {
        var letters = page.Letters.Where(letter => letter.Value.Length > 0 && !string.IsNullOrWhiteSpace(letter.Value) && letter.PointSize > 0).ToList();
        letters.Sort((left, right) => right.StartBaseLine.Y.CompareTo(left.StartBaseLine.Y));
        var gutter = GutterOf(page, letters);
        var segments = new List<PdfSegment>();
        var line = new List<Letter>();
        foreach (var letter in letters)
        {
            if (line.Count > 0 && line[0].StartBaseLine.Y - letter.StartBaseLine.Y > SameLine * Math.Max(SizeOf(line[0]), SizeOf(letter)))
            {
                Break(line, segments, gutter);
                line.Clear();
            }

            line.Add(letter);
        }

        Break(line, segments, gutter);
        return segments;
    }

    // The white strip in the middle of a page of two columns: hardly a line goes through it, and many stand on either side.
    private static double? GutterOf(Page page, List<Letter> letters)
    {
        if (letters.Count < FewestLetters)
        {
            return null;
        }

        var size = letters.Select(SizeOf).Order().ElementAt(letters.Count / 2);
        var from = (int)(page.Width * 0.3);
        var filled = new int[Math.Max(1, (int)(page.Width * 0.7) - from + 1)];
        foreach (var letter in letters)
        {
            for (var x = Math.Max(from, (int)letter.StartBaseLine.X); x < letter.EndBaseLine.X && x - from < filled.Length; x++)
            {
                filled[x - from]++;
            }
        }

        var lines = letters.Select(letter => Math.Round(letter.StartBaseLine.Y / size)).Distinct().Count();
        var (best, length, run) = (0, 0, 0);
        for (var i = 0; i < filled.Length; i++)
        {
            run = filled[i] <= lines / 12 ? run + 1 : 0;
            (best, length) = run > length ? (i, run) : (best, length);
        }

        var at = from + best - (length / 2.0);
        var (left, right) = (letters.Count(letter => letter.EndBaseLine.X < at), letters.Count(letter => letter.StartBaseLine.X > at));
        return length >= size * 0.6 && length < size * 8 && Math.Min(left, right) * 4 > letters.Count ? at : null;
    }

    private static void Break(List<Letter> line, List<PdfSegment> segments, double? gutter)
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
                if (text.Length > 0 && (gap > WideGap * Math.Max(SizeOf(letter), size) || (gutter is { } strip && gap > GutterGap * size && end <= strip + 2 && letter.StartBaseLine.X >= strip - 2)))
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
