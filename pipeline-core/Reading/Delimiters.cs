namespace HtzPipeline.Core.Reading;

/// <summary>Tells what separates the fields of a text: what stands equally often in most of its lines.</summary>
internal static class Delimiters
{
    private const int LinesLookedAt = 50;

    // In the order of preference where they stand equally often: a comma is more often part of a text or number than any other.
    private static ReadOnlySpan<char> Candidates => ['\t', ';', '|', '^', '\uFF1B', '\uFF5C', '\uFF0C', ','];

    // What an input method types for a separator.
    private static readonly (char Narrow, char Wide)[] Widths = [(',', '\uFF0C'), (';', '\uFF1B'), ('|', '\uFF5C')];

    /// <summary>The separator of a text that begins so; a comma if there is none.</summary>
    public static char Detect(ReadOnlySpan<char> sample)
    {
        // Spreadsheets in countries of decimal commas begin a file so.
        if (sample.Length > 5 && sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && sample[5] is '\r' or '\n')
        {
            return sample[4];
        }

        var lines = LinesOf(sample);
        var (best, comma) = (',', default(Consistency));
        foreach (var candidate in Candidates)
        {
            var found = Measure(lines, candidate);
            if (candidate == ',' ? IsBetterComma(found, comma, lines) : IsBetter(found, comma))
            {
                (best, comma) = (candidate, found);
            }
        }

        return best;
    }

    /// <summary>
    /// All characters that separate the fields of a text that begins so: where lines have now one and now the other width of a
    /// separator, both.
    /// </summary>
    public static string AllOf(ReadOnlySpan<char> sample)
    {
        var found = Detect(sample);
        foreach (var (narrow, wide) in Widths)
        {
            if (found == narrow || found == wide)
            {
                var lines = LinesOf(sample);
                var (one, both) = (Measure(lines, found), Measure(lines.ConvertAll(line => line.Replace(wide, narrow)), narrow));
                return both.Lines > one.Lines && both.Lines * 5 >= both.Any * 4 ? $"{narrow}{wide}" : $"{found}";
            }
        }

        return $"{found}";
    }

    /// <summary>Whether lines of a text that begins so end in CR alone.</summary>
    public static bool HasReturns(ReadOnlySpan<char> sample)
    {
        var quoted = false;
        for (var i = 0; i < sample.Length; i++)
        {
            quoted ^= sample[i] == '"';
            if (sample[i] == '\r' && !quoted && i + 1 < sample.Length && sample[i + 1] != '\n')
            {
                return true;
            }
        }

        return false;
    }

    // Another separator has to stand in more lines equally often, or in nearly as many and more often.
    private static bool IsBetter(Consistency found, Consistency best) =>
        found.Lines > best.Lines ? found.Fields * 2 > best.Fields : found.Lines * 5 >= best.Lines * 4 && found.Fields > best.Fields;

    // Commas between digits are decimal or thousands separators as long as anything else separates; so are those of titles.
    private static bool IsBetterComma(Consistency found, Consistency best, List<string> lines) =>
        best.Lines < 2 || (best.Lines < found.Any && IsBetter(Measure(lines, ',', withinNumbers: false), best));

    private static Consistency Measure(List<string> lines, char candidate, bool withinNumbers = true)
    {
        var linesOfCount = new Dictionary<int, int>();
        foreach (var line in lines)
        {
            var count = Count(line, candidate, withinNumbers);
            if (count > 0)
            {
                linesOfCount[count] = linesOfCount.GetValueOrDefault(count) + 1;
            }
        }

        var (mode, most) = linesOfCount.OrderByDescending(pair => pair.Value * pair.Key).ThenByDescending(pair => pair.Key).FirstOrDefault();
        return new(most, mode * most, linesOfCount.Values.Sum());
    }

    private static int Count(string line, char candidate, bool withinNumbers)
    {
        var (count, quoted) = (0, false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == candidate && !quoted
                && (withinNumbers || i == 0 || i + 1 == line.Length || !char.IsAsciiDigit(line[i - 1]) || !char.IsAsciiDigit(line[i + 1])))
            {
                count++;
            }
        }

        return count;
    }

    // Lines end outside of quotes; the last, which the sample may have cut, counts only if it is all there is.
    private static List<string> LinesOf(ReadOnlySpan<char> sample)
    {
        var lines = new List<string>();
        var (start, quoted) = (0, false);
        for (var i = 0; i < sample.Length && lines.Count < LinesLookedAt; i++)
        {
            quoted ^= sample[i] == '"';
            if (sample[i] is '\n' or '\r' && !quoted)
            {
                if (i > start)
                {
                    lines.Add(sample[start..i].ToString());
                }

                start = i + 1;
            }
        }

        if (lines.Count < 2)
        {
            lines.Add(sample[start..].ToString());
        }

        return lines;
    }

    /// <summary>How consistently a separator separates.</summary>
    /// <param name="Lines">The lines in which it stands as often as in most.</param>
    /// <param name="Fields">The separators in these.</param>
    /// <param name="Any">The lines in which it stands at all.</param>
    private readonly record struct Consistency(int Lines, int Fields, int Any);
}
