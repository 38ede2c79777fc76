using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <summary>Reads the words before a number: which relation they state, with which sign, and of what.</summary>
internal static partial class LeadReader
{
    /// <summary>Reads a lead.</summary>
    /// <param name="lead">The words since the last number or the start of the clause, folded.</param>
    /// <param name="clause">The words since the start of the clause.</param>
    /// <param name="number">The number that follows.</param>
    public static Lead Read(string lead, string clause, NumberMention number)
    {
        var distributed = Distributed().IsMatch(lead);
        var text = Trailing().Replace(lead, "");
        var result = number switch
        {
            { Form: NumberForm.Rank } => OfRank(text),
            { Unit: "位" or "个位次" or "名" } when Moved().Match(text) is { Success: true } moved =>
                new() { Kind = LeadKind.RankChange, Sign = IsDown(moved.Value) ? -1 : 1, NounPhrase = text[..moved.Index] },
            { Form: NumberForm.Unchanged } => OfUnchanged(text),
            { IsPoints: true } => OfPoints(text, clause),
            { IsPercent: true } => OfPercent(text, lead, clause, number),
            { Form: NumberForm.Ratio } => new() { Kind = LeadKind.Share, NounPhrase = Structure().Replace(text, ""), IsDistributed = true },
            _ => OfAmount(text, lead),
        };
        var (phrase, compared, isList) = number.Form == NumberForm.Rank ? (result.NounPhrase, "", false) : CutComparison(result.NounPhrase);
        return result with
        {
            NounPhrase = phrase,
            Base = BaseOf(compared, lead),
            IsDistributed = distributed,
            ComparesList = isList,
            Against = result.Kind != LeadKind.Gap ? "" : result.Against.Length > 0 ? result.Against : AgainstOf(ComparisonWord().Replace(compared, "")),
        };
    }

    /// <summary>What the numbers of a structure are of: 三次产业 of 三次产业结构由.</summary>
    public static string WithoutStructure(string text) => Structure().Replace(text, "");

    /// <summary>Whether a word says that something fell.</summary>
    public static bool IsDown(string word) => Down().IsMatch(word);

    private static Lead OfRank(string text)
    {
        var match = Ranked().Match(text);
        return new() { Kind = LeadKind.Rank, NounPhrase = match.Success ? text[..match.Index] : text };
    }

    private static Lead OfUnchanged(string text)
    {
        var isGap = Regex.IsMatch(text, "(?:增速|增幅|降幅|涨幅)[^,]*$") || text.Contains("增速", StringComparison.Ordinal);
        return new() { Kind = isGap ? LeadKind.Gap : Regex.IsMatch(text, "占比|比重") ? LeadKind.ShareGap : LeadKind.Growth, NounPhrase = text };
    }

    private static Lead OfPoints(string text, string clause)
    {
        if (Pulled().Match(text) is { Success: true } pulled)
        {
            return new() { Kind = LeadKind.Contribution, Sign = IsDownPull(pulled.Value) ? -1 : 1, NounPhrase = text[..pulled.Index] };
        }

        if (Short().Match(text) is { Success: true } shortOf)
        {
            return new() { Kind = LeadKind.ProgressGap, Sign = -1, NounPhrase = text[..shortOf.Index] };
        }

        var word = Moves().Match(text);
        var head = word.Success ? text[..word.Index] : text;
        var down = word.Success && IsDown(word.Value);
        var isOfFall = OfFall().IsMatch(head) || OfFall().IsMatch(clause[..Math.Max(0, clause.Length - text.Length)]);
        if (isOfFall && word.Success)
        {
            // A fall that narrows is growth that rises; a fall that widens is growth that falls.
            down = !Regex.IsMatch(word.Value, "收窄|缩小|回落|下降|减少|减小|降低|放缓");
        }
        else if (word.Value == "收窄")
        {
            down = true;
        }

        var kind = Regex.IsMatch(head, "进度|目标|任务|预期") && !head.Contains("增速", StringComparison.Ordinal) ? LeadKind.ProgressGap
            : Regex.IsMatch(head, "占比|比重|份额|占") ? LeadKind.ShareGap
            : LeadKind.Gap;
        return new() { Kind = kind, Sign = down ? -1 : 1, NounPhrase = GapNoun().Replace(head, ""), Against = AgainstOf(Beyond().Match(word.Value).Groups["other"].Value) };
    }

