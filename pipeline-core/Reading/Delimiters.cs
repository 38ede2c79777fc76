namespace HtzPipeline.Core.Reading;

/// <summary>Tells what separates the fields of a text: comma, tab or semicolon.</summary>
internal static class Delimiters
{
    private const int LinesLookedAt = 30;

    private static ReadOnlySpan<char> Candidates => [',', '\t', ';'];

    /// <summary>The candidate found in most lines, and among these most often; a comma in a title does not outvote the table's tabs.</summary>
    public static char Detect(ReadOnlySpan<char> sample)
    {
        Span<int> lines = stackalloc int[3];
        Span<int> totals = stackalloc int[3];
        Span<int> inLine = stackalloc int[3];
        var (quoted, seen) = (false, 0);
        foreach (var character in sample)
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == '\n' && !quoted)
            {
                CloseLine(lines, totals, inLine);
                if (++seen == LinesLookedAt)
                {
                    break;
                }
            }
            else if (!quoted && Candidates.IndexOf(character) is >= 0 and var candidate)
            {
                inLine[candidate]++;
            }
        }

        CloseLine(lines, totals, inLine);
        var best = 0;
        for (var i = 1; i < 3; i++)
        {
            if ((lines[i], totals[i]).CompareTo((lines[best], totals[best])) > 0)
            {
                best = i;
            }
        }

        return Candidates[best];
    }

    private static void CloseLine(Span<int> lines, Span<int> totals, Span<int> inLine)
    {
        for (var i = 0; i < inLine.Length; i++)
        {
            lines[i] += inLine[i] > 0 ? 1 : 0;
            totals[i] += inLine[i];
            inLine[i] = 0;
        }
    }
}
