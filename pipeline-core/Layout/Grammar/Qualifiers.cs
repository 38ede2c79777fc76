using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>
/// The words that make of a figure something else than what was reached: a plan, a forecast, an average, the progress of a plan, a rank, in
/// Chinese and English. As one table; each stands at the end of a heading.
/// </summary>
internal static partial class Qualifiers
{
    private static readonly (Regex Pattern, MeasureAspect Aspect)[] Table =
    [
        (RankAmong(), MeasureAspect.Rank),
        (PartOfPlan(), MeasureAspect.Progress),
        (Plans(), MeasureAspect.Plan),
        (Expected(), MeasureAspect.Forecast),
        (Averages(), MeasureAspect.Average),
        (English(), MeasureAspect.Plan),
        (EnglishForecast(), MeasureAspect.Forecast),
        (EnglishAverage(), MeasureAspect.Average),
        (EnglishRank(), MeasureAspect.Rank),
        (EnglishProgress(), MeasureAspect.Progress),
    ];

    /// <summary>Takes the qualifier at the end of a heading off it; null if it ends in none.</summary>
    public static (MeasureAspect Aspect, string Name)? Take(string text)
    {
        foreach (var (pattern, aspect) in Table)
        {
            // 人民币汇率:平均 is a name; only what is an average and nothing else qualifies what stands below.
            if (pattern.Match(text) is { Success: true } match && (aspect != MeasureAspect.Average || match.Index == 0))
            {
                return (aspect, text[..match.Index].Trim('-', '_', ':', '、', ' ', '—', '(', ','));
            }
        }

        return null;
    }

    /// <summary>Whether figures of an aspect are none of the period's, so that they are held wherever they stand.</summary>
    public static bool Holds(MeasureAspect aspect) => aspect is MeasureAspect.Plan or MeasureAspect.Forecast or MeasureAspect.Average;

    private const string Time = "(?:本年度?|今年|当年|年度?|全年|年初|月度?|本月|当月|季度|累计|调整后?的?|原定|上级下达|下达|市下达|区)*";
    private const string Planned = "(?:计划|目标|任务|预算|考核指标)";

    [GeneratedRegex("(?:在?全[市省国区县](?:各?[区县市](?:中)?)?)?(?:增速|总量|增幅)?(?:位次|排名|名次|排序|位列|座次)$")]
    private static partial Regex RankAmong();

    [GeneratedRegex("(?:(?:完成|占|为|达)" + Time + Planned + "(?:数|值|任务)?的?(?:%|比重|比例|进度|百分比|完成率)?|" + Time + Planned + "(?:数|值)?的?(?:完成(?:率|进度|比例|%|情况%)|执行率|执行进度)|(?:时间|序时|完成|执行|投资|工程)?进度(?:%)?|^(?:完成|达成|执行)(?:率|%|比例|百分比))$")]
    private static partial Regex PartOfPlan();

    // 一般公共预算 and the like are no plans, but names.
    [GeneratedRegex(Time + "(?<!公共|财政|基金|经营|部门|资本)" + Planned + "(?:数|值|额|量|目标|任务|指标|总额|安排|完成)?$")]
    private static partial Regex Plans();

    [GeneratedRegex("(?:全年|年度|本年|下月|本月)?(?:预计|预测|预估|测算|估计|估算|展望|预判)(?:数|值|额|量|完成|完成数|全年)?$")]
    private static partial Regex Expected();

    [GeneratedRegex("(?:全[市省国区县州]|各[区县市]|同类|兄弟[区县市]|区县|镇街|街道)?(?:的)?(?:总体)?(?:平均(?:数|值|水平|增速|增幅)?|均值|[月日年季]均)$")]
    private static partial Regex Averages();

    [GeneratedRegex(@"(?:^|[-:,(_] ?)(?:annual |full[- ]year |yearly )?(?:plan(?:ned)?|targets?|budget(?:ed)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"(?:^|[-:,(_] ?)(?:forecasts?|projected|projections?|outlook|expected)$", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishForecast();

    [GeneratedRegex(@"(?:^|[-:,(_] ?)(?:(?:city|national|provincial|county|monthly|annual|daily) )?(?:average|avg\.?|mean)$", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishAverage();

    [GeneratedRegex(@"(?:^|[-:,(_] ?)rank(?:ing)?$", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishRank();

    [GeneratedRegex(@"(?:^|[-:,(_] ?)(?:progress|(?:% of|percent of|share of) (?:the )?(?:annual )?(?:plan|target|budget)|completion(?: rate)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishProgress();
}
