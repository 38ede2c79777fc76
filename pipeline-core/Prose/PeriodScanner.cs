using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <summary>Finds the times that a folded text names, whatever part they play in it.</summary>
internal static partial class PeriodScanner
{
    private const string Year = @"(?:(?:(?<year>(?:19|20|21)\d\d|二[〇零][〇零一二三四五六七八九]{2}) ?年(?!期)度?|(?<relative>今年|本年度?|当年|去年|上年|前年)度?(?!以来|同期|同月|末|底|初)) ?(?:的)?)?";
    private const string Number = @"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";

    // What is said of each of them, and not of all together, as 1、2月 is.
    private const string ForEach = @"(?=[^;。\d]{0,40}?(?:分别|依次))";

    /// <summary>The times in a text, in their order.</summary>
    public static List<PeriodMention> Scan(string folded)
    {
        var found = new List<PeriodMention>();
        foreach (Match match in Times().Matches(folded))
        {
            if (match.Groups["one"] is { Success: true, Captures: var each })
            {
                found.AddRange(each.Select((one, index) => OneOf(match, one, index == 0, index == each.Count - 1)));
            }
            else if (match.Length > 0 && Read(match) is { } mention)
            {
                found.Add(mention);
            }
        }

        return found;
    }

    // 一、二、三季度: the first has what stands before the list, the last what stands after it.
    private static PeriodMention OneOf(Match match, Capture one, bool isFirst, bool isLast)
    {
        var number = ChineseNumerals.Read(one.ValueSpan) ?? 1;
        var (first, last) = match.Groups["quarters"].Success ? ((number * 3) - 2, number * 3) : (number, number);
        return Mention(match, isFirst ? match.Index : one.Index, isLast ? match.Index + match.Length : one.Index + one.Length, PeriodMentionKind.Span, first, last);
    }

    private static PeriodMention Mention(Match match, int start, int end, PeriodMentionKind kind, int first, int last)
    {
        int? before = match.Groups["relative"].Value switch
        {
            "" => null,
            "去年" or "上年" => 1,
            "前年" => 2,
            _ => 0,
        };
        var year = match.Groups["year"] is { Success: true } written ? ChineseNumerals.ReadYear(written.ValueSpan) : null;
        return new(start, end, kind) { Year = year, YearsBefore = before, First = first, Last = last };
    }

    private static PeriodMention? Read(Match match)
    {
        int? Value(string group) => match.Groups[group] is { Success: true } found ? ChineseNumerals.Read(found.ValueSpan) : null;
        PeriodMention Of(PeriodMentionKind kind, int first = 0, int last = 0) => Mention(match, match.Index, match.Index + match.Length, kind, first, last);

        if (match.Groups["since"].Success)
        {
            return Of(PeriodMentionKind.SinceBeginning);
        }

        if (match.Groups["todate"].Success)
        {
            return Of(PeriodMentionKind.YearToDate);
        }

        if (match.Groups["yearbefore"].Success)
        {
            return Of(PeriodMentionKind.YearBefore);
        }

        if (match.Groups["date"].Success)
        {
            return Of(PeriodMentionKind.Date, Value("month") ?? 0, Value("month") ?? 0);
        }

        if (Value("to") is { } to)
        {
            var from = Value("from") ?? 1;
            var isEnd = match.Groups["end"].Success;
            return from > to ? Of(PeriodMentionKind.Duration) : Of(isEnd && from == to ? PeriodMentionKind.End : PeriodMentionKind.Span, from, to);
        }

        if (match.Groups["quarter"].Success)
        {
            var last = (Value("q2") ?? 1) * 3;
            var first = match.Groups["upto"].Success ? 1 : match.Groups["q1"].Success ? ((Value("q1") ?? 1) * 3) - 2 : last - 2;
            return last > 12 || first > last ? null : Of(match.Groups["end"].Success ? PeriodMentionKind.End : PeriodMentionKind.Span, first, last);
        }

        if (match.Groups["half"].Success)
        {
            return match.Groups["half"].Value switch
            {
                "上半年" => Of(PeriodMentionKind.Span, 1, 6),
                "下半年" => Of(PeriodMentionKind.Span, 7, 12),
                _ => Of(PeriodMentionKind.Span, 1, 12),
            };
        }

        if (match.Groups["yearend"].Success)
        {
            if (match.Groups["yearend"].Value.EndsWith('初'))
            {
                return Of(PeriodMentionKind.Before);
            }

            var end = Of(PeriodMentionKind.End, 12, 12);
            return match.Groups["which"].Value is "去" or "上" ? end with { YearsBefore = end.YearsBefore ?? 1 } : end;
        }

        if (match.Groups["previous"].Success)
        {
            return Of(PeriodMentionKind.Before);
        }

        if (match.Groups["same"].Success)
        {
            return Of(match.Groups["same"].Value.EndsWith('末') || match.Groups["same"].Value.EndsWith('底') ? PeriodMentionKind.End : PeriodMentionKind.Span);
        }

        if (match.Groups["duration"].Success)
        {
            return Of(PeriodMentionKind.Duration);
        }

        if (match.Groups["years"].Success)
        {
            return Of(PeriodMentionKind.Duration);
        }

        var named = Of(PeriodMentionKind.Year);
        return named is { Year: null, YearsBefore: null } ? null : named;
    }

