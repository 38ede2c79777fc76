using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Tells by a heading how long the periods below it are.</summary>
internal static partial class FrequencyWords
{
    /// <summary>The frequency that a code or word of a row or column of frequencies names; null if it is none, or monthly.</summary>
    public static Frequency? Of(string text) => LabelText.Fold(text) switch
    {
        "季" or "季度" or "Q" or "Quarterly" => Frequency.Quarter,
        "年" or "年度" or "A" or "Annual" or "Yearly" => Frequency.Year,
        "半年" or "半年度" or "H" or "S" => Frequency.HalfYear,
        _ => null,
    };

    /// <summary>The frequency of quarters or half-years that the heading of periods names: 季度, Quarter, 半年; null if it names neither.</summary>
    public static Frequency? InHeading(string heading) =>
        Halves().IsMatch(heading) ? Frequency.HalfYear : Quarters().IsMatch(heading) ? Frequency.Quarter : null;

    /// <summary>Whether numbers below such a heading are months that end its periods: some number is none of its own, as 6 is no quarter.</summary>
    /// <param name="texts">The texts below the heading.</param>
    /// <param name="length">How long the periods are.</param>
    public static bool AreNumberedByMonth(IEnumerable<string> texts, Frequency length) => texts
        .Select(text => YearAndNumber().Match(text))
        .Any(match => match.Success && int.Parse(match.Groups[1].ValueSpan) > 12 / (int)length);

    [GeneratedRegex("半年|half[ -]?year|semester", RegexOptions.IgnoreCase)]
    private static partial Regex Halves();

    [GeneratedRegex("季|quarter|qtr", RegexOptions.IgnoreCase)]
    private static partial Regex Quarters();

    [GeneratedRegex(@"^\s*\d{4}[.\-/年](\d{1,2})\s*$")]
    private static partial Regex YearAndNumber();
}
