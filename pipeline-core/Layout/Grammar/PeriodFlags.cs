using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>
/// What is glued to a period and says of all its figures that they are provisional, revised, estimated or break with those before:
/// 2018r, Aug. 2019(p), 2019年8月(初步). What makes a forecast of them is none of it.
/// </summary>
internal static partial class PeriodFlags
{
    /// <summary>The period without its flag, and the flag's letter; null if the text ends in none.</summary>
    public static (string Period, string Flag)? Take(string folded)
    {
        if (folded.Length is < 5 or > 40 || char.IsAsciiDigit(folded[^1]) || Flag().Match(folded) is not { Success: true } match)
        {
            return null;
        }

        var letter = match.Groups[1].ValueSpan is [var written, ..] && char.IsAsciiLetter(written) && match.Groups[1].Length == 1
            ? char.ToLowerInvariant(written)
            : match.Groups[1].ValueSpan switch { ['初', ..] or ['快', ..] or ['p' or 'P', ..] => 'p', ['修', ..] or ['最', ..] or ['r' or 'R', ..] => 'r', _ => 'e' };
        return (folded[..match.Index].TrimEnd(), letter.ToString());
    }

    /// <summary>The flag that a text has which is a period; null if it has none.</summary>
    public static string? Of(string text) => Take(LabelText.Fold(text))?.Flag;

    [GeneratedRegex(@"(?<=[\d年月季度末] ?)(?:([preb])\)?|\((?<1>[preb])\)|\((?<1>初步数?|初步核算数?|快报数?|修订数?|最终核实数?|preliminary|provisional|prelim\.?|revised|estimated?)\)| (?<1>preliminary|provisional|revised|estimated?))$", RegexOptions.IgnoreCase)]
    private static partial Regex Flag();
}
