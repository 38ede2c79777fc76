using System.Collections.Frozen;
using System.Text;

namespace HtzPipeline.Core.Catalogue;

/// <summary>
/// The form of a name in which two ways of writing it are equal: half-width, lower case, without white space or control
/// characters, and without the marks that Chinese tables put around names (其中:, #, 《》).
/// </summary>
/// <remarks>
/// Folds as NFKC does (Unicode Annex 15), for the characters that tables have. <see cref="string.Normalize()"/> itself will not
/// do: where globalization is invariant, as here, it leaves all but ASCII as it is.
/// </remarks>
public static class NameKey
{
    /// <summary>No name of an indicator, area or unit is longer, in characters; what is longer is prose, and is compared with none.</summary>
    public const int Longest = 200;

    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullToHalfWidth = FirstFullWidth - '!';

    private static readonly string[] Prefixes = ["其中:", "其中,", "其中", "#", "*", "-", "—", "·"];

    private static readonly FrozenDictionary<char, string> Compounds = new Dictionary<char, string>
    {
        ['²'] = "2",
        ['³'] = "3",
        ['㎡'] = "m2",
        ['㎥'] = "m3",
        ['㎢'] = "km2",
        ['㎞'] = "km",
        ['㎏'] = "kg",
    }.ToFrozenDictionary();

    /// <summary>The key of a name; equal for all the ways of writing it.</summary>
    public static string Of(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var written in name)
        {
            var character = written is >= FirstFullWidth and <= LastFullWidth ? (char)(written - FullToHalfWidth) : written;
            if (Compounds.TryGetValue(character, out var compound))
            {
                folded.Append(compound);
            }
            else if (!char.IsWhiteSpace(character) && !char.IsControl(character) && character is not ('《' or '》' or '“' or '”' or '"'))
            {
                folded.Append(char.ToLowerInvariant(character));
            }
        }

        var (key, start) = (folded.ToString(), 0);
        while (Array.Find(Prefixes, prefix => key.Length - start > prefix.Length && string.CompareOrdinal(key, start, prefix, 0, prefix.Length) == 0) is { } found)
        {
            start += found.Length;
        }

        return start == 0 ? key : key[start..];
    }
}
