using System.Collections.Frozen;
using System.Text;

namespace HtzPipeline.Core.Catalogue.Search;

/// <summary>
/// The pinyin of names, without tones, ü as v. A table of the 6763 characters of GB 2312 that is part of the program (made from the transliteration
/// Han-Latin of Unicode CLDR), so that a code never changes with a library. Of a character that is read in several ways the usual reading is
/// taken, but in the words listed here.
/// </summary>
internal static class Pinyin
{
    private static readonly (string Word, string[] Readings)[] Words =
    [
        ("银行", ["yin", "hang"]), ("行业", ["hang", "ye"]), ("长度", ["chang", "du"]), ("会计", ["kuai", "ji"]), ("重庆", ["chong", "qing"]),
    ];

    private static readonly FrozenDictionary<char, string> ByCharacter = Load();

    /// <summary>The syllables of a text, in order; runs of Latin letters and digits are one each, and what is neither is left out.</summary>
    public static IReadOnlyList<string> Syllables(string text)
    {
        var (syllables, latin) = (new List<string>(), new StringBuilder());
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
            {
                latin.Append(text[i]);
                continue;
            }

            EndLatin();
            if (Array.Find(Words, word => string.CompareOrdinal(text, i, word.Word, 0, word.Word.Length) == 0) is { Word: not null } found)
            {
                syllables.AddRange(found.Readings);
                i += found.Word.Length - 1;
            }
            else if (ByCharacter.TryGetValue(text[i], out var syllable))
            {
                syllables.Add(syllable);
            }
        }

        EndLatin();
        return syllables;

        void EndLatin()
        {
            if (latin.Length > 0)
            {
                syllables.Add(latin.ToString());
                latin.Clear();
            }
        }
    }

    private static FrozenDictionary<char, string> Load()
    {
        using var reader = new StreamReader(typeof(Pinyin).Assembly.GetManifestResourceStream("pinyin.txt")!);
        return (from line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
                let parts = line.Split(' ')
                from character in parts[1]
                select (character, parts[0])).ToFrozenDictionary(pair => pair.character, pair => pair.Item2);
    }
}
