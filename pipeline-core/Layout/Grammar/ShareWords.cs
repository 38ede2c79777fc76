using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>Tells shares and their changes by the ends of labels: 高新技术产业产值占比, 税收占财政收入比重(%), 占比比上年同期提高. Goes through a label once.</summary>
internal static partial class ShareWords
{
    private static readonly string[] Shares = ["占比", "比重", "比例", "份额"];
    private static readonly string[] SharesOf = ["比重", "比例", "份额"];
    private static readonly string[] Changes = ["增减", "提高", "变化", "变动", "上升", "下降", "增加", "增长", "±"];
    private static readonly string[] Bases = ["同期", "同月"];
    private static readonly string[] Years = ["上年", "去年"];

    /// <summary>What a share whose change a label states is of (税收 in 税收占财政收入比重比上年提高); null if it states none.</summary>
    public static string? OfChange(string label)
    {
        var rest = Without(label, "情况");
        if (Array.Find(Changes, word => label.EndsWith(word, StringComparison.Ordinal) || label.EndsWith(word + "情况", StringComparison.Ordinal)) is not { } change)
        {
            return null;
        }

        rest = Without(Without(Without(rest[..^change.Length], "的"), Bases), Years);
        var (first, last) = (-1, -1);
        foreach (var particle in (ReadOnlySpan<string>)["", "比", "较", "同比"])
        {
            // 占比比上年 and 占比上年: the 比 may be that of 占比 itself.
            if (rest.EndsWith(particle, StringComparison.Ordinal) && rest[..^particle.Length] is var before && EndsWithAny(before, Shares))
            {
                var start = before.Length - 2;
                (first, last) = (first < 0 ? start : Math.Min(first, start), Math.Max(last, start));
            }
        }

        if (last < 0)
        {
            return null;
        }

        var of = label.IndexOf('占', StringComparison.Ordinal);
        return label[..(of >= 0 && of < last ? Math.Min(StartOf(label, of), first) : first)];
    }

    /// <summary>
    /// What a share is of (税收 in 税收占财政收入比重); null if a label states none. 占地 and 占用 begin names. What is in percent and
    /// has a 占 is a share though it does not say so: 占全区(%).
    /// </summary>
    public static string? OfShare(string label, bool isPercent)
    {
        isPercent |= label.EndsWith('%');
        var rest = Without(label, "%");
        var of = rest.IndexOf('占', StringComparison.Ordinal);
        var end = EndsWithAny(rest, SharesOf) ? rest.Length - 2
            : isPercent && of >= 0 && of < rest.Length - 1 ? rest.Length
            : -1;
        while (of >= 0 && of < end)
        {
            if (of + 1 == rest.Length || rest[of + 1] is not ('地' or '用' or '道'))
            {
                return rest[..StartOf(rest, of)];
            }

            of = rest.IndexOf('占', of + 1);
        }

        return null;
    }

    /// <summary>The total that a label names a share of (全市 in 占全市比重, 财政收入 in 税收占财政收入比重); null if it names none.</summary>
    public static string? TotalOf(string label) => Total().Match(LabelText.Fold(label)) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"占(?!比|地|用|道)([^占()%]{1,24}?)的?(?:比重|比例|份额|\(?%|\(|$)")]
    private static partial Regex Total();

    // 所占 is one word.
    private static int StartOf(string label, int of) => of > 0 && label[of - 1] == '所' ? of - 1 : of;

    private static bool EndsWithAny(string label, string[] words) => Array.Exists(words, word => label.EndsWith(word, StringComparison.Ordinal));

    private static string Without(string label, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            if (label.EndsWith(end, StringComparison.Ordinal))
            {
                return label[..^end.Length];
            }
        }

        return label;
    }
}
