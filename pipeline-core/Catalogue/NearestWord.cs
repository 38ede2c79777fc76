namespace HtzPipeline.Core.Catalogue;

/// <summary>Guesses which of the right words somebody meant.</summary>
internal static class NearestWord
{
    /// <summary><c> Did you mean 'parent'?</c>, or nothing if no word is near.</summary>
    public static string Hint(string word, IEnumerable<string> rightWords)
    {
        var near = rightWords.Select(right => (right, distance: EditDistance.Between(word.ToLowerInvariant(), right.ToLowerInvariant())))
            .Where(guess => guess.distance <= Math.Max(2, word.Length / 3) && guess.distance < guess.right.Length)
            .OrderBy(guess => guess.distance)
            .ThenBy(guess => guess.right, StringComparer.Ordinal)
            .Select(guess => guess.right)
            .FirstOrDefault();
        return near is null ? "" : $" Did you mean '{near}'?";
    }
}
