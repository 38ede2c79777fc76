using System.Buffers;
using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>
/// What is glued to a number without being part of it: the letters by which statistical offices say that it is provisional (p), revised
/// (r), estimated (e), a forecast (f) or breaks with those before (b), the Chinese words for that, and marks that refer to a note.
/// </summary>
internal static partial class NumberFlags
{
    private const int MostFlags = 3;

    private static readonly SearchValues<char> Letters = SearchValues.Create("bcdefnprsuzBCDEFNPRSUZ");
    private static readonly SearchValues<char> Glued = SearchValues.Create("prebPR");

    // 5初步.
    private const int ShortestWord = 3;

    private static readonly (char Flag, string[] Words)[] Meanings =
    [
        ('p', ["初步数", "初步核算数", "初步核算", "初步统计", "初步", "快报数", "快报", "暂定", "preliminary", "provisional"]),
        ('e', ["预计数", "预计", "估计数", "估计", "估算数", "估算", "预估", "estimated", "estimate"]),
        ('f', ["预测数", "预测值", "预测", "forecast"]),
        ('r', ["修订数", "修订", "修正数", "修正", "核实数", "最终核实", "revised"]),
    ];

    /// <summary>Takes what is glued to a number off its end and start; null if there is nothing.</summary>
    /// <returns>Letters for what is known, marks of notes as they are: <c>p</c>, <c>be</c>, <c>①</c>, <c>[1]</c>.</returns>
    public static string? Take(ref ReadOnlySpan<char> text)
    {
        string? flags = null;
        if (text.IsEmpty || text.Trim('*').IsEmpty)
        {
            // A mark for missing.
            return null;
        }

        for (var i = 0; i < MostFlags && TakeLast(ref text) is { } flag; i++)
        {
            flags = flag + flags;
        }

        flags = TakeFirst(ref text) + flags is { Length: > 0 } all ? all : null;
        var start = text.IsEmpty || char.IsAsciiDigit(text[0]) ? text.Length : 0;
        while (start < text.Length - 1 && LabelText.NoteMarks.Contains(text[start]))
        {
            start++;
        }

        if (start > 0 && start < text.Length && (char.IsAsciiDigit(text[start]) || text[start] is '-' or '+' or '−'))
        {
            flags = text[..start].ToString() + flags;
            text = text[start..];
        }

        return flags;
    }

    /// <summary>The status that flags give to a number.</summary>
    public static ObservationStatus StatusOf(string? flags)
    {
        foreach (var flag in flags ?? "")
        {
            if (flag is 'p' or 'e' or 'b' or 'r' or 'f' or 'u')
            {
                return flag switch
                {
                    'p' => ObservationStatus.Provisional,
                    'e' => ObservationStatus.Estimated,
                    'b' => ObservationStatus.Break,
                    'r' => ObservationStatus.Revised,
                    'f' => ObservationStatus.Forecast,
                    _ => ObservationStatus.Questionable,
                };
            }
        }

        return ObservationStatus.Normal;
    }

    // (p)9.62, p13.28.
    private static string? TakeFirst(ref ReadOnlySpan<char> text)
    {
        if (text is ['(' or '（', _, ')' or '）', (>= '0' and <= '9') or '-', ..] && AreLetters(text.Slice(1, 1)))
        {
            return Taken(ref text, text[3..], char.ToLowerInvariant(text[1]).ToString());
        }

        return text is ['p' or 'r', >= '0' and <= '9', ..] ? Taken(ref text, text[1..], text[0].ToString()) : null;
    }

