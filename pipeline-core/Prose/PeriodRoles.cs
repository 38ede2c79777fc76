using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <summary>Makes out what part a time plays in its clause, and lets the cursor hold what holds from there on.</summary>
internal static partial class PeriodRoles
{
    /// <summary>Whether a time is only the other side of a comparison, or part of a name or of a plan, and so sets nothing.</summary>
    public static bool SetsNothing(string folded, IReadOnlyList<PeriodMention> all, int index, int clauseStart, int clauseEnd)
    {
        var mention = all[index];
        var before = folded.AsSpan(clauseStart, Math.Max(0, mention.Start - clauseStart)).TrimEnd();
        var after = folded.AsSpan(mention.End, Math.Max(0, clauseEnd - mention.End));
        if (mention.Kind is PeriodMentionKind.YearBefore or PeriodMentionKind.Before or PeriodMentionKind.Duration)
        {
            return true;
        }

        // 比上半年和1-8月: what follows a time that is compared with is compared with, too; 一季度和二季度分别: what follows one that holds, holds.
        var isJoined = index > 0 && all[index - 1] is var previous && previous.Start >= clauseStart && Joined().IsMatch(folded.AsSpan(previous.End, mention.Start - previous.End));
        if (ComparedAfter().IsMatch(after) || (isJoined ? SetsNothing(folded, all, index - 1, clauseStart, clauseEnd) : Compared().IsMatch(before)))
        {
            return true;
        }

        return Named().IsMatch(after) || Planned().IsMatch(before) || (mention.YearsBefore is null && mention.Kind == PeriodMentionKind.Span && PlannedAfter().IsMatch(after));
    }

    /// <summary>
    /// The time that stands between a thing and its verb, and is the verb's: 规上工业增加值9月增长9.2%, 研发投入强度上年已达3.42%, 企业1—8月实现利润5亿元.
    /// Null if there is none.
    /// </summary>
    /// <param name="folded">The text.</param>
    /// <param name="clause">The clause, which has numbers.</param>
    /// <param name="from">Where the thing begins, after whatever opens the clause.</param>
    public static PeriodMention? OfSubject(string folded, ClauseText clause, int from)
    {
        var number = clause.Numbers[0].Start;
        for (var i = clause.Periods.Count - 1; i >= 0; i--)
        {
            var time = clause.Periods[i];
            if (time.Start > from && time.End <= number && IsNamed(time)
                && !SetsNothing(folded, clause.Periods, i, clause.Clause.Start, clause.Clause.End))
            {
                return ItsVerb().IsMatch(folded.AsSpan(time.End, number - time.End)) ? time : null;
            }
        }

        return null;
    }

    /// <summary>
    /// The time of a number that is not the first of its clause: 由2020年的210亿元增加到2025年的360亿元, 三季度218件、9月71件. Null if it has none of its own.
    /// </summary>
    /// <param name="folded">The text.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="from">Where the number before ends.</param>
    /// <param name="number">Where the number begins.</param>
    public static PeriodMention? OfLater(string folded, ClauseText clause, int from, int number)
    {
        for (var i = clause.Periods.Count - 1; i >= 0; i--)
        {
            var time = clause.Periods[i];
            if (time.Start >= from && time.End <= number && IsNamed(time))
            {
                var before = folded[from..time.Start];
                var after = folded.AsSpan(time.End, number - time.End);
                return LeadReader.IsReaching(before) ? (ItsAmount().IsMatch(after) ? time : null)
                    : Joins(before) && ItsVerb().IsMatch(after) && !SetsNothing(folded, clause.Periods, i, clause.Clause.Start, clause.Clause.End) ? time
                    : null;
            }
        }

        return null;
    }

    /// <summary>Whether there is nothing between two times, or a number and a time, but what joins a list.</summary>
    public static bool Joins(ReadOnlySpan<char> words) => Between().IsMatch(words);

    private static bool IsNamed(PeriodMention time) =>
        time is { Kind: PeriodMentionKind.Span, First: > 0 } or { Kind: PeriodMentionKind.End, Last: > 0 } or { Kind: PeriodMentionKind.Year };

