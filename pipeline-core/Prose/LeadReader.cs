using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <summary>Reads the words before a number: which relation they state, with which sign, and of what.</summary>
internal static partial class LeadReader
{
    /// <summary>The words of moving that 至, 到 and 为 may follow, for a regular expression.</summary>
    public const string Movements =
        "增加|增长|提高|提升|上升|上涨|上调|下降|下跌|下滑|下调|降低|减少|调整|优化|扩大|扩张|回升|回落|缩减|削减|缩小|收窄|压缩|压减|萎缩|攀升|跃升|跃|增|降|升|减|扩";

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
            { Unit: "位" or "个位次" or "位次" or "个名次" or "名次" or "名" } when Moved().Match(text) is { Success: true } moved =>
                new() { Kind = LeadKind.RankChange, Sign = IsDown(moved.Value) ? -1 : 1, NounPhrase = text[..moved.Index] },
            { Form: NumberForm.Unchanged } => OfUnchanged(text),
            { IsPoints: true } => PointLeads.Read(text, clause),
            { IsPercent: true } => PercentLeads.Read(text, lead, clause, number),
            { Form: NumberForm.Ratio } => new() { Kind = LeadKind.Share, NounPhrase = Structure().Replace(text, ""), IsDistributed = true },
            _ => OfAmount(text, lead),
        };
        var (phrase, compared, isList) = number.Form == NumberForm.Rank ? (result.NounPhrase, "", false) : ComparisonWords.Cut(result.NounPhrase);
        return result with
        {
            NounPhrase = phrase,
            Base = result.Base ?? ComparisonWords.BaseOf(compared, lead),
            ComparedYear = ComparisonWords.YearIn(compared),
            IsDistributed = distributed,
            ComparesList = isList,
            Against = result.Kind != LeadKind.Gap ? "" : result.Against.Length > 0 ? result.Against : ComparisonWords.IndicatorIn(compared),
        };
    }

    /// <summary>What the numbers of a structure are of: 三次产业 of 三次产业结构由.</summary>
    public static string WithoutStructure(string text) => Structure().Replace(text, "");

    /// <summary>Whether a word says that something fell.</summary>
    public static bool IsDown(string word) => Down().IsMatch(word);

    /// <summary>Whether a lead speaks of what is to be reached.</summary>
    public static bool IsGoal(string text) => Goal().IsMatch(text);

    /// <summary>Whether a lead says where something came to, not by how much it moved: 增至, 提高到.</summary>
    public static bool IsReaching(string lead) => Reaches().IsMatch(lead);

    private static Lead OfRank(string text)
    {
        var match = Ranked().Match(text);
        return new() { Kind = LeadKind.Rank, NounPhrase = match.Success ? text[..match.Index] : text };
    }

    private static Lead OfUnchanged(string text)
    {
        var isGap = GrowthAtEnd().IsMatch(text) || text.Contains("增速", StringComparison.Ordinal);
        return new() { Kind = isGap ? LeadKind.Gap : Shares().IsMatch(text) ? LeadKind.ShareGap : LeadKind.Growth, NounPhrase = text };
    }

    private static Lead OfAmount(string text, string lead)
    {
        if (Goal().IsMatch(text))
        {
            return new() { Kind = LeadKind.Plan };
        }

        var reaches = Reaches().IsMatch(lead);
        var changes = Changes().Match(text);
        if (reaches)
        {
            return new() { Kind = LeadKind.Amount, NounPhrase = changes.Success ? text[..changes.Index] : Movement().Replace(text, "") };
        }

        if (changes.Success)
        {
            var before = text[..changes.Index];
            if (OfIncrement().IsMatch(changes.Value))
            {
                return new() { Kind = LeadKind.Change, Sign = IsDown(changes.Value) ? -1 : 1, NounPhrase = before, Base = ComparisonBase.Other };
            }

            var (phrase, compared, _) = ComparisonWords.Cut(before);
            var isOfMoney = OfMoney().IsMatch(changes.Value);
            if (compared.Length > 0 || isOfMoney || (NounPhrases.Clean(phrase).Length == 0 && !NewlyAdded().IsMatch(changes.Value)))
            {
                return new() { Kind = LeadKind.Change, Sign = IsDown(changes.Value) ? -1 : 1, NounPhrase = before };
            }
        }

        return new() { Kind = LeadKind.Amount, NounPhrase = text };
    }

    [GeneratedRegex("(?:增速|增幅|降幅|涨幅)[^,]*$")]
    private static partial Regex GrowthAtEnd();

    [GeneratedRegex("占比|比重")]
    private static partial Regex Shares();

    [GeneratedRegex("[收支产]$")]
    private static partial Regex OfMoney();

    // 同比多增8.9亿元: by how much what came in is more than what came in a year before.
    [GeneratedRegex("^[多少][增减]$")]
    private static partial Regex OfIncrement();

    [GeneratedRegex("(?:" + Movements + ")$")]
    private static partial Regex Movement();

    [GeneratedRegex("^(?:新增|净增)$")]
    private static partial Regex NewlyAdded();

    [GeneratedRegex(@"(?:大约|约为|(?<![签履预合节解])约|接近|近|超过|超|逾|突破|达到了?|达成|高达|多达|达|为|至|到|了|仅为|仅|只有|不足|不到|(?<![日月周年户人次篇])均为?|都为?|各为|各|分别为|分别|依次为|依次|共计|合计|总计|也|又|是|有|再|更|:|\s|-{2,})+$")]
    private static partial Regex Trailing();

    [GeneratedRegex("分别|依次|各(?:为|增|降|占|达)|分列|分居")]
    private static partial Regex Distributed();

    [GeneratedRegex("(?:" + Movements + ")(?:至|到|为)(?:了|约|近|超|超过)?$")]
    private static partial Regex Reaches();

    [GeneratedRegex("(?:并|分别|双双)?(?:稳|位|跃|高)?(?:居|列|排名|排在|排|位居|位列|位次|名列|分列|分居|跃居|升至|保持)(?:在)?(?:全[国省市县区]|本[省市]|[\\p{IsCJKUnifiedIdeographs}]{0,8})?(?:各?(?:区|县|市|州|开发区|高新区|园区|区市|县市区|区县)+)?(?:的)?$|(?:在)?全[国省市县区](?:各?[\\p{IsCJKUnifiedIdeographs}]{0,6})?(?:排名|位列|居|列|排|位居)?$")]
    private static partial Regex Ranked();

    [GeneratedRegex("(?:位次|排名|名次)?(?:较|比)?[^,]*?(?:前移|后移|上升|提升|前进|后退|下降|下滑|提高|进位|退后)$")]
    private static partial Regex Moved();

    [GeneratedRegex("(?:目标|预期|(?<!研发|专项|行动|人才|科技|人|工程|培育|支持|创新|基金)计划|任务)(?:值|数|任务)?(?:为|是|定为|设定为)?$")]
    private static partial Regex Goal();

    [GeneratedRegex("降|减|跌|下滑|回落|缩|萎|负增长|收窄|少|低|慢|落后|后移|后退|放缓|退")]
    private static partial Regex Down();

    [GeneratedRegex("(?:增产|减产|增收|减收|增支|减支|净增加|净减少|增加|减少|多出|高出|[多少](?:发放|投入|完成|入库|引进|签约|征收|支出|销售|发|缴|征|招|售|增|减)?|上升|下降|提高|降低|回落|增长|新增|净增|增|减|降)$")]
    private static partial Regex Changes();

    [GeneratedRegex("(?:的)?(?:结构|构成|比例|占比|比重|之比|比值).*$|(?:由|从|调整|优化)[^,]*$")]
    private static partial Regex Structure();
}
