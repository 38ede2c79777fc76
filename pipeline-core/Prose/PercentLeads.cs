using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <summary>Reads the words before per cent and multiples: growth, a share, a contribution, progress on a plan, or a rate.</summary>
internal static partial class PercentLeads
{
    /// <summary>Reads a lead.</summary>
    /// <param name="text">The words before the number, without what only leads up to it.</param>
    /// <param name="lead">The same with it.</param>
    /// <param name="clause">The words since the start of the clause.</param>
    /// <param name="number">The number.</param>
    public static Lead Read(string text, string lead, string clause, NumberMention number)
    {
        if (OfPlan().IsMatch(clause) || Reached().IsMatch(text) || PlanRate().IsMatch(text))
        {
            var match = Reaching().Match(text);
            return new() { Kind = LeadKind.Progress, NounPhrase = match.Success ? text[..match.Index] : PlanWords().Replace(text, "") };
        }

        if (text.Length == 0 && ReachedByPoints().Match(clause) is { Success: true } reached)
        {
            // 降幅收窄3.3个百分点至5.1%.
            return reached.Groups["share"].Success ? new() { Kind = LeadKind.Share } : new() { Kind = LeadKind.Growth, Sign = reached.Groups["fall"].Success && number.Number.Value >= 0 ? -1 : 1 };
        }

        if (LeadReader.IsGoal(text))
        {
            return new() { Kind = LeadKind.Plan };
        }

        if (Recovered().Match(text) is { Success: true } recovered)
        {
            return new() { Kind = LeadKind.Growth, NounPhrase = text[..recovered.Index], Base = ComparisonBase.OtherPeriod, IsMultiple = true };
        }

        if (number.Unit == "倍" && MultipleOf().Match(text) is { Success: true } multiple)
        {
            return new()
            {
                Kind = LeadKind.Growth,
                NounPhrase = text[..multiple.Index],
                Base = multiple.Groups["year"].Success ? ComparisonBase.YearBefore : ComparisonBase.Other,
                IsMultiple = true,
            };
        }

        if (number.Unit == "倍" && Multiple().IsMatch(text) && !Grows().IsMatch(text))
        {
            return new() { Kind = LeadKind.Rate, NounPhrase = text };
        }

        if (Contributed().Match(text) is { Success: true } contributed)
        {
            var of = contributed.Value.IndexOf('对');
            return new() { Kind = LeadKind.Contribution, NounPhrase = of >= 0 ? text[..(contributed.Index + of)] : ContributionNoun().Replace(text, "") };
        }

        var grows = Grows().Match(text);
        if (grows.Success && LeadReader.IsReaching(lead) && (GrowthBefore().Match(text[..grows.Index]) is { Success: true } noun ? noun : grows.Index == 0 ? GrowthFrom().Match(clause) : Match.Empty) is { Success: true } aspect)
        {
            // 增速提高到8.4%; 增速由6.1%回落至5.2%.
            return new() { Kind = LeadKind.Growth, Sign = LeadReader.IsDown(aspect.Groups["aspect"].Value) && number.Number.Value >= 0 ? -1 : 1, NounPhrase = grows.Index == 0 ? "" : text[..aspect.Index] };
        }

        if (grows.Success && !(LeadReader.IsReaching(lead) && Moves().IsMatch(grows.Value) && !GrowthNoun().IsMatch(grows.Value)))
        {
            return new() { Kind = LeadKind.Growth, Sign = LeadReader.IsDown(grows.Value) && number.Number.Value >= 0 ? -1 : 1, NounPhrase = text[..grows.Index] };
        }

        return OfShare(text) ?? new() { Kind = LeadKind.Rate, NounPhrase = LeadReader.IsReaching(lead) && grows.Success ? text[..grows.Index] : text };
    }

    private static Lead? OfShare(string text)
    {
        if (Takes().Match(text) is { Success: true } share && !MarketShare().IsMatch(text))
        {
            return new() { Kind = LeadKind.Share, NounPhrase = AboutOrOnly().Replace(text[..share.Index], ""), Total = share.Groups["of"].Value };
        }

        if (RatioTo().Match(text) is { Success: true } ratio)
        {
            return new() { Kind = LeadKind.Share, NounPhrase = text[..ratio.Index], Total = ratio.Groups["of"].Value };
        }

        if (ShareNoun().Match(text) is not { Success: true } part)
        {
            return null;
        }

        var whole = Whole().Match(text[..part.Index]);
        return whole.Success
            ? new() { Kind = LeadKind.Share, NounPhrase = whole.Groups["noun"].Value, Total = whole.Groups["of"].Value }
            : new() { Kind = LeadKind.Share, NounPhrase = text[..part.Index] };
    }

