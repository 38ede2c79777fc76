using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>
/// Reads what a header, or the tail of an indicator's name, says of the measure: 本月, 累计, 绝对值, 同比增长, 占比, 当期同比实际增速.
/// The phrases are one table; longer ones are tried first.
/// </summary>
internal static partial class MeasureGrammar
{
    private static readonly MeasurePhrase[] Phrases =
    [
        .. Lasting(1, "本月完成", "本月实际", "本月数", "本月", "当月值", "当月数", "当月", "单月"),
        .. Lasting(3, "当季值", "当季", "本季度", "本季"),
        .. Of(MeasureBasis.Current, null, "本期值", "本期数", "本期", "当期值", "当期"),
        .. Of(MeasureBasis.Cumulative, null, "1-本月止累计", "1-本月累计", "1-当月累计", "1-本月", "1-当月", "一至本月", "本月止累计", "本月累计", "本年累计", "年初至本月累计", "自年初累计", "年初至今", "年初累计",
            "累计完成", "累计值", "累计数", "累计额", "累计", "本年止累计"),
        .. Of(MeasureBasis.Level, null, "期末值", "期末数", "期末", "月末数", "月末", "季末", "年末数", "年末"),
        .. Of(null, MeasureAspect.Growth, "同比增长速度", "同比实际增速", "同比名义增速", "同比实际增长", "同比名义增长", "同比增长率", "同比增长", "同比增速", "同比增幅", "同比±", "同比", "可比增长", "名义增长", "实际增长",
            "增长速度", "增长率", "增幅", "增速", "增长", "较上年同期", "比上年同期", "较去年同期", "比去年同期", "较上年同月", "比上年同月", "下降幅度", "同比下降", "同比减少", "降幅", "下降", "±", "+-", "+/-", "比同期±", "比上年同期±"),
        .. From(MeasureAspect.Growth, ["上年同期", "去年同期", "上年同月", "去年同月", "同期", "上年", "去年"], ["增长速度", "增长率", "增长", "增速", "增幅", "下降", "降幅", "±"]),
        .. Of(null, MeasureAspect.PreviousPeriodGrowth, "季度环比", "月度环比", "环比增长速度", "环比实际增速", "环比名义增速", "环比实际增长", "环比增长率", "环比增幅", "环比增长", "环比增速", "环比涨幅", "环比", "比上月增长", "较上月增长", "比上月±", "比上月涨跌", "比上期增长"),
        .. Of(null, MeasureAspect.YearBefore, "上年同期累计", "去年同期累计", "上年同期值", "上年同期数", "上年同期", "去年同期值", "去年同期数", "去年同期", "上年同月", "去年同月", "同期值", "同期数", "同期"),
        .. Of(null, MeasureAspect.Change, "同比增减额", "同比增减", "增减额", "增减量", "增减", "增加额"),
        .. From(MeasureAspect.Change, ["上年同期", "去年同期", "上年同月", "去年同月", "同期", "上年", "去年"], ["增减额", "增减量", "增减", "提高", "变化"]),
        .. Of(null, MeasureAspect.Share, "所占比重", "所占比例", "占比", "比重", "份额"),
        .. Of(null, MeasureAspect.Rank, "位次", "排名", "名次", "排序"),
    ];

    // Words for the amount itself are taken away only where nothing else of a name is left, or after a dash.
    private static readonly string[] Amounts =
        ["绝对值", "绝对量", "绝对数", "绝对额", "总量", "总额", "金额", "数值", "指标值", "实绩", "完成额", "完成数", "完成值", "实际完成", "完成情况", "完成", "实际", "数量", "产量", "本年", "合计数", "指标数", "数据", "今值", "实际值", "公布值", "现值"];

