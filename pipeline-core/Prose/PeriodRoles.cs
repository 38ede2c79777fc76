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

        if (Compared().IsMatch(before) || ComparedAfter().IsMatch(after))
        {
            return true;
        }

        // 比上半年和1-8月: what follows a time that is compared with is compared with, too.
        if (index > 0 && all[index - 1] is var previous && previous.Start >= clauseStart && Joined().IsMatch(folded.AsSpan(previous.End, mention.Start - previous.End))
            && SetsNothing(folded, all, index - 1, clauseStart, clauseEnd))
        {
            return true;
        }

        return Named().IsMatch(after) || Planned().IsMatch(before) || (mention.YearsBefore is null && mention.Kind == PeriodMentionKind.Span && PlannedAfter().IsMatch(after));
    }

    /// <summary>Lets a time hold from here on.</summary>
    /// <param name="cursor">What holds.</param>
    /// <param name="mention">The time, which is said to hold.</param>
    /// <param name="folded">The text.</param>
    /// <param name="standsAlone">Whether it opens its clause.</param>
    public static void Set(Cursor cursor, PeriodMention mention, string folded, bool standsAlone)
    {
        // 今年 after what was said of a whole year: that year is over, and this one is named nowhere.
        if (mention is { Year: null, YearsBefore: not null } && cursor is { Held.Period: { IsYear: true, Year: not null }, Subject: not null })
        {
            (cursor.Year, cursor.IsInUnnamedYear) = (null, true);
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
            case PeriodMentionKind.Year when !cursor.Held.Period.IsKnown:
                cursor.Held = new(new(cursor.Year, 0, 0), PeriodSense.YearToDate, cursor.Sentence);
                break;
            default:
                break;
        }

        if (cursor.Frame.Sentence < 0 && cursor.Held.Sense == PeriodSense.YearToDate)
        {
            cursor.Frame = cursor.Held;
        }
    }

    [GeneratedRegex(@"(?:[比较与同从由超于跟]|对比|相比|延续|扭转|自|继|和)$")]
    private static partial Regex Compared();

    [GeneratedRegex(@"^(?:的)?(?:=|\d[\d.]*倍|相比|持平|下降转|下降变|首次|最[高低好快]|新高|以来(?:首次|最|的?新高)|基数|同期|同月|的?水平|的?(?:下降|增长|负增长|降幅|增速)(?!率|速度|(?:为|是|达到?|约|近|了|超过?)*-?\d|高于|低于|快于|慢于|较|比|由|从))")]
    private static partial Regex ComparedAfter();

    [GeneratedRegex(@"^(?:和|与|、|及|以及)$")]
    private static partial Regex Joined();

    [GeneratedRegex(@"^(?:第[\d一二三四五六七八九十]+[批届期轮次]|版|度?(?:工作(?!(?:小结|总结|简报|情况|汇报|报告)(?!会))|部署|培训|名单|计划|规划|行动|方案|目标|任务|预期|预算|十大|百强))")]
    private static partial Regex Named();

    [GeneratedRegex(@"(?:计划|力争|预计|目标|预期|确保|争取|规划|到|完成|达到|为|提前完成|占|超)$")]
    private static partial Regex Planned();

    [GeneratedRegex(@"^(?:\d[\d.]*%?[\p{IsCJKUnifiedIdeographs}]{0,2}的)?(?:任务|目标|预期|计划|预算)")]
    private static partial Regex PlannedAfter();

    [GeneratedRegex("(?:截至|截止|截止到|截至到|截止至|至|到)$")]
    private static partial Regex UpTo();
}