    private static Lead OfPercent(string text, string lead, string clause, NumberMention number)
    {
        if (Regex.IsMatch(clause, "(?:目标|任务|计划|预算|预期|指标)[^,]{0,12}的$") || Reached().IsMatch(text) || Regex.IsMatch(text, "(?:目标|任务|计划|预算)(?:完成率|的)$"))
        {
            var match = Regex.Match(text, "(?:已|累计)?(?:完成|达到|达|为|占|实现).*$");
            return new() { Kind = LeadKind.Progress, NounPhrase = match.Success ? text[..match.Index] : Regex.Replace(text, "(?:年度|全年|年初|年|预算|目标|任务|计划).*$", "") };
        }

        if (Goal().IsMatch(text))
        {
            return new() { Kind = LeadKind.Plan };
        }

        if (number.Unit == "倍" && Regex.IsMatch(text, "的$|^$") && !Grows().IsMatch(text))
        {
            return new() { Kind = LeadKind.Rate, NounPhrase = text };
        }

        if (Regex.Match(text, "(?:对)?[^,]*?(?:的)?贡献(?:率|度)$") is { Success: true } contributed)
        {
            var of = contributed.Value.IndexOf('对');
            return new() { Kind = LeadKind.Contribution, NounPhrase = of >= 0 ? text[..(contributed.Index + of)] : Regex.Replace(text, "贡献(?:率|度)$", "") };
        }

        var grows = Grows().Match(text);
        if (grows.Success && !(Reaches().IsMatch(lead) && Regex.IsMatch(grows.Value, "提高|提升|上升|下降|增加|降低|增|升|降|扩大|回升|回落") && !Regex.IsMatch(grows.Value, "[速幅]|增长率")))
        {
            return new() { Kind = LeadKind.Growth, Sign = IsDown(grows.Value) && number.Number.Value >= 0 ? -1 : 1, NounPhrase = text[..grows.Index] };
        }

        if (Regex.Match(text, "占(?!地|线|道)(?<of>[^,占]*?)(?:的)?(?:总?比重|比例|比|份额)?(?:由|从)?(?:的)?$") is { Success: true } share && !Regex.IsMatch(text, "市场占有率$"))
        {
            return new() { Kind = LeadKind.Share, NounPhrase = Regex.Replace(text[..share.Index], "[约仅]$", ""), Total = share.Groups["of"].Value };
        }

        if (Regex.Match(text, "(?:的)?(?:所占)?(?:比重|份额|占比|比例)$") is { Success: true } part)
        {
            var whole = Regex.Match(text[..part.Index], "^(?<noun>.+?)(?:在|占)(?<of>.+?)(?:中|的)?$");
            return whole.Success
                ? new() { Kind = LeadKind.Share, NounPhrase = whole.Groups["noun"].Value, Total = whole.Groups["of"].Value }
                : new() { Kind = LeadKind.Share, NounPhrase = text[..part.Index] };
        }

        return new() { Kind = LeadKind.Rate, NounPhrase = Reaches().IsMatch(lead) && grows.Success ? text[..grows.Index] : text };
    }

    private static Lead OfAmount(string text, string lead)
    {
        if (Goal().IsMatch(text))
        {
            return new() { Kind = LeadKind.Plan };
        }

        var reaches = Reaches().IsMatch(lead);
        var changes = Changes().Match(text);
        if (changes.Success)
        {
            var before = text[..changes.Index];
            if (reaches)
            {
                return new() { Kind = LeadKind.Amount, NounPhrase = before };
            }

            var (phrase, compared, _) = CutComparison(before);
            var isOfMoney = Regex.IsMatch(changes.Value, "收$|支$");
            if (compared.Length > 0 || isOfMoney || (NounPhrases.Clean(phrase).Length == 0 && !Regex.IsMatch(changes.Value, "^(?:新增|净增)$")))
            {
                return new() { Kind = LeadKind.Change, Sign = IsDown(changes.Value) ? -1 : 1, NounPhrase = before };
            }
        }

        return new() { Kind = LeadKind.Amount, NounPhrase = text };
    }

