using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>
/// Finds the indicators whose names or codes come nearest to one that is not in the catalogue. Nearness is the greater of two similarities
/// from 0 to 1 over the letters of their <see cref="NameKey"/>s: Dice's coefficient of character pairs, which forgives words in another order, and
/// the share of characters that Levenshtein's edit distance keeps, which forgives single wrong ones. An abbreviation, whose characters
/// all stand in the name in their order (固投 in 固定资产投资), is nearer than what has as little in common otherwise.
/// </summary>
public static class NearestNames
{
    private const double LeastSimilarity = 0.35;
    private const int LeastOfAbbreviation = 2;

    /// <summary>The Chinese names of up to <paramref name="count"/> indicators, the nearest first; none that has little in common.</summary>
    public static IReadOnlyList<string> Of(IndicatorCatalogue catalogue, string name, int count = 3)
    {
        var key = LettersOf(name);
        return
        [
            .. catalogue.Indicators
                .Select(indicator => (
                    indicator.Name.Zh,
                    Similarity: indicator.Aliases.Append(indicator.Name.Zh).Append(indicator.Code).Max(known => Similarity(key, LettersOf(known)))))
                .Where(candidate => candidate.Similarity >= LeastSimilarity)
                .OrderByDescending(candidate => candidate.Similarity)
                .Take(count)
                .Select(candidate => candidate.Zh),
        ];
    }

    /// <summary>Those of some words that come nearest to one that is none of them, the nearest first; none that has little in common.</summary>
    public static IReadOnlyList<string> Among(IEnumerable<string> words, string word, int count = 1)
    {
        var key = LettersOf(word);
        return
        [
            .. words.Select(known => (Word: known, Similarity: Similarity(key, LettersOf(known))))
                .Where(candidate => candidate.Similarity >= LeastSimilarity)
                .OrderByDescending(candidate => candidate.Similarity)
                .Take(count)
                .Select(candidate => candidate.Word),
        ];
    }

    /// <summary><c>是否指“parent”?</c> and <c> Did you mean 'parent'?</c>, or nothing if none of some words is a slip or two away from one.</summary>
    internal static LocalText Hint(string word, IEnumerable<string> rightWords)
    {
        var near = rightWords.Select(right => (right, distance: EditDistance.Between(word.ToLowerInvariant(), right.ToLowerInvariant())))
            .Where(guess => guess.distance <= Math.Max(2, word.Length / 3) && guess.distance < guess.right.Length)
            .OrderBy(guess => guess.distance)
            .ThenBy(guess => guess.right, StringComparer.Ordinal)
            .Select(guess => guess.right)
            .FirstOrDefault();
        return near is null ? "" : new LocalText($"是否指“{near}”?", $" Did you mean '{near}'?");
    }

    private static string LettersOf(string name) => string.Concat(NameKey.Of(name).Where(char.IsLetterOrDigit));

    internal static double Similarity(string left, string right)
    {
        var (shorter, longer) = (Math.Min(left.Length, right.Length), Math.Max(left.Length, right.Length));
        if (shorter == 0 || longer > NameKey.Longest)
        {
            return 0;
        }

        // Of words so different in length not enough can be kept for the distance to matter.
        var kept = shorter < longer * LeastSimilarity ? 0 : 1 - ((double)EditDistance.Between(left, right) / longer);
        var whole = Math.Max(kept, Dice(left, right));
        return IsAbbreviation(left, right) ? (1 + whole) / 2 : whole;
    }

    private static bool IsAbbreviation(string name, string of)
    {
        var matched = 0;
        foreach (var character in of)
        {
            if (matched < name.Length && name[matched] == character)
            {
                matched++;
            }
        }

        return matched == name.Length && name.Length >= LeastOfAbbreviation && name[0] == of[0];
    }

    private static double Dice(string left, string right)
    {
        var pairs = PairsOf(left).GroupBy(pair => pair).ToDictionary(group => group.Key, group => group.Count());
        var total = left.Length + right.Length + 2;
        var common = 0;
        foreach (var pair in PairsOf(right))
        {
            if (pairs.GetValueOrDefault(pair) is > 0 and var remaining)
            {
                pairs[pair] = remaining - 1;
                common++;
            }
        }

        return 2.0 * common / total;
    }

    // The ends count as characters, so that a name of one character has pairs too.
    private static IEnumerable<(char First, char Second)> PairsOf(string name) =>
        Enumerable.Range(0, name.Length + 1).Select(i => (i == 0 ? '\0' : name[i - 1], i == name.Length ? '\0' : name[i]));
}
