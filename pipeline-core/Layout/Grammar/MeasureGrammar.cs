using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>
/// Reads what a header, or the tail of an indicator's name, says of the measure: 本月, 累计, 绝对值, 同比增长, 占比, 当期同比实际增速.
/// The phrases are one table (<see cref="MeasurePhrases"/>); longer ones are tried first.
/// </summary>
internal static partial class MeasureGrammar
{
    // Words for the amount itself are taken away only where nothing else of a name is left, or after a dash.
    private static readonly string[] Amounts =
        ["绝对值", "绝对量", "绝对数", "绝对额", "总量", "总额", "总数", "总值", "金额", "数额", "数值", "指标值", "实绩", "完成额", "完成数", "完成值", "完成量", "实际完成", "完成情况", "完成", "实际", "实际数", "执行数", "实际执行", "决算数", "实绩数", "数量", "产量", "本年", "本年度", "本年数", "本年完成", "本年实际", "今年", "今年完成", "报告期", "合计数", "合计", "总计", "指标数", "数据", "今值", "实际值", "公布值", "现值", "actual", "amount", "total", "this year", "level"];

    /// <summary>Reads a folded text without its unit. Prose says nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unit">The unit that went with it: 增减 in percent is a growth, in points the change of a share or a growth, and 增长 in 亿元 is a change.</param>
    /// <param name="isHeading">Whether it is a heading, so that 计划 alone qualifies what stands below; at the end of a name it belongs to the name.</param>
    public static MeasureReading Read(string text, string? unit, bool isHeading = false)
    {
        if (text.Length > LabelText.Longest)
        {
            return new(default, 0, text);
        }

        var simple = TraditionalForms.Simplify(text);
        var (basis, aspect, months, rest) = (MeasureBasis.Unstated, MeasureAspect.Amount, 0, Plain(simple, out var bothWays));
        if (ShareWords.OfChange(rest) is { } changed)
        {
            (aspect, rest) = (MeasureAspect.ShareChange, changed);
        }
        else if (Qualifiers.Take(rest) is var (qualified, left) && (isHeading || left.Length == 0))
        {
            (aspect, rest) = (qualified, left);
        }
        else if (ShareWords.OfShare(rest, isPercent: unit == "%") is { } shared)
        {
            (aspect, rest) = (MeasureAspect.Share, shared);
        }

        (basis, aspect, rest) = EnglishMeasures.Take(basis, aspect, rest);
        while (Strip(rest) is { } found && !Contradicts(aspect, found.Phrase.Aspect))
        {
            rest = found.Name;
            if (basis == MeasureBasis.Unstated && found.Phrase.Basis is { } stated)
            {
                (basis, months) = (stated, found.Phrase.Months);
            }

            aspect = aspect == MeasureAspect.Amount ? found.Phrase.Aspect ?? aspect : aspect;
        }

        if (bothWays && aspect == MeasureAspect.Amount)
        {
            aspect = MeasureAspect.Growth;
        }

        if (basis == MeasureBasis.Unstated && (rest.EndsWith("余额", StringComparison.Ordinal) || (text.EndsWith("余额", StringComparison.Ordinal) && aspect == MeasureAspect.Amount)))
        {
            basis = MeasureBasis.Level;
        }

        rest = isHeading && rest == "余额" ? "" : rest;

        return new(new(basis, ByUnit(aspect, unit)), months, TraditionalForms.AsWritten(WithoutAmount(rest), simple, text));
    }

    /// <summary>What two levels of a header, or a header and a row's label, say together; the inner one has the last word.</summary>
    public static ReportedMeasure Combine(ReportedMeasure outer, ReportedMeasure inner)
    {
        var basis = inner.Basis == MeasureBasis.Unstated ? outer.Basis : inner.Basis;
        var aspect = (outer.Aspect, inner.Aspect) switch
        {
            (MeasureAspect.Share, MeasureAspect.Change or MeasureAspect.Growth) => MeasureAspect.ShareChange,
            (MeasureAspect.Plan or MeasureAspect.Forecast or MeasureAspect.Average, not MeasureAspect.Progress) => outer.Aspect,
            (var other, MeasureAspect.Amount) => other,
            (_, var other) => other,
        };
        return new(basis, aspect);
    }

    /// <summary>Whether one says 本月 and the other 累计: a level is one at any rate.</summary>
    public static bool AreOpposed(MeasureBasis one, MeasureBasis other) =>
        (one, other) is (MeasureBasis.Cumulative, MeasureBasis.Current) or (MeasureBasis.Current, MeasureBasis.Cumulative);

