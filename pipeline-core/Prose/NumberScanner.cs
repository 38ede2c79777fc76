using System.Globalization;
using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Prose;

/// <summary>Finds the numbers of a folded text: digits with their units, ranks, 三成, 百分之五, 持平.</summary>
internal static partial class NumberScanner
{
    /// <summary>The numbers of a part of a text, in their order, without those that lie in <paramref name="taken"/>.</summary>
    public static List<NumberMention> Scan(string folded, int start, int end, IReadOnlyList<PeriodMention> taken)
    {
        var found = new List<NumberMention>();
        var text = folded[..end];
        foreach (Match match in Words().Matches(text, start))
        {
            if (!IsTaken(taken, match.Index, match.Index + match.Length) && InWords(folded, match) is { } number)
            {
                found.Add(number);
            }
        }

        foreach (Match match in Spelled().Matches(text, start))
        {
            if (!IsTaken(taken, match.Index, match.Index + match.Length) && InFull(folded, text, match) is { } number)
            {
                found.Add(number);
            }
        }

        var inWords = found.Count;
        foreach (Match match in Digits().Matches(text, start))
        {
            if (!IsTaken(taken, match.Index, match.Index + match.Length) && !found.Take(inWords).Any(other => other.Start < match.Index + match.Length && match.Index < other.End))
            {
                Add(found, folded, text, match);
            }
        }

        found.Sort((left, right) => left.Start.CompareTo(right.Start));
        return CompoundNumbers.Join(found, folded);
    }

    private static bool IsTaken(IReadOnlyList<PeriodMention> taken, int start, int end) => taken.Any(period => period.Start < end && start < period.End);

    private static void Add(List<NumberMention> found, string folded, string text, Match match)
    {
        if (match.Groups["ratio"].Success)
        {
            foreach (Capture part in match.Groups["part"].Captures)
            {
                found.Add(new(part.Index, part.Index + part.Length, NumberForm.Ratio, new(Value(part.Value)), null));
            }

            return;
        }

        var start = match.Index;
        if (start > 0 && (char.IsAsciiLetter(folded[start - 1]) || folded[start - 1] is '.' or '-' or '/' or '_') && folded[start] != '-' && char.IsAsciiLetter(folded[Math.Max(0, start - 1)]))
        {
            // PM2.5, A320, G20: part of a name.
            found.Add(new(start, match.Index + match.Length, NumberForm.Plain, new(Value(match.Value)), "name"));
            return;
        }

        var isNegative = match.Value[0] == '-' && (start == 0 || !(char.IsAsciiLetterOrDigit(folded[start - 1]) || folded[start - 1] is '%' or '年' or '月' or '日' or ')'));
        if (match.Value[0] == '-' && !isNegative)
        {
            start++;
        }

        var digits = match.Value.TrimStart('-');
        var tail = Tail().Match(text, match.Index + match.Length);
        var precision = PrecisionOf(tail);
        var number = new PrintedNumber(isNegative ? -Value(digits) : Value(digits), precision ?? ApproximationBefore(folded, start));
        var unit = tail.Groups["unit"].Value.Replace("个百分点", "百分点", StringComparison.Ordinal);
        var magnitude = tail.Groups["magnitude"].Value;
        var length = unit.Length + magnitude.Length == 0 && precision is null ? 0 : tail.Length;
        found.Add(new(start, match.Index + match.Length + length, NumberForm.Plain, number, unit.Length + magnitude.Length == 0 ? null : magnitude + unit)
        {
            HasDoubledPoint = digits.Contains("..", StringComparison.Ordinal),
        });
    }

    private static NumberMention? InWords(string folded, Match match)
    {
        var (start, stop) = (match.Index, match.Index + match.Length);
        if (match.Groups["same"].Success)
        {
            return new(start, stop, NumberForm.Unchanged, new(0, folded[..start].EndsWith("基本", StringComparison.Ordinal) ? Precision.About : Precision.Rounded), null);
        }

        if (match.Groups["rank"] is { Success: true } rank)
        {
            // 第一 alone ranks only after words of ranking: 第一、二、三产业 ranks nothing.
            var isSaid = match.Value[^1] is '位' or '名' or '次' || Ranking().IsMatch(folded.AsSpan(Math.Max(0, start - 10), start - Math.Max(0, start - 10)));
            return isSaid && ChineseNumerals.Read(rank.ValueSpan) is { } place ? new(start, stop, NumberForm.Rank, new(place), "位") : null;
        }

        if (match.Groups["first"].Success)
        {
            return new(start, stop, NumberForm.Rank, new(1), "位");
        }

        var about = ApproximationBefore(folded, start);
        if (match.Groups["tenth"] is { Success: true } tenth && ChineseNumerals.Read(tenth.ValueSpan) is { } tenths)
        {
            var more = match.Groups["half"].Success ? 5 : ChineseNumerals.Read(match.Groups["part"].ValueSpan) ?? 0;
            var precision = PrecisionOf(match) ?? (about == Precision.Rounded ? Precision.About : about);
            return new(start, stop, NumberForm.Plain, new((tenths * 10) + more, precision), "%");
        }

        if (match.Groups["hundredth"] is { Success: true } hundredth && ChineseNumerals.ReadAmount(hundredth.ValueSpan) is { } percent)
        {
            return new(start, stop, NumberForm.Plain, new(percent, about), "%");
        }

        if (match.Groups["points"] is { Success: true } points && ChineseNumerals.ReadAmount(points.ValueSpan) is { } gained)
        {
            return new(start, stop, NumberForm.Plain, new(gained, about), "百分点");
        }

        if (match.Groups["times"] is { Success: true } times && ChineseNumerals.Read(times.ValueSpan) is { } fold)
        {
            return new(start, stop, NumberForm.Plain, new(fold, about), "倍");
        }

        if (match.Groups["count"] is { Success: true } count && ChineseNumerals.ReadAmount(count.ValueSpan) is { } counted)
        {
            return new(start, stop, NumberForm.Plain, new(counted, PrecisionOf(match) ?? about), match.Groups["counter"].Value);
        }

        return null;
    }

