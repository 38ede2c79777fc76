namespace HtzPipeline.Core.Catalogue;

/// <summary>Levenshtein's distance: the insertions, deletions and replacements that lead from one word to the other.</summary>
internal static class EditDistance
{
    /// <summary>
    /// The distance, 0 for equal words; letters of another case are other letters. A word longer than any name is as far from every other
    /// as if they had nothing in common.
    /// </summary>
    public static int Between(string left, string right)
    {
        if (left.Length > NameKey.Longest || right.Length > NameKey.Longest)
        {
            return left == right ? 0 : Math.Max(left.Length, right.Length);
        }

        var distances = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = distances[0];
            distances[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = distances[j];
                distances[j] = Math.Min(replaced, Math.Min(diagonal, distances[j - 1]) + 1);
            }
        }

        return distances[^1];
    }
}