    /// <summary>The word for the month's figure or the cumulative one.</summary>
    public static string WordOf(MeasureBasis basis) => basis == MeasureBasis.Cumulative ? "累计" : "本月";

    /// <summary>Whether a change is stated in points, which only shares and growths change by.</summary>
    public static bool IsInPoints(string? unit) => unit is "百分点" or "个百分点" or "pp" or "percentage points" or "percentage point";

    // ± and 增(+)减(-) say that figures go either way, and no more.
    private static string Plain(string text, out bool bothWays)
    {
        var plain = DropInBrackets().Replace(BothWays().Replace(text, "增减"), "");
        var signless = Signs().Replace(plain, "");
        bothWays = signless.Length < plain.Length;
        return signless.Length == 0 ? signless : signless.Trim('-', '_', ':', ' ');
    }

    private static MeasureAspect ByUnit(MeasureAspect aspect, string? unit)
    {
        var isAbsolute = unit is not (null or "%" or "‰" or "倍" or "percent" or "annual %") && !IsInPoints(unit);
        return (aspect, unit) switch
        {
            (MeasureAspect.Change, "%") => MeasureAspect.Growth,
            (MeasureAspect.ChangeOnPreviousPeriod, "%") => MeasureAspect.PreviousPeriodGrowth,
            (MeasureAspect.ChangeSinceYearStart, "%") => MeasureAspect.GrowthSinceYearStart,
            (MeasureAspect.Growth, _) when isAbsolute => MeasureAspect.Change,
            (MeasureAspect.PreviousPeriodGrowth, _) when isAbsolute => MeasureAspect.ChangeOnPreviousPeriod,
            (MeasureAspect.GrowthSinceYearStart, _) when isAbsolute => MeasureAspect.ChangeSinceYearStart,
            _ => aspect,
        };
    }

    // 上年同期增速 is no growth of this year, and no amount of the last: what is left of it is a name that nobody knows.
    private static bool Contradicts(MeasureAspect said, MeasureAspect? other) =>
        said is MeasureAspect.Growth or MeasureAspect.PreviousPeriodGrowth or MeasureAspect.Share or MeasureAspect.ShareChange or MeasureAspect.Rank
        && other is MeasureAspect.YearBefore or MeasureAspect.PreviousPeriod or MeasureAspect.YearStart;

    private static (MeasurePhrase Phrase, string Name)? Strip(string text)
    {
        if (MeasurePhrases.LongestOf(text) is not var (longest, isAtEnd))
        {
            return null;
        }

        var rest = isAtEnd ? text[..^longest.Text.Length] : text[longest.Text.Length..];
        if (rest.EndsWith("自然", StringComparison.Ordinal))
        {
            // 人口自然增长率 is a rate with that name.
            return null;
        }

        return (longest, rest.Trim('-', '_', ':', '、', ' ', '—', ','));
    }

    private static string WithoutAmount(string rest)
    {
        if (RoleWords.Of(rest) == ColumnRole.Value)
        {
            return "";
        }

        foreach (var amount in Amounts)
        {
            if (rest.Equals(amount, StringComparison.OrdinalIgnoreCase))
            {
                return "";
            }

            if (rest.Length > amount.Length + 1 && rest.EndsWith(amount, StringComparison.Ordinal) && rest[^(amount.Length + 1)] is '-' or '_' or ':')
            {
                return rest[..^(amount.Length + 1)];
            }
        }

        return rest;
    }

    [GeneratedRegex(@"增长?\(?\+?\)?[、/,]?(?:减少?|降低?|下降)\(-\)|增\(\+\)减\(-\)|增长?\(\+\)[、/,]?(?:下降|减少?|降低?)\(-\)|增\(减\)|升\(降\)")]
    private static partial Regex BothWays();

    // 同比增长(可比价): what a growth is reckoned at is the catalogue's to know.
    [GeneratedRegex(@"(?<=[增长升涨幅速比±])\((?:下降|降低|减少|减|降|-|\+|\+/-|\+,-|\+、-|按?可比价格?(?:计算)?|可比口径|同口径|现价|当年价格?|现行价格|不变价格?|名义|实际|自然口径|扣除价格因素)\)")]
    private static partial Regex DropInBrackets();

    [GeneratedRegex(@"\((?:±|\+-|\+/-|\+、-|\+,-)\)|±|\+/-|\+-$|\+、-$")]
    private static partial Regex Signs();
}