    // 近六十亿元: what counts something large, and not part of a saying.
    private static NumberMention? InFull(string folded, string text, Match match)
    {
        var tail = Tail().Match(text, match.Index + match.Length);
        var (unit, end) = (tail.Groups["unit"].Value, tail.Index + tail.Length);
        var isAmount = Amounts().IsMatch(unit) || (unit.Length == 0 && (end == text.Length || Stop().IsMatch(text.AsSpan(end, 1))));
        return isAmount && !Milestone().IsMatch(text.AsSpan(end)) && ChineseNumerals.ReadAmount(match.ValueSpan) is { } value
            ? new(match.Index, end, NumberForm.Plain, new(value, PrecisionOf(tail) ?? ApproximationBefore(folded, match.Index)), tail.Groups["magnitude"].Value + unit)
            : null;
    }

    private static decimal Value(string digits) =>
        decimal.TryParse(digits.Replace(",", "", StringComparison.Ordinal).Replace("..", ".", StringComparison.Ordinal).Replace("..", ".", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static Precision? PrecisionOf(Match tail) =>
        tail.Groups["below"].Success ? Precision.AtMost
        : tail.Groups["about"].Success ? Precision.About
        : tail.Groups["more"].Success ? Precision.AtLeast
        : null;

    private static Precision ApproximationBefore(string folded, int start)
    {
        var before = folded.AsSpan(Math.Max(0, start - 4), start - Math.Max(0, start - 4)).TrimEnd();
        return before.EndsWith("约") || before.EndsWith("约为") || before.EndsWith("大概") ? Precision.About
            : before.EndsWith("近") || before.EndsWith("不足") || before.EndsWith("不到") || before.EndsWith("接近") || before.EndsWith("不超过") ? Precision.AtMost
            : before.EndsWith("超") || before.EndsWith("超过") || before.EndsWith("逾") || before.EndsWith("突破") || before.EndsWith("多达") ? Precision.AtLeast
            : Precision.Rounded;
    }

    [GeneratedRegex(@"(?<ratio>(?<part>\d+(?:\.\d+)?)(?::(?<part>\d+(?:\.\d+)?)){1,4}(?![\d:]))|-?(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.+\d+)?")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<![\d第每" + ChineseNumerals.Characters + @"千])(?:[一二两三四五六七八九]千)?[" + ChineseNumerals.Characters + @"]{1,5}(?:点[〇零一二三四五六七八九]{1,4})?(?=[余多来]?(?:万亿|亿|万))")]
    private static partial Regex Spelled();

    [GeneratedRegex("^(?:美元|元|人次|人|户|家|件|项|个|亩|平方米|立方米|吨|公里|辆|千瓦时)$")]
    private static partial Regex Amounts();

    // 跨九十亿元大关 names what was passed, and is no figure of the period.
    [GeneratedRegex("^元?(?:大关|关口|台阶|门槛|级|俱乐部)")]
    private static partial Regex Milestone();

    private const string Tens = "一二两三四五六七八九十";
    private const string InWordsWithPoint = "[" + ChineseNumerals.Characters + "]{1,5}(?:点[〇零一二三四五六七八九]{1,4})?";

    [GeneratedRegex(@"[,;。、!?)\s]")]
    private static partial Regex Stop();

    [GeneratedRegex(@"[居列排位]|全[国省市县区]|名列|占比|排名|第[一二三四五六七八九十]、$")]
    private static partial Regex Ranking();

    [GeneratedRegex(
        @"\G(?<more>[余多来])?\s?(?<magnitude>" + Counters.Magnitude + @")?(?<more>[余多])?\s?(?<unit>" + Counters.Units + @")?(?:(?<more>以上|余|多(?![家户个项]))|(?<below>以下|以内)|(?<about>左右|上下))?")]
    private static partial Regex Tail();

    [GeneratedRegex(
        @"(?<same>持平)|第\s?(?<rank>\d{1,3}|[一二三四五六七八九十]{1,3})\s?(?:位次|位|名|(?=[,;。、!)\s]|$))|(?<=[居列排为在])(?:全[国省市县区])?(?:各\w{1,4})?(?<first>首位|榜首)" +
        @"|(?<tenth>[一二两三四五六七八九]|(?<!\d)\d)成(?![立为果效长交功就本员分套都熟品色]|\w?本)(?:(?<half>半)|(?<part>[一二三四五六七八九])(?=[,;。、!?)\s以左上]|$))?(?:(?<more>以上|余|多)|(?<below>以下|以内)|(?<about>左右|上下))?" +
        "|百分之(?<hundredth>" + InWordsWithPoint + ")|(?<![第" + ChineseNumerals.Characters + "千])(?<points>" + InWordsWithPoint + ")个百分点" +
        @"|(?<times>[一二两三四五六七八九十]{1,2})倍|(?<=[\p{IsCJKUnifiedIdeographs}])(?<![第百千万亿零" + Tens + @"])(?<count>(?![百零])(?:[一二两三四五六七八九]千)?[零百" + Tens + @"]{0,7}(?<=[千百" + Tens + @"]))(?<more>[余多])?(?<counter>家|户|件|项|名|人|所|座|个|处|条|支)(?:(?=[,;。、])|(?<=[百千]\w{0,7})$)")]
    private static partial Regex Words();
}
