using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Prose;

/// <summary>Tells the numbers of a text that are no figures.</summary>
internal static partial class NoFigures
{
    /// <summary>Why a number is none; null where it is one, or may be.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="number">The number.</param>
    /// <param name="clause">Its clause.</param>
    /// <param name="sentenceStart">Where its sentence begins.</param>
    public static NoFigure? WhyNot(string folded, NumberMention number, Clause clause, int sentenceStart)
    {
        if (number.Unit == "name")
        {
            return NoFigure.Name;
        }

        var before = folded[clause.Start..number.Start];
        var sentence = folded[sentenceStart..number.Start];
        var after = folded[number.End..clause.End];
        if (number.Form == NumberForm.Rank)
        {
            return RankOfNothing().IsMatch(after) || RankOfNothingBefore().IsMatch(before) ? NoFigure.VagueRank : null;
        }

        if (Ordinal().IsMatch(before))
        {
            return NoFigure.Ordinal;
        }

        if (ListItem().IsMatch(before) || (clause.Start == sentenceStart && before.Trim().Length == 0 && number.Unit is null && ListMark().IsMatch(folded.AsSpan(number.End, Math.Min(2, folded.Length - number.End)))))
        {
            return NoFigure.ListNumber;
        }

        if (IsInName(folded, number, clause))
        {
            return NoFigure.Name;
        }

        if (IsBound(folded, number, clause.End))
        {
            return NoFigure.Threshold;
        }

        if (number.Unit is { } unit && !Counted().IsMatch(unit) && !number.IsPercent && !number.IsPoints && Exceeding().IsMatch(before) && GroupAfter().IsMatch(after))
        {
            return NoFigure.Threshold;
        }

        if (number.Unit is "次" or "批" or "轮" or "期" or "批次" && !Events().IsMatch(before))
        {
            return NoFigure.Duration;
        }

        if (number.Unit is "年" or "个月" or "天" or "小时" or "分钟" or "周" or "岁" or "日" && !DaysCounted().IsMatch(before))
        {
            return NoFigure.Duration;
        }

        if (NamingUnit().IsMatch(number.Unit ?? ""))
        {
            return NoFigure.Name;
        }

        var bracketed = clause.InBrackets && number.Start == clause.Start && clause.Start > sentenceStart && folded[clause.Start - 1] == '(' ? folded[sentenceStart..(clause.Start - 1)] : "";
        if (IsPlan(before, sentence, after) || PlanInBrackets().IsMatch(bracketed))
        {
            return NoFigure.Plan;
        }

        if (number.Number.Precision == Precision.AtMost && Bound().IsMatch(before))
        {
            return NoFigure.Plan;
        }

        if (OtherVersion().IsMatch(before) || OtherPeriodInBrackets().IsMatch(bracketed) || OfYearBefore().IsMatch(before) || ComparedWith().IsMatch(before))
        {
            return NoFigure.Unknown;
        }

        if (Frame().IsMatch(after) && number is { IsPercent: false, IsPoints: false })
        {
            return NoFigure.Frame;
        }

        return AmongIndicators().IsMatch(before) ? NoFigure.Frame : null;
    }

    /// <summary>Whether a number is the bound of a group that its clause names: 5亿元以上项目.</summary>
    public static bool IsBound(string folded, NumberMention number, int end) =>
        Threshold().IsMatch(folded.AsSpan(number.Start, end - number.Start)) || AgeBound().IsMatch(folded.AsSpan(number.Start, end - number.Start));

    private static bool IsPlan(string before, string sentence, string after)
    {
        if (Reached().IsMatch(before) && !after.StartsWith('的'))
        {
            return false;
        }

        return Plan().IsMatch(before) || PlannedSentence().IsMatch(sentence) || PlanAfter().IsMatch(after);
    }

