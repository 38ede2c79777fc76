using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <summary>Reads the words before percentage points: a gap between growths, a change of a share, a contribution, a lead on a plan.</summary>
internal static partial class PointLeads
{
    /// <summary>Reads a lead.</summary>
    /// <param name="text">The words before the number.</param>
    /// <param name="clause">The words since the start of the clause.</param>
    public static Lead Read(string text, string clause)
    {
        if (Pulled().Match(text) is { Success: true } pulled)
        {
            return new() { Kind = LeadKind.Contribution, Sign = pulled.Value.Contains('下') || pulled.Value.Contains('低') ? -1 : 1, NounPhrase = text[..pulled.Index] };
        }

        if (Short().Match(text) is { Success: true } shortOf)
        {
            return new() { Kind = LeadKind.ProgressGap, Sign = -1, NounPhrase = text[..shortOf.Index] };
        }

        var word = Beyond().Match(text) is { Success: true } beyond ? beyond : Moves().Match(text);
        var head = Each().Replace(word.Success ? text[..word.Index] : text, "");
        var down = word.Success && LeadReader.IsDown(word.Value);
        var isOfFall = OfFall().IsMatch(head) || OfFall().IsMatch(clause[..Math.Max(0, clause.Length - text.Length)]);
        if (isOfFall && word.Success)
        {
            // A fall that narrows is growth that rises; a fall that widens is growth that falls.
            down = !Narrows().IsMatch(word.Value);
        }
        else if (word.Value == "收窄")
        {
            down = true;
        }

        var kind = OfPlan().IsMatch(head) && !head.Contains("增速", StringComparison.Ordinal) ? LeadKind.ProgressGap
            : OfShare().IsMatch(head) ? LeadKind.ShareGap
            : LeadKind.Gap;
        return new() { Kind = kind, Sign = down ? -1 : 1, NounPhrase = GapNoun().Replace(head, ""), Against = ComparisonWords.IndicatorBeyond(word.Value) };
    }

    [GeneratedRegex("(?:上拉|下拉|拉动|拉高|拉低|带动|贡献)(?:了)?[^,]*$|(?:对[^,]*)?贡献(?:了)?$")]
    private static partial Regex Pulled();

    [GeneratedRegex("(?:尚差|还差|仍差|差|相差|短)$")]
    private static partial Regex Short();

    [GeneratedRegex("(?:分别|依次|均|都)+$")]
    private static partial Regex Each();

    // 高出全区进出口增速: what follows is the other side, whatever words of moving it has.
    [GeneratedRegex("(?:高于|高出|快于|低于|慢于|领先于|落后于)[^,]+$")]
    private static partial Regex Beyond();

    [GeneratedRegex("(?:提高|提升|上升|回升|加快|加速|扩大|增加|增长|高于|高出|快于|高|快|领先|上涨|攀升|跃升|改善|多|增|升|超|回落|下降|降低|放缓|减缓|减少|低于|慢于|低|慢|落后|下滑|收窄|缩小|减小|下跌|降|减)[^,]*?$", RegexOptions.RightToLeft)]
    private static partial Regex Moves();

    [GeneratedRegex("(?:降幅|跌幅|减幅|负增长)")]
    private static partial Regex OfFall();

    [GeneratedRegex("收窄|缩小|回落|下降|减少|减小|降低|放缓")]
    private static partial Regex Narrows();

    [GeneratedRegex("进度|目标|任务|预期")]
    private static partial Regex OfPlan();

    [GeneratedRegex("占比|比重|份额|占")]
    private static partial Regex OfShare();

    [GeneratedRegex("(?:且|并|其)?(?:的)?(?:增速|增幅|降幅|跌幅|涨幅|增长率|增长速度|占比|比重|份额|平均水平)$")]
    private static partial Regex GapNoun();
}
