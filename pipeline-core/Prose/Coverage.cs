using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <summary>
/// What brackets behind a name say of whom or what its figure covers: (不含农户), (规模以上). Other brackets, as (亿元) and (快报数), say
/// nothing of that.
/// </summary>
internal static partial class Coverage
{
    /// <summary>The first such brackets of a name, in ASCII brackets; null where it has none.</summary>
    public static string? In(ReadOnlySpan<char> name)
    {
        if (name.IndexOfAny('(', '(') < 0)
        {
            return null;
        }

        foreach (var match in Words().EnumerateMatches(name))
        {
            return $"({name.Slice(match.Index + 1, match.Length - 2)})";
        }

        return null;
    }

    [GeneratedRegex("[((](?:不含|不包括|不包含|不计|未含|未包括|剔除|扣除|除[^季月年]|仅含|仅限|只含|含(?!税|量)|包括|包含|规模以[上下]|规[上下]|限额以[上下]|限[上下])[^()()]*[))]")]
    private static partial Regex Words();
}