    private static string? TakeLast(ref ReadOnlySpan<char> text)
    {
        var whole = text.TrimEnd();
        if (whole.Length < 2 || char.IsAsciiDigit(whole[^1]))
        {
            return null;
        }

        if (char.IsAsciiLetter(whole[^1]) && TakeLetters(ref text, whole) is { } letters)
        {
            return letters;
        }

        if (whole[^1] is ')' or '）' or ']' or '】' or '〕' or '］')
        {
            return TakeBracketed(ref text, whole);
        }

        if (LabelText.NoteMarks.Contains(whole[^1]))
        {
            // m² and m³ are units.
            var before = whole[..^1].TrimEnd();
            return IsNumberEnd(before) || before is [.., >= '0' and <= '9', 'p' or 'r' or 'e' or 'b'] || (!before.IsEmpty && LabelText.NoteMarks.Contains(before[^1]))
                ? Taken(ref text, before, whole[^1].ToString())
                : null;
        }

        if (whole.Length < ShortestWord)
        {
            return null;
        }

        foreach (var (flag, words) in Meanings)
        {
            foreach (var word in words)
            {
                if (whole.EndsWith(word, StringComparison.OrdinalIgnoreCase) && IsNumberEnd(whole[..^word.Length].TrimEnd()))
                {
                    return Taken(ref text, whole[..^word.Length].TrimEnd(), flag.ToString());
                }
            }
        }

        return null;
    }

    // 12.3 (e), 5.9（初步）, 9.27[1], 9.27〔注1〕.
    private static string? TakeBracketed(ref ReadOnlySpan<char> text, ReadOnlySpan<char> whole)
    {
        var open = whole[^1] switch { ')' => "(", '）' => "（(", ']' => "[", '】' => "【", '〕' => "〔", _ => "［" };
        var start = whole.LastIndexOfAny(open);
        var before = start <= 0 ? [] : whole[..start].TrimEnd();
        if (before.IsEmpty)
        {
            return null;
        }

        var content = whole[(start + 1)..^1].Trim();
        if (NoteNumber().IsMatch(content) && (open[0] is not ('(' or '（') || (IsNumberEnd(before) && !char.IsAsciiLetter(content[0]))))
        {
            return Taken(ref text, before, $"[{content}]");
        }

        foreach (var (flag, words) in Meanings)
        {
            foreach (var word in words)
            {
                if (content.Equals(word, StringComparison.OrdinalIgnoreCase))
                {
                    return Taken(ref text, before, flag.ToString());
                }
            }
        }

        return IsMarked(before) && content.Length is 1 or 2 && AreLetters(content) ? Taken(ref text, before, content.ToString().ToLowerInvariant()) : null;
    }

    // 5400 p, : c, 13.28r. Of letters that are glued on only those are flags that are no unit.
    private static string? TakeLetters(ref ReadOnlySpan<char> text, ReadOnlySpan<char> whole)
    {
        var letters = 0;
        while (letters < 3 && letters < whole.Length && char.IsAsciiLetter(whole[^(letters + 1)]))
        {
            letters++;
        }

        var flag = whole[^letters..];
        if (letters is 0 or > 2 || !AreLetters(flag) || flag.SequenceEqual("pp"))
        {
            return null;
        }

        var rest = whole[..^letters];
        var isApart = rest.Length > rest.TrimEnd().Length || rest is [.., ':'];
        return IsMarked(rest.TrimEnd()) && (isApart || !flag.ContainsAnyExcept(Glued)) ? Taken(ref text, rest.TrimEnd(), flag.ToString().ToLowerInvariant()) : null;
    }

    // Flags of Eurostat and its members: break, confidential, differs, estimated, forecast, not significant, provisional, revised, low reliability.
    private static bool AreLetters(ReadOnlySpan<char> flag) => !flag.ContainsAnyExcept(Letters);

    private static bool IsMarked(ReadOnlySpan<char> before) => IsNumberEnd(before) || before is ":" or ".." or "-";

    private static bool IsNumberEnd(ReadOnlySpan<char> before) => before is [.., (>= '0' and <= '9') or (>= '０' and <= '９') or '%' or '％' or '-' or ')' or '）'];

    private static string Taken(ref ReadOnlySpan<char> text, ReadOnlySpan<char> rest, string flag)
    {
        text = rest;
        return flag;
    }

    [GeneratedRegex("^(?:注?\\d{1,2}|注|[a-z①-⑳*])$")]
    private static partial Regex NoteNumber();
}