    // What is compared is an indicator only where it is no time, no other area, and no mean.
    private static string AgainstOf(string words) => NoIndicator().IsMatch(words) ? "" : GapNoun().Replace(words, "");

    // The words from 比, 较, 与 on, up to the words of relation.
    private static (string Phrase, string Compared, bool IsList) CutComparison(string text)
    {
        var match = Comparison().Match(text);
        return match.Success
            ? (text[..match.Index], match.Value, Regex.IsMatch(match.Value, "[和与及、]") && Regex.Count(match.Value, @"月|季度|半年|年初|上年|去年|全[国省市区]") > 1)
            : (text, "", false);
    }

    private static ComparisonBase? BaseOf(string compared, string lead)
    {
        if (compared.Length == 0)
        {
            return lead.Contains("环比", StringComparison.Ordinal) ? ComparisonBase.PreviousPeriod
                : lead.Contains("同比", StringComparison.Ordinal) ? ComparisonBase.YearBefore
                : null;
        }

        if (compared.Contains("环比", StringComparison.Ordinal))
        {
            return ComparisonBase.PreviousPeriod;
        }

        if (compared.Contains("同比", StringComparison.Ordinal) || !Regex.IsMatch(compared, "(?<!可)比|较|与|跟|(?<!不)同"))
        {
            // 按可比价格, 名义, 由降转增: how it grows, not on what.
            return compared.Contains("同比", StringComparison.Ordinal) ? ComparisonBase.YearBefore : null;
        }

        return Regex.IsMatch(compared, "年初|年底|年末|上年末|去年底") ? ComparisonBase.StartOfYear
            : Regex.IsMatch(compared, "同期|上年|去年|同月|同季") ? ComparisonBase.YearBefore
            : Regex.IsMatch(compared, "上月|上季|上半月") ? ComparisonBase.PreviousPeriod
            : Regex.IsMatch(compared, "月|季度|半年|年") ? ComparisonBase.OtherPeriod
            : ComparisonBase.Other;
    }

    private static bool IsDownPull(string word) => word.Contains('下') || word.Contains('低');

    [GeneratedRegex(@"(?:大约|约为|(?<![签履预合节解])约|接近|近|超过|超|逾|突破|达到了?|达成|高达|多达|达|为|至|到|了|仅为|仅|只有|不足|不到|均为|都为|均|都|各为|各|分别为|分别|依次为|依次|共计|合计|总计|也|又|是|有|再|更|:|\s|-{2,})+$")]
    private static partial Regex Trailing();

    [GeneratedRegex("分别|依次|各(?:为|增|降|占|达)|分列|分居")]
    private static partial Regex Distributed();

    [GeneratedRegex("(?:增长|增|升|提高|提升|上升|下降|降低|降|减少|减|回落|回升|扩大|增加|调整|优化|扩|缩减|上涨)(?:至|到|为)(?:了|约|近|超|超过)?$")]
    private static partial Regex Reaches();

    [GeneratedRegex("(?:并|分别|双双)?(?:稳|位|跃|高)?(?:居|列|排名|排在|排|位居|位列|位次|名列|分列|分居|跃居|升至|保持)(?:在)?(?:全[国省市县区]|本[省市]|[\\p{IsCJKUnifiedIdeographs}]{0,8})?(?:各?(?:区|县|市|州|开发区|高新区|园区|区市|县市区|区县)+)?(?:的)?$|(?:在)?全[国省市县区](?:各?[\\p{IsCJKUnifiedIdeographs}]{0,6})?(?:排名|位列|居|列|排|位居)?$")]
    private static partial Regex Ranked();

    [GeneratedRegex("(?:位次|排名|名次)?(?:较|比)?[^,]*?(?:前移|后移|上升|提升|前进|后退|下降|下滑|提高|进位|退后)$")]
    private static partial Regex Moved();

    [GeneratedRegex("(?:上拉|下拉|拉动|拉高|拉低|带动|贡献)(?:了)?[^,]*$|(?:对[^,]*)?贡献(?:了)?$")]
    private static partial Regex Pulled();