    // The order matters: what is longer, or says more, comes first.
    [GeneratedRegex(
        @"(?<since>(?:建区|建县|设立|成立|改革|改革开放|实施|改革实施|启动|开园|运营|投用|疫情|党的\w{2,4}|[""“]?十[一二三四五六]五[""”]?(?:期间|时期)?)\w{0,4}以来|[""“]?十[一二三四五六]五[""”]?(?:期间|时期|末|规划))" +
        @"|(?<since>(?<year>(?:19|20)\d\d)年(?:" + Number + @"月)?以来(?!首次|最|的?新高))" +
        @"|(?<todate>(?:今年|年初|本年|开年|[1一]月份?)以来)" +
        @"|(?<yearbefore>(?:上年|去年|前年|上一年)?(?:同期|同月|同季|同批次?)(?!声))" +
        @"|(?<date>" + Year + @"(?<month>" + Number + @")\s?月(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?日(?:\s?(?:-|~|至|到)\s?(?:\d{1,2}月)?\d{1,2}日)?(?:24时|零时|\d{1,2}时)?|(?<!\d)\d{1,2}日(?=至|-|上午|下午|,))" +
        @"|" + Year + @"(?:第?(?:(?<one>[1-4一二三四])[、和与及])+(?<one>[1-4一二三四])(?<quarters>季度)|(?:(?<one>" + Number + @")[、和与及])+(?<one>" + Number + @")月份?)" + ForEach +
        @"|" + Year + @"(?<from>" + Number + @")\s?(?:月?份?\s?(?:-{1,2}|~|至|到)|、)\s?" + @"(?<to>" + Number + @")\s?月份?(?:(?<end>末|底)(?!端))?" +
        @"|" + Year + @"(?:(?<!提)前|头)\s?(?<to>" + Number + @")\s?个?月份?(?:(?<end>末|底)(?!端))?" +
        @"|" + Year + @"(?<quarter>(?<upto>前|头)(?<q2>[1-4一二三四])个?季度?|第?(?:(?<q1>[1-4一二三四])\s?(?:-|~|至|到)\s?)?(?<q2>[1-4一二三四])\s?季度)(?:(?<end>末|底)(?!端))?" +
        @"|" + Year + @"(?<half>上半年|下半年|全年度?)" +
        @"|" + Year + @"(?<![\d.])(?<from>(?<to>" + Number + @"))\s?月(?!度)份?(?:(?<end>末|底)(?!端))?" +
        @"|(?:(?<year>(?:19|20)\d\d)|(?<which>去|上|今|本))?(?<yearend>年(?:末|底|初)(?!端))" +
        @"|(?<previous>上(?:一)?个?(?:月|季度?|半年)末?|月初|季初|期初|前一(?:月|季度))" +
        @"|(?<same>单月|(?:本|当)(?:月|季度?|期)末?|月末|季末|期末|月底)" +
        @"|(?<duration>(?<!\d)(?:\d{1,3}|[一二两三四五六七八九十]{1,2})个?(?:半月|月(?!末|底|份)|季度)(?!\d))" +
        @"|(?<years>(?:19|20)\d\d\s?(?:-|~|至|到)\s?(?:19|20)?\d\d年度?)" +
        @"|(?:(?<year>(?:19|20|21)\d\d|二[〇零][〇零一二三四五六七八九]{2})年度?|(?<relative>今年|本年度?|当年|去年|上年|前年)度?)")]
    private static partial Regex Times();
}