    /// <summary>Reads a folded text without its unit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unit">The unit that went with it: 增减 in percent is a growth, in points the change of a share or a growth.</param>
    public static MeasureReading Read(string text, string? unit)
    {
        var (basis, aspect, months, rest) = (MeasureBasis.Unstated, MeasureAspect.Amount, 0, text);
        if (ShareChange().Match(rest) is { Success: true } change)
        {
            (aspect, rest) = (MeasureAspect.ShareChange, change.Groups[1].Value);
        }
        else if (ShareOf().Match(unit == "%" ? rest + unit : rest) is { Success: true } share)
        {
            (aspect, rest) = (MeasureAspect.Share, share.Groups[1].Value);
        }

        (basis, aspect, rest) = EnglishMeasures.Take(basis, aspect, rest);
        while (Strip(rest) is { } found)
        {
            rest = found.Name;
            if (basis == MeasureBasis.Unstated && found.Phrase.Basis is { } stated)
            {
                (basis, months) = (stated, found.Phrase.Months);
            }

            aspect = aspect == MeasureAspect.Amount ? found.Phrase.Aspect ?? aspect : aspect;
        }

        if (basis == MeasureBasis.Unstated && rest.EndsWith("余额", StringComparison.Ordinal))
        {
            basis = MeasureBasis.Level;
        }

        rest = WithoutAmount(rest);
        return new(new(basis, ByUnit(aspect, unit)), months, rest);
    }

    /// <summary>What two levels of a header, or a header and a row's label, say together; the inner one has the last word.</summary>
    public static ReportedMeasure Combine(ReportedMeasure outer, ReportedMeasure inner)
    {
        var basis = inner.Basis == MeasureBasis.Unstated ? outer.Basis : inner.Basis;
        var aspect = (outer.Aspect, inner.Aspect) switch
        {
            (MeasureAspect.Share, MeasureAspect.Change or MeasureAspect.Growth) => MeasureAspect.ShareChange,
            (var other, MeasureAspect.Amount) => other,
            (_, var other) => other,
        };
        return new(basis, aspect);
    }

    /// <summary>Whether a change is stated in points, which only shares and growths change by.</summary>
    public static bool IsInPoints(string? unit) => unit is "百分点" or "个百分点" or "pp" or "percentage points" or "percentage point";

    private static MeasureAspect ByUnit(MeasureAspect aspect, string? unit) => (aspect, unit) switch
    {
        (MeasureAspect.Change, "%") => MeasureAspect.Growth,
        _ => aspect,
    };

    private static (MeasurePhrase Phrase, string Name)? Strip(string text)
    {
        MeasurePhrase? longest = null;
        var atEnd = false;
        foreach (var phrase in Phrases)
        {
            if (longest is not null && phrase.Text.Length <= longest.Text.Length)
            {
                continue;
            }

            if (text.EndsWith(phrase.Text, StringComparison.Ordinal))
            {
                (longest, atEnd) = (phrase, true);
            }
            else if (phrase.Basis is not null && text.StartsWith(phrase.Text, StringComparison.Ordinal))
            {
                (longest, atEnd) = (phrase, false);
            }
        }

        if (longest is null)
        {
            return null;
        }

        var rest = atEnd ? text[..^longest.Text.Length] : text[longest.Text.Length..];
        return (longest, rest.Trim('-', '_', ':', '、', ' ', '—'));
    }

    private static string WithoutAmount(string rest)
    {
        if (RoleWords.Of(rest) == ColumnRole.Value)
        {
            return "";
        }

        foreach (var amount in Amounts)
        {
            if (rest == amount)
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

    private static IEnumerable<MeasurePhrase> Of(MeasureBasis? basis, MeasureAspect? aspect, params string[] texts) =>
        texts.Select(text => new MeasurePhrase(text, basis, aspect));

    private static IEnumerable<MeasurePhrase> Lasting(int months, params string[] texts) =>
        texts.Select(text => new MeasurePhrase(text, MeasureBasis.Current, null, months));

    private static IEnumerable<MeasurePhrase> From(MeasureAspect aspect, string[] bases, string[] words) =>
        from particle in (string[])["比", "较"]
        from @base in bases
        from word in words
        select new MeasurePhrase(particle + @base + word, null, aspect);

    [GeneratedRegex(@"^(.*?)(?:所?占.*)?(?:占比|比重|比例|份额)(?:比|较|同比)?(?:上年|去年)?(?:同期|同月)?(?:的)?(?:增减|提高|变化|变动|上升|下降|增加|增长|±)(?:情况)?$")]
    private static partial Regex ShareChange();

    // 占地 and 占用 begin names. What is in percent and begins with 占 is a share though it does not say so: 占全区(%).
    [GeneratedRegex(@"^(.*?)所?占(?![地用道]).*?的?(?:(?:比重|比例|份额)%?|(?<=占.+)%)$")]
    private static partial Regex ShareOf();
}