    /// <summary>Lets a time hold from here on.</summary>
    /// <param name="cursor">What holds.</param>
    /// <param name="mention">The time, which is said to hold.</param>
    /// <param name="folded">The text.</param>
    /// <param name="standsAlone">Whether it opens its clause.</param>
    public static void Set(Cursor cursor, PeriodMention mention, string folded, bool standsAlone)
    {
        // 今年 after what was said of a whole year: that year is over, and this one is the next, if the text names it anywhere.
        if (mention is { Year: null, YearsBefore: not null } && cursor is { Held.Period: { IsYear: true, Year: { } over }, Subject: not null })
        {
            (cursor.Year, cursor.IsInUnnamedYear) = cursor.Years.Contains(over + 1) ? (over + 1, false) : ((int?)null, true);
        }

        var upTo = UpTo().IsMatch(folded.AsSpan(0, mention.Start).TrimEnd());
        var year = mention.Year ?? (mention.YearsBefore is { } before && cursor.Year is { } current ? current - before : mention.YearsBefore is > 0 ? null : cursor.Year);
        var ago = year is null && mention.YearsBefore is > 0 and var years ? years : 0;
        if (mention.Year is { } stated)
        {
            cursor.Year = stated;
            cursor.Years.Add(stated);
        }

        switch (mention.Kind)
        {
            case PeriodMentionKind.Span when mention.First == 0:
                // 当月: the last month of what holds.
                cursor.Held = cursor.Held.Period.IsKnown
                    ? new(cursor.Held.Period with { First = cursor.Held.Period.Last }, PeriodSense.Span, cursor.Sentence)
                    : new(new(cursor.Year, 0, 0), PeriodSense.OwnMonth, cursor.Sentence);
                break;
            case PeriodMentionKind.Span:
                cursor.Held = new(new(year, mention.First, mention.Last) { YearsBefore = ago }, upTo && mention.First == mention.Last ? PeriodSense.End : PeriodSense.Span, cursor.Sentence);
                break;
            case PeriodMentionKind.End when mention.Last == 0:
                if (cursor.Held.Period.IsKnown)
                {
                    cursor.Held = cursor.Held with { Sense = PeriodSense.End };
                }

                break;
            case PeriodMentionKind.End:
                cursor.Held = new(new(year, mention.First, mention.Last) { YearsBefore = ago }, PeriodSense.End, cursor.Sentence);
                break;
            case PeriodMentionKind.Date when upTo && mention.Last > 0:
                cursor.Held = new(new(year, mention.Last, mention.Last) { YearsBefore = ago }, PeriodSense.End, cursor.Sentence);
                break;
            case PeriodMentionKind.YearToDate:
                cursor.Held = new(new(cursor.Year, 0, 0), PeriodSense.YearToDate, cursor.Sentence);
                break;
            case PeriodMentionKind.SinceBeginning:
                cursor.Since = folded[mention.Start..mention.End].Replace("以来", "", StringComparison.Ordinal) + "以来累计";
                cursor.Held = new(cursor.Held.Period, PeriodSense.SinceBeginning, cursor.Sentence);
                break;
            case PeriodMentionKind.Year when mention.Year is not null || mention.YearsBefore > 0:
                if (cursor.Held.Period is { IsKnown: true, IsYear: false } months && months.First == 1 && ago == 0 && (months.Year ?? (cursor.IsInUnnamedYear ? null : mention.Year)) == year)
                {
                    // 2023年 after 1-11月: the year so far.
                    cursor.Held = cursor.Held with { Period = months with { Year = year } };
                }
                else if (standsAlone || cursor.Held.Sense == PeriodSense.Unknown)
                {
                    cursor.Held = new(new(year, 1, 12) { YearsBefore = ago }, PeriodSense.Span, cursor.Sentence);
                }

                break;
            case PeriodMentionKind.Year when !cursor.Held.Period.IsKnown || (mention.YearsBefore == 0 && cursor.Held.Period.IsYear):
                cursor.Held = new(new(cursor.Year, 0, 0), PeriodSense.YearToDate, cursor.Sentence);
                break;
            default:
                break;
        }

        // 三季度 in a title is often said of all three, as the text then says itself.
        var isOfAllQuarters = cursor.Frame is { Sense: PeriodSense.Span, Period: { First: > 1 } quarter } && quarter.Last - quarter.First == 2
            && cursor.Held is { IsToDate: true, Period: var toDate } && (toDate.Year, toDate.Last) == (quarter.Year, quarter.Last);
        if (isOfAllQuarters || (cursor.Frame.Sentence < 0 && cursor.Held.Sense == PeriodSense.YearToDate))
        {
            cursor.Frame = cursor.Held;
        }
    }

    [GeneratedRegex(@"(?:[比较与同从由超于跟以]|对比|相比|延续|扭转|自|继|和)$")]
    private static partial Regex Compared();

    [GeneratedRegex(@"^(?:的)?(?:=|\d[\d.]*倍|相比|持平|下降转|下降变|首次|最[高低好快]|新高|以来(?:首次|最|的?新高)|基数|同期|同月|的?水平|的?(?:下降|增长|负增长|降幅|增速)(?!率|速度|(?:为|是|达到?|约|近|了|超过?)*-?\d|高于|低于|快于|慢于|较|比|由|从))")]
    private static partial Regex ComparedAfter();

    // Of words without a thing among them what follows is said of the time; so it is where one is brought about: 实现利润.
    [GeneratedRegex(
        @"^(?:份|当月|全月|当季|全年)?(?:(?:已经?|就已?|曾|也|又|均|都|仅|只|共|合计|累计|同比|环比|分别|约|近|再|了|一举|\s|(?:[比较](?:上年|去年)(?:同期|同月)?))*" +
        @"(?:达到?|为|是|有|升至|增至|降至|增长|下降|上升|回落|上涨|下跌|增加|减少|提高|降低|突破|超过?|不足|完成|实现|新增)?(?:了|约|近|到)*$|(?:已经?|就|共|累计|合计)*(?:实现|完成|新增|签约)(?!率))")]
    private static partial Regex ItsVerb();

    [GeneratedRegex("^(?:的|约|近|超过?)*$")]
    private static partial Regex ItsAmount();

    [GeneratedRegex(@"^\s*(?:、|和|与|及|以及)\s*$")]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:和|与|、|及|以及)$")]
    private static partial Regex Joined();

    [GeneratedRegex(@"^(?:第[\d一二三四五六七八九十]+[批届期轮次]|版|度?(?:工作(?!(?:小结|总结|简报|情况|汇报|报告|通报|分析|进展|信息|专报|快报|动态)(?!会))|部署|培训|名单|计划|规划|行动|方案|目标|任务|预期|预算|十大|百强))")]
    private static partial Regex Named();

    [GeneratedRegex("(?:计划|力争|预计|目标|预期|确保|争取|规划|(?<!" + LeadReader.Movements + ")到|完成|达到|为|提前完成|占|超)$")]
    private static partial Regex Planned();

    [GeneratedRegex(@"^(?:\d[\d.]*%?[\p{IsCJKUnifiedIdeographs}]{0,2}的)?(?:任务|目标|预期|计划|预算)")]
    private static partial Regex PlannedAfter();

    [GeneratedRegex("(?:截至|截止|截止到|截至到|截止至|至|到)$")]
    private static partial Regex UpTo();
}
