using System.Globalization;
using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Years as they are counted elsewhere in East Asia, where the era is written: 民國108年 and 令和元年 are 2019.</summary>
internal static partial class EraYears
{
    // The year before each era's first.
    private static readonly Dictionary<string, int> Before = new()
    {
        ["民国"] = 1911,
        ["民國"] = 1911,
        ["昭和"] = 1925,
        ["平成"] = 1988,
        ["令和"] = 2018,
    };

    /// <summary>A folded text with such years as years of the common era; any other as it is.</summary>
    public static string ToCommonEra(string folded) => folded.AsSpan().IndexOfAny("民昭平令") < 0
        ? folded
        : EraYear().Replace(folded, match => string.Create(
            CultureInfo.InvariantCulture,
            $"{Before[match.Groups[1].Value] + (match.Groups[2].ValueSpan is "元" ? 1 : int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture))}年"));

    [GeneratedRegex(@"(?:中[华華])?(民国|民國|昭和|平成|令和)(元|[1-9]\d{0,2})年")]
    private static partial Regex EraYear();
}
