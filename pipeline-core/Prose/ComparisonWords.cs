using System.Globalization;
using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <summary>The words of a lead that name the other side of a comparison: 比上年同期, 较年初, 比规模以上工业.</summary>
internal static partial class ComparisonWords
{
    /// <summary>Parts a lead from the words of comparison at its end, from 比, 较, 与 on.</summary>
    /// <param name="text">The lead, up to the words of relation.</param>
    /// <returns>What stands before; the words of comparison, empty if there are none; whether they name several times or areas.</returns>
    public static (string Phrase, string Compared, bool IsList) Cut(string text)
    {
        var match = Comparison().Match(text);
        return match.Success
            ? (text[..match.Index], match.Value, And().IsMatch(match.Value) && Sides().Count(match.Value) > 1)
            : (text, "", false);
    }

    /// <summary>On what something grows.</summary>
    /// <param name="compared">The words of comparison.</param>
    /// <param name="lead">The whole lead.</param>
    /// <returns>Null where the words do not say.</returns>
    public static ComparisonBase? BaseOf(string compared, string lead)
    {
        if (compared.Length == 0)
        {
            return lead.Contains("环比", StringComparison.Ordinal) ? ComparisonBase.PreviousPeriod
                : lead.Contains("同比", StringComparison.Ordinal) ? ComparisonBase.YearBefore
                : null;
        }

        if (MeanOfYears().IsMatch(compared))
        {
            return ComparisonBase.OtherPeriod;
        }

        if (compared.Contains("环比", StringComparison.Ordinal))
        {
            return ComparisonBase.PreviousPeriod;
        }

        if (compared.Contains("同比", StringComparison.Ordinal) || !Than().IsMatch(compared))
        {
            // 按可比价格, 名义, 由降转增: how it grows, not on what.
            return compared.Contains("同比", StringComparison.Ordinal) ? ComparisonBase.YearBefore : null;
        }

        return BeforeLastYear().IsMatch(compared) ? ComparisonBase.OtherPeriod
            : StartOfYear().IsMatch(compared) ? ComparisonBase.StartOfYear
            : YearBefore().IsMatch(compared) ? ComparisonBase.YearBefore
            : Previous().IsMatch(compared) ? ComparisonBase.PreviousPeriod
            : OtherPeriod().IsMatch(compared) ? ComparisonBase.OtherPeriod
            : ComparisonBase.Other;
    }

    /// <summary>The year that words of comparison name: 2017 of 比2017年同期; null where they name none.</summary>
    public static int? YearIn(string compared) =>
        Year().Match(compared) is { Success: true } match ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;

    /// <summary>The indicator that words of comparison name; empty where they name a time, another area, or a mean.</summary>
    public static string IndicatorIn(string compared) => NoIndicator().IsMatch(compared) ? "" : Growth().Replace(Opening().Replace(compared, ""), "");

    /// <summary>The indicator that follows 高于, 快于 and the like; empty where none does.</summary>
    public static string IndicatorBeyond(string words) => IndicatorIn(Beyond().Match(words).Groups["other"].Value);

    [GeneratedRegex(@"[,\s]*(?:(?:同比|环比)(?:分别|依次|双双|均|都)*|(?:已|也|又|再|均|都)?(?:(?:(?<![同环])比(?!$)|较|相较于?|相比于?|对比)(?!例|重|如|步|期|类|业|时|型|心|城)|(?:与|同|跟)(?=上年|去年|前年|上一|前\d|全[国省市县区]|同期|本|上半|上月|\d|规))[^比较]*|(?:由|从)[^由从,]{1,12}(?:转为?|转而|变为?|同期的?|月的?|季度的?|半年的?|年的?)|按(?![时期质量月季])[^,]{1,8}?(?:计算|口径|计)?|(?:同|自然|还原)口径|剔除[^,]*?(?:因素|影响)?后|扣除[^,]*?(?:因素|影响)?后?|[两二三四五六]年(?:平均|年均)|(?:名义|实际|可比|累计|当月|年均|平均)(?=$))+$")]
    private static partial Regex Comparison();

    [GeneratedRegex("[和与及、]")]
    private static partial Regex And();

    [GeneratedRegex("月|季度|半年|年初|上年|去年|全[国省市区]")]
    private static partial Regex Sides();

    [GeneratedRegex("(?<!可)比|较|与|跟|(?<!不)同")]
    private static partial Regex Than();

    [GeneratedRegex("年(?:平均|年均)")]
    private static partial Regex MeanOfYears();

    [GeneratedRegex("前年|大前年|[两三四五]年前")]
    private static partial Regex BeforeLastYear();

    [GeneratedRegex(@"(?<!\d)(?<year>(?:19|20)\d\d)年")]
    private static partial Regex Year();

    [GeneratedRegex("年初|年底|年末|上年末|去年底|(?:上年|去年)12月(?:末|底)")]
    private static partial Regex StartOfYear();

    [GeneratedRegex("同期|上年|去年|同月|同季")]
    private static partial Regex YearBefore();

    [GeneratedRegex("上月|上季|上半月")]
    private static partial Regex Previous();

    [GeneratedRegex("月|季度|半年|年")]
    private static partial Regex OtherPeriod();

    [GeneratedRegex("^(?:高于|高出|快于|低于|慢于|领先|落后)(?<other>.+)$")]
    private static partial Regex Beyond();

    [GeneratedRegex(@"^[,\s]*(?:比|较|相较于?|相比于?|对比|与|同|跟)")]
    private static partial Regex Opening();

    [GeneratedRegex("(?:且|并|其)?(?:的)?(?:增速|增幅|降幅|跌幅|涨幅|增长率|增长速度)$")]
    private static partial Regex Growth();

    [GeneratedRegex(@"\d|月|季|年|同期|全[国省市县区]|[省市县]$|[省市]的?|平均|水平|预期|目标|[、和及]")]
    private static partial Regex NoIndicator();
}