    [GeneratedRegex("(?:目标|任务|计划|(?<!公共|财政|基金)预算(?!收入|支出)|预期|指标)[^,]{0,12}的$")]
    private static partial Regex OfPlan();

    [GeneratedRegex("(?:完成|达到|达|占|实现)(?:了)?(?:全年|年度|年初|年|既定|市下达|区级|预算|目标)*(?:的)?(?:目标|任务|计划|预算|指标)(?:任务|数|值|总数|总任务)?$|^(?:完成率|进度)$")]
    private static partial Regex Reached();

    [GeneratedRegex(@"(?:(?<growth>增速|增幅|涨幅)|(?<fall>降幅|跌幅|减幅)|(?<share>占比|比重))[^,;增降跌减占比]*[\d.]+个?百分点(?:至|到)$")]
    private static partial Regex ReachedByPoints();

    [GeneratedRegex("(?:目标|任务|计划|预算)(?:完成率|的)$")]
    private static partial Regex PlanRate();

    [GeneratedRegex("(?:已|累计)?(?:完成|达到|达|为|占|实现).*$")]
    private static partial Regex Reaching();

    [GeneratedRegex("(?:年度|全年|年初|年|预算|目标|任务|计划).*$")]
    private static partial Regex PlanWords();

    // 恢复至2019年的118%.
    [GeneratedRegex("(?:已|均|基本)?恢复(?:至|到|为)?[^,]{0,12}的?$")]
    private static partial Regex Recovered();

    [GeneratedRegex("的$|^$")]
    private static partial Regex Multiple();

    // 是上年的1.35倍.
    [GeneratedRegex(@"(?:已|约|大约)?(?:是|为|相当于|达到?)(?:(?<year>(?:上年|去年|上一年|上年度)(?:同期|同月|全年)?|同期)|[^,]{1,16})的$")]
    private static partial Regex MultipleOf();

    [GeneratedRegex("(?:对)?[^,]*?(?:的)?贡献(?:率|度)$")]
    private static partial Regex Contributed();

    [GeneratedRegex("贡献(?:率|度)$")]
    private static partial Regex ContributionNoun();

    [GeneratedRegex("提高|提升|上升|下降|增加|降低|增|升|降|扩大|回升|回落")]
    private static partial Regex Moves();

    [GeneratedRegex("(?<aspect>增速|增幅|涨幅|降幅|跌幅|减幅)$")]
    private static partial Regex GrowthBefore();

    [GeneratedRegex("(?<aspect>增速|增幅|涨幅|降幅|跌幅|减幅)(?:由|从)[^,;]*$")]
    private static partial Regex GrowthFrom();

    [GeneratedRegex("[速幅]|增长率")]
    private static partial Regex GrowthNoun();

    [GeneratedRegex("占(?!地|线|道)(?<of>[^,占]*?)(?:的)?(?:总?比重|比例|比|份额)?(?:由|从)?(?:的)?$")]
    private static partial Regex Takes();

    // 与地区生产总值之比.
    [GeneratedRegex("(?:与|同)(?<of>[^与同,]{2,16}?)(?:之比|的比例|的比值|的比率)$")]
    private static partial Regex RatioTo();

    [GeneratedRegex("市场占有率$")]
    private static partial Regex MarketShare();

    [GeneratedRegex("[约仅]$")]
    private static partial Regex AboutOrOnly();

    [GeneratedRegex("(?:的)?(?:所占)?(?:比重|份额|占比|比例)$")]
    private static partial Regex ShareNoun();

    [GeneratedRegex("^(?<noun>.+?)(?:在|占)(?<of>.+?)(?:中|的)?$")]
    private static partial Regex Whole();

    [GeneratedRegex("(?<!自然)(?:净增长|正增长|负增长|增长速度|增长率|增长|上涨|上升|提升|提高|增加|微增|微涨|微升|劲增|猛增|激增|大增|增速|增幅|涨幅|扩大|回升|攀升|跃升|增|升|涨|下降|减少|降低|下跌|下滑|回落|缩减|削减|缩小|改善|恶化|微降|微跌|锐减|骤降|降幅|跌幅|减幅|萎缩|收窄|降|减|跌)(?:速度)?$")]
    private static partial Regex Grows();
}