    [GeneratedRegex("^(?:高于|高出|快于|低于|慢于|领先|落后)(?<other>.+)$")]
    private static partial Regex Beyond();

    [GeneratedRegex(@"^[,\s]*(?:比|较|相较于?|相比于?|对比|与|同|跟)")]
    private static partial Regex ComparisonWord();

    [GeneratedRegex(@"\d|月|季|年|同期|全[国省市县区]|[省市县]$|[省市]的?|平均|水平|预期|目标|[、和及]")]
    private static partial Regex NoIndicator();

    [GeneratedRegex("(?:尚差|还差|仍差|差|相差|短)$")]
    private static partial Regex Short();

    [GeneratedRegex("(?:提高|提升|上升|回升|加快|加速|扩大|增加|增长|高于|高出|快于|高|快|领先|上涨|攀升|跃升|改善|多|增|升|超|回落|下降|降低|放缓|减缓|减少|低于|慢于|低|慢|落后|下滑|收窄|缩小|减小|下跌|降|减)[^,]*?$", RegexOptions.RightToLeft)]
    private static partial Regex Moves();

    [GeneratedRegex("(?:降幅|跌幅|减幅|负增长)")]
    private static partial Regex OfFall();

    [GeneratedRegex("(?:且|并|其)?(?:的)?(?:增速|增幅|降幅|跌幅|涨幅|增长率|增长速度|占比|比重|份额|平均水平)$")]
    private static partial Regex GapNoun();

    [GeneratedRegex("(?:完成|达到|达|占|实现)(?:了)?(?:全年|年度|年初|年|既定|市下达|区级|预算|目标)*(?:的)?(?:目标|任务|计划|预算|指标)(?:任务|数|值|总数|总任务)?$|^(?:完成率|进度)$")]
    private static partial Regex Reached();

    [GeneratedRegex("(?:目标|预期|(?<!研发|专项|行动|人才|科技|人|工程|培育|支持|创新|基金)计划|任务)(?:值|数|任务)?(?:为|是|定为|设定为)?$")]
    private static partial Regex Goal();

    [GeneratedRegex("(?:净增长|正增长|负增长|增长速度|增长率|增长|上涨|上升|提升|提高|增加|微增|微涨|微升|劲增|猛增|激增|大增|增速|增幅|涨幅|扩大|回升|攀升|跃升|增|升|涨|下降|减少|降低|下跌|下滑|回落|缩减|缩小|微降|微跌|锐减|骤降|降幅|跌幅|减幅|萎缩|收窄|降|减|跌)(?:速度)?$")]
    private static partial Regex Grows();

    [GeneratedRegex("降|减|跌|下滑|回落|缩|萎|负增长|收窄|少|低|慢|落后|后移|后退|放缓|退")]
    private static partial Regex Down();

    [GeneratedRegex("(?:增收|减收|增支|减支|净增加|净减少|增加|减少|多出|高出|多|少|上升|下降|提高|降低|回落|增长|新增|净增|增|减|降)$")]
    private static partial Regex Changes();

    [GeneratedRegex("(?:的)?(?:结构|构成|比例|占比|比重|之比|比值).*$|(?:由|从|调整|优化)[^,]*$")]
    private static partial Regex Structure();

    [GeneratedRegex(@"[,\s]*(?:(?:同比|环比)|(?:已|也|又|再|均|都)?(?:(?:比|较|相较于?|相比于?|对比)(?!例|重|如|步|期|类|业|时|型|心|城)|(?:与|同|跟)(?=上年|去年|前年|上一|前\d|全[国省市县区]|同期|本|上半|上月|\d|规))[^比较]*|(?:由|从)[^由从,]{1,12}(?:转为?|转而|变为?|同期的?|月的?|季度的?|半年的?|年的?)|按[^,]{1,8}?(?:计算|口径|计)?|同口径|剔除[^,]*?(?:因素|影响)?后|扣除[^,]*?(?:因素|影响)?后?|(?:名义|实际|可比|累计|当月|年均|平均)(?=$))+$")]
    private static partial Regex Comparison();
}
