using HtzPipeline.Core.Catalogue.Search;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Drafting.Codes;

/// <summary>Gives out codes: made of the name alone, so that the same name gets the same, and none twice.</summary>
/// <param name="style">What they are made of.</param>
/// <param name="taken">Codes that are in use.</param>
internal sealed class CodeMaker(CodeStyle style, IEnumerable<string> taken)
{
    // A whole name is read; of a longer one the initials do.
    private const int LongestInFull = 32;

    private readonly HashSet<string> _taken = [.. taken];

    /// <summary>A code of capital letters, digits and underscores, beginning with a letter.</summary>
    public string OfIndicator(string name)
    {
        var folded = string.Concat(LabelText.Fold(name).Where(char.IsLetterOrDigit));
        var words = style == CodeStyle.English ? Glossary.Translate(folded) : null;
        var code = words is { Count: > 0 } ? string.Join('_', words) : OfSyllables(Pinyin.Syllables(folded));
        return Free(Lettered(code.ToUpperInvariant(), "X"), '_');
    }

    /// <summary>A code of small letters and digits, parted by hyphens, as folders and calendars have.</summary>
    public string OfFolder(string name) => Free(Lettered(string.Join("", Pinyin.Syllables(name)).ToLowerInvariant(), "x"), '-');

    /// <summary>A code of an area: the initials of its name, after that of the area it lies in.</summary>
    /// <param name="name">The area's name.</param>
    /// <param name="within">The code of the area it lies in; null for the outermost.</param>
    public string OfArea(string name, string? within)
    {
        var initials = Lettered(Initials(Pinyin.Syllables(name)).ToUpperInvariant(), "X");
        return Free(within is null ? initials : $"{within}-{initials}", '-');
    }

    private static string OfSyllables(IReadOnlyList<string> syllables) =>
        string.Concat(syllables) is { Length: <= LongestInFull } whole ? whole : Initials(syllables);

    private static string Initials(IReadOnlyList<string> syllables) =>
        string.Concat(syllables.Select(syllable => syllable.Any(char.IsAsciiLetterUpper) || char.IsAsciiDigit(syllable[0]) ? syllable : syllable[..1]));

    private static string Lettered(string code, string first) => code.Length > 0 && char.IsAsciiLetter(code[0]) ? code : first + code;

    private string Free(string code, char between)
    {
        var free = code;
        for (var i = 2; !_taken.Add(free); i++)
        {
            free = $"{code}{between}{i}";
        }

        return free;
    }
}
