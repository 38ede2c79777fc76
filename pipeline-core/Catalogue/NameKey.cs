using System.Text;

namespace HtzPipeline.Core.Catalogue;

/// <summary>
/// The form of a name in which two ways of writing it are equal: half-width (NFKC), lower case, without white space
/// or control characters, and without the marks that Chinese tables put around names (其中:, #, serial numbers, 《》).
/// </summary>
public static class NameKey
{
    private static readonly string[] Prefixes = ["其中:", "其中,", "其中", "#", "*", "-", "—", "·"];

    /// <summary>The key of a name; equal for all the ways of writing it.</summary>
    public static string Of(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(character) && !char.IsControl(character) && character is not ('《' or '》' or '“' or '”' or '"'))
            {
                folded.Append(char.ToLowerInvariant(character));
            }
        }

        var key = folded.ToString();
        while (Array.Find(Prefixes, prefix => key.Length > prefix.Length && key.StartsWith(prefix, StringComparison.Ordinal)) is { } found)
        {
            key = key[found.Length..];
        }

        return key;
    }
}
