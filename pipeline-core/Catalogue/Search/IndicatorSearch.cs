namespace HtzPipeline.Core.Catalogue.Search;

/// <summary>
/// Finds indicators by what a person types: part of a name or alias in either language, of the initials of its pinyin (gmysgy for 规模以上工业) or of
/// the code. What is the same comes before what begins so, and that before what only contains it; among equals the catalogue's order counts.
/// </summary>
public static class IndicatorSearch
{
    private const int Nowhere = 3;

    /// <summary>The indicators found, the best first; none for a text without letters.</summary>
    public static IReadOnlyList<Indicator> Find(IndicatorCatalogue catalogue, string text) =>
    [
        .. from indicator in catalogue.Indicators
           let rank = RankOf(text, [.. indicator.Aliases, indicator.Name.Zh, indicator.Name.En, indicator.Code])
           where rank < Nowhere
           orderby rank
           select indicator,
    ];

    /// <summary>The areas found in the same way.</summary>
    public static IReadOnlyList<Area> FindAreas(IndicatorCatalogue catalogue, string text) =>
    [
        .. from area in catalogue.Areas
           let rank = RankOf(text, [.. area.Aliases, area.Name.Zh, area.Name.En, area.Code])
           where rank < Nowhere
           orderby rank
           select area,
    ];

    private static int RankOf(string text, IReadOnlyList<string> names)
    {
        var key = NameKey.Of(text);
        return key.Length == 0 ? Nowhere : names.Concat(names.Select(InitialsOf)).Min(name => RankOf(key, NameKey.Of(name)));
    }

    private static int RankOf(string key, string name) =>
        name == key ? 0
        : name.StartsWith(key, StringComparison.Ordinal) ? 1
        : name.Contains(key, StringComparison.Ordinal) ? 2
        : Nowhere;

    // Latin letters and digits stand whole: R&D经费 is rdjf.
    private static string InitialsOf(string name) =>
        string.Concat(Pinyin.Syllables(name).Select(syllable => char.IsAsciiLetterLower(syllable[0]) && !name.Contains(syllable, StringComparison.Ordinal) ? syllable[..1] : syllable));
}