    // Within quotation marks of a few characters, or without a unit between Chinese characters: “1656”, 500强.
    private static bool IsInName(string folded, NumberMention number, Clause clause)
    {
        var open = folded.LastIndexOfAny(['“', '"', '《', '”', '》'], number.Start - 1 < 0 ? 0 : number.Start - 1, Math.Max(0, number.Start - clause.Start));
        if (open >= 0 && folded[open] is '“' or '《')
        {
            var close = folded.IndexOf(folded[open] == '“' ? '”' : '》', number.Start);
            return close >= 0 && (folded[open] == '《' || close - open <= 16);
        }

        return number.Unit is null && number.Form == NumberForm.Plain && NameAfter().IsMatch(folded.AsSpan(number.End, clause.End - number.End));
    }

    [GeneratedRegex("^(?:的?(?:好成绩|等次|名次|荣誉|佳绩)|产业|季度|书记|时间|批|次|期|届)")]
    private static partial Regex RankOfNothing();

    [GeneratedRegex("(?:模拟|考核|名次|评比|观摩|竞赛|连续[^,]*|历史|首次)[^,]*$")]
    private static partial Regex RankOfNothingBefore();

    [GeneratedRegex(@"第\s?$|〔\s?$|\[\s?$|编号$|文号$")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"(?:^|[^\p{IsCJKUnifiedIdeographs}])(?:表|图|附表|附图|附件|专栏|注)\s?$|^(?:表|图|附表|附图|附件|专栏|注)\s?$")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^(?:[、.)]|\s?[\p{IsCJKUnifiedIdeographs}]{0}$)")]
    private static partial Regex ListMark();

    [GeneratedRegex(@"^-?[\d.,]+(?:余|多)?(?:万亿|[万亿千百十])*(?:美元|元|万|亿|亩|平方米|人|户|家|吨|个|公里|%|岁|层|级|千瓦|度|m²)*(?:\(?含\)?)?(?:及|\(含[^)]*\))?(?:以上|以下|以内|及以上|及以下|\(含\)以上)(?:的)?(?=[\p{IsCJKUnifiedIdeographs}])(?!的?(?:较|比|同比|其中))")]
    private static partial Regex Threshold();

    // 产值超10亿元企业4家.
    [GeneratedRegex("(?:超过?|过|破|突破|逾|不足|低于|不低于|高于|大于|小于)$")]
    private static partial Regex Exceeding();

    [GeneratedRegex("^的?[\\p{IsCJKUnifiedIdeographs}]{0,4}?(?:企业|项目|单位|园区|街道|乡镇|产业|集群|商户|楼宇|大户)")]
    private static partial Regex GroupAfter();

    [GeneratedRegex("[家户个项件名人座所条支台套辆处宗笔]$")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^-?[\d.,]+(?:-\d+)?(?:周)?岁")]
    private static partial Regex AgeBound();

    [GeneratedRegex("人次|班次|架次|航次|活动|培训|检查|演出|会议|执法|场")]
    private static partial Regex Events();

    [GeneratedRegex("天数|日数|优良|工期|时长|年限|寿命|年龄|平均")]
    private static partial Regex DaysCounted();

    [GeneratedRegex("^(?:强|时|代|级|层|线|路|线路|大|字|号|版|届|类|G)$")]
    private static partial Regex NamingUnit();

    [GeneratedRegex("(?:完成|达到|实现|占|为|已)[^,]*(?:目标|任务|计划|预算)[^,]*(?:的|为)?$")]
    private static partial Regex Reached();

    [GeneratedRegex("(?:(?:年度|全年|预期|工作|任务|考核|发展)?目标(?!群)|力争|预计|预期|争取|确保|规划(?!\\p{IsCJKUnifiedIdeographs}{0,3}[库])|拟(?!支持|推荐|定|上市)|(?<!研发|专项|行动|人才|科技|工程|培育)计划(?=实施|安排|推进|签约|引进|招引)|计划(?=全年|今年|明年|年内|到|新|建|投(?!资)|完成|实现|年)|(?:全年|年度|年)(?:任务|计划)(?:数|为|是)?$|(?:年度|当年|本年|今年)计划(?:总)?(?:投资|完成)|达到?全年|将(?:达|新|建|完成|实现|突破|增)|有望|未来|明年|下一步|(?:达产|投产|达效|建成|投运|建成投产)后|到20\\d\\d年[^,]*(?:达到?|建成|实现))[^的]*$|全年任务$")]
    private static partial Regex Plan();

    [GeneratedRegex("^(?:下一步|下步|下一?阶段|接下来|今后|未来|明年|展望(?:全年|明年|下半年|[一二三四]季度|20)|到20\\d\\d年|力争|确保|预计|计划到|计划(?:全年|今年|年内|新))|(?:^|[,;])(?:[^,;\\d]{0,8}[将要](?:努力|继续)?(?:力争|确保|争取)|[^,;\\d]{0,6}力争(?!目标))[^;]*$|(?:^|[,;])(?:下一步|力争|计划(?:全年|到)|预计到|预计全年|(?:20\\d\\d年)?(?:全年|今年|年内)?预计(?:可|将|能)?(?:实现|完成|增长|突破|达到?)|目标是|确保)[^;]*$|计划(?:完成|实现|新建)(?!率|情况|进度)[^;]*,(?:全年|年内|到年底)(?:完成|实现|达到?)[^,;]*$")]
    private static partial Regex PlannedSentence();

    [GeneratedRegex(@"^(?:以上)?(?:、[^,;。]{1,10}?\d[\d.]*%(?:以上|左右)?)?的(?:全年|年度|预期|增长|工作)?(?:目标|预期|任务|计划)|^的产业|^(?:目标|任务|计划)(?:任务|数)?的?\d[\d.]*%")]
    private static partial Regex PlanAfter();

    // 登记失业率2.3%,控制在4%以内.
    [GeneratedRegex("^(?:仍|均|继续)?控制在$")]
    private static partial Regex Bound();

    // 完成全年任务(50户)的82%.
    [GeneratedRegex("(?:目标|任务|计划|预算|预期)(?:任务|总数|数|值|额|量)?$")]
    private static partial Regex PlanInBrackets();

    // 比去年同期(140.1亿元)增长.
    [GeneratedRegex("(?:比|较|与)(?:上年|去年|前年|同期|同月|上年同期|去年同期|上年同月|去年同月|上月|上季度?|年初|上年末|上年底|去年底)(?:同期)?(?:水平|基数|数|值|额|量)?$")]
    private static partial Regex OtherPeriodInBrackets();

    // 比2018年8月的6.9亿元增长.
    [GeneratedRegex(@"(?:比|较|与)(?:(?:19|20)\d\d年(?:\d{1,2}(?:[—–-]\d{1,2})?月)?|上年|去年|前年|上月|上季度?|年初|去年末)(?:末|底)?(?:份|同期|同月)*的$")]
    private static partial Regex ComparedWith();

    // 58.3亿元(此前公布58.1亿元).
    [GeneratedRegex("(?:此前|原|上次|首次|最初)(?:公布|发布|报送|上报)(?:数|值)?(?:为|是)?$|^(?:原为|原报|修订前为?|初步数为?|快报数为?)$")]
    private static partial Regex OtherVersion();

    // 去年同期为20.4亿元.
    [GeneratedRegex("^(?:而)?(?:(?:上年|去年|前年)(?:同期|同月)|同期|年初|期初|上月(?:末|底)?|上季度?(?:末|底)?)(?:数|值)?(?:仅|只)?(?:为|是|有|亏损|盈利)?$")]
    private static partial Regex OfYearBefore();

    [GeneratedRegex("^[^,]{0,14}(?:行业|指标|产品|品种|大类|门类|街道|镇街|乡镇|区县|县区|县市区|部门|城市|省市|产业|商品|领域|单位)(?:大类)?中(?!心|国)")]
    private static partial Regex Frame();

    [GeneratedRegex("指标中(?:有|,)?$")]
    private static partial Regex AmongIndicators();

    [GeneratedRegex(@"^\s?[""”]?(?:[\p{IsCJKUnifiedIdeographs}""”A-Za-z]|$)")]
    private static partial Regex NameAfter();
}
