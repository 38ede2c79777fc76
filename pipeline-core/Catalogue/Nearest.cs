namespace HtzPipeline.Core.Catalogue;

/// <summary>Guesses which of the right words somebody meant.</summary>
internal static class Nearest
{
    /// <summary><c> Did you mean 'parent'?</c>, or nothing if no word is near.</summary>
    public static string Hint(string word, IEnumerable<string> rightWords)
    {
        var near = rightWords.Select(right => (right, distance: Distance(word, right)))
            .Where(guess => guess.distance <= Math.Max(2, word.Length / 3) && guess.distance < guess.right.Length)
            .OrderBy(guess => guess.distance)
            .ThenBy(guess => guess.right, StringComparer.Ordinal)
            .Select(guess => guess.right)
            .FirstOrDefault();
        return near is null ? "" : $" Did you mean '{near}'?";
    }

    // Levenshtein: the insertions, deletions and replacements from one word to the other.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (char.ToLowerInvariant(from[i - 1]) == char.ToLowerInvariant(to[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
