using System.Collections.Frozen;
using static HtzPipeline.Core.Layout.MeasureAspect;
using static HtzPipeline.Core.Layout.MeasureBasis;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>The phrases by which headings and the tails of names say what their figures measure, as one table, with what each means for the figure.</summary>
internal static class MeasurePhrases
{
    private static readonly string[] YearBases =
        ["上年同期", "去年同期", "上年同月", "去年同月", "上年同季", "去年同季", "上年本月", "去年本月", "同期", "上年", "去年", "上年度", "上一年", "上年同期数", "去年同期数"];

    private static readonly string[] YearStarts = ["年初", "年初数", "上年末", "上年年末", "上年底", "去年末", "去年年末", "去年底"];
    private static readonly string[] PeriodsBefore = ["上月", "上月末", "上月底", "上期", "上期末", "上季", "上季度", "上季末", "上一月", "前一月", "上旬"];

    private static readonly string[] Growths =
        ["增长速度", "增长幅度", "增长率", "增长", "增速", "增幅", "涨幅", "上涨", "涨跌幅", "涨跌", "升降", "下降", "降幅", "下降幅度", "增减率", "增减幅度", "增减幅", "±", "变化率", "变动率", "同比"];

    private static readonly string[] Changes =
        ["增减额", "增减量", "增减数", "增减值", "增减", "增加额", "增加数", "增加量", "增加", "减少额", "减少", "提高", "上升", "回落", "变化", "变动", "净增额", "净增加额", "净增", "净增加", "新增额", "新增", "差额", "增加或减少", "增(减)额", "增(减)", "多增", "少增", "多", "少"];

    private static readonly MeasurePhrase[] All =
    [
        .. Lasting(1, "本月完成", "本月实际", "本月数", "本月", "当月值", "当月数", "当月完成", "当月", "单月", "current month", "Current month", "this month", "This month", "during the month", "During the month"),
        .. Lasting(3, "当季值", "当季", "本季度", "本季"),
        .. Of(Current, null, "本期值", "本期数", "本期", "当期值", "当期"),
        .. Of(Cumulative, null, "1-本月止累计", "1-本月累计", "1-当月累计", "1-本月", "1-当月", "1—本月止累计", "1—本月累计", "1—当月累计", "1—本月", "1—当月", "一至本月", "1月-本月", "1月至本月", "1至本月", "本月止累计", "本月累计", "本年累计", "年初至本月累计", "自年初累计", "年初至今", "年初累计",
            "累计完成", "累计实际", "累计值", "累计数", "累计额", "累计", "本年止累计", "截至本月末", "截至本月底", "截至本月止", "截至本月", "截止本月末", "截止本月底", "截止本月", "截止到本月", "截至目前", "截止目前", "截至当月", "截至本期末",
            "本月末止", "本月止", "至本月止", "至本月末", "至本月", "至本月底", "年初至本月", "年初至本月末", "自年初至本月", "年初到本月", "年初以来", "自年初以来", "年初至报告期末", "年初至本期末"),
        .. Of(Level, null, "本月末余额", "本月底余额", "本月末数", "本月末", "本季末余额", "本期末余额", "期末值", "期末数", "期末", "月末数", "月末", "季末", "年末数", "年末"),
        .. Of(null, Growth, "同比增长速度", "同比实际增速", "同比名义增速", "同比实际增长", "同比名义增长", "同比增长率", "同比增长", "同比增速", "同比增幅", "同比±", "同比", "可比增长", "名义增长", "实际增长", "可比增速", "名义增速", "实际增速", "剔除价格因素增长", "扣除价格因素增长",
            "增长速度", "增长幅度", "增长率", "增幅", "增速", "增长", "较上年同期", "比上年同期", "较去年同期", "比去年同期", "较上年同月", "比上年同月", "较同期", "比同期", "比上年", "较上年", "比去年", "较去年", "按年变动百分率", "按年变动率", "按年变动", "按年增长", "年增率", "前年同月比", "前年同期比", "前年比", "対前年同月比", "対前年同期比", "対前年比", "下降幅度", "同比下降", "同比减少", "同比上涨", "同比涨幅", "同比涨跌", "同比升降",
            "降幅", "下降", "升降", "升降幅度", "涨跌", "涨跌幅", "涨幅", "增减率", "增减幅度", "增减幅", "同比变化率"),
        .. From(Growth, YearBases, Growths),
        .. AtPrices(),
        .. Of(null, PreviousPeriodGrowth, "季度环比", "月度环比", "环比增长速度", "环比实际增速", "环比名义增速", "环比实际增长", "环比增长率", "环比增幅", "环比增长", "环比增速", "环比涨幅", "环比下降", "环比±", "环比", "按月变动百分率", "按月变动率", "按月变动", "按季变动百分率", "月增率", "前月比", "前期比", "対前月比", "対前期比"),
        .. From(PreviousPeriodGrowth, PeriodsBefore, Growths),
        .. From(GrowthSinceYearStart, YearStarts, Growths),
        .. Of(Cumulative, YearBefore, "上年同期累计数", "上年同期累计", "去年同期累计数", "去年同期累计", "同期累计"),
        .. Of(Cumulative, PreviousPeriod, "上月止累计", "上月末累计", "上月累计"),
        .. Of(null, YearBefore, "上年同期值", "上年同期数", "上年同期完成", "上年同期", "去年同期值", "去年同期数", "去年同期完成", "去年同期", "上年同月", "去年同月", "上年本月", "去年本月", "同期值", "同期数", "同期完成", "同期",
            "上年累计", "去年累计", "上年完成", "去年完成", "上年实际", "去年实际", "上年数", "去年数", "上年值", "上年", "去年"),
        .. Of(null, PreviousPeriod, "前值", "上次值", "上月数", "上月值", "上月完成", "上月余额", "上月末余额", "上月末", "上月", "上期数", "上期值", "上期", "上季度", "上季"),
        .. Of(null, YearStart, "年初数", "年初值", "年初余额", "年初", "上年末余额", "上年末数", "上年末", "上年年末", "上年底", "去年末", "去年底"),
        .. Of(null, Change, "同比增减额", "同比增减", "同比增加额", "同比增加", "同比净增", "同比多增", "同比少增", "增减额", "增减量", "增减数", "增减值", "增减", "增加额", "减少额", "同比变化", "同比变动"),
        .. From(Change, YearBases, Changes),
        .. Of(null, ChangeOnPreviousPeriod, "环比增减额", "环比增减", "环比增加额", "环比增加", "环比净增", "比上月", "较上月", "比上期", "较上期", "比上季", "较上季", "比上月末", "较上月末"),
        .. From(ChangeOnPreviousPeriod, PeriodsBefore, Changes),
        .. Of(null, ChangeSinceYearStart, "比年初", "较年初", "比上年末", "较上年末", "比上年底", "较上年底", "比去年底", "较去年底", "年初以来新增", "年初以来净增"),
        .. From(ChangeSinceYearStart, YearStarts, Changes),
        .. Of(null, Share, "所占比重", "所占比例", "占比", "比重", "份额"),
        .. Of(null, Rank, "位次", "排名", "名次", "排序", "位列", "座次"),
        .. Of(null, Progress, "完成进度", "执行进度", "序时进度", "计划完成率", "预算完成率", "目标完成率", "任务完成率"),
        .. Of(null, Plan, "计划数", "计划值", "计划额", "目标值", "目标数", "任务数", "预算数", "年度计划", "全年计划", "年度目标", "全年目标", "年度任务", "全年任务", "年度预算", "全年预算", "年初预算", "调整预算", "年初预算数", "调整预算数", "预期目标", "考核目标", "控制目标"),
        .. Of(null, Forecast, "预计数", "预计值", "预测数", "预测值", "预计完成", "预估数", "预估值", "估计数", "测算数"),
        .. Of(null, Average, "全市平均", "全省平均", "全国平均", "全区平均", "全县平均"),
    ];

    // There are thousands, and every label asks: by the character that a text would have to end or to begin with, the longest first.
    private static readonly FrozenDictionary<char, (int Order, MeasurePhrase Phrase)[]> Endings = Index(_ => true, text => text[^1]);
    private static readonly FrozenDictionary<char, (int Order, MeasurePhrase Phrase)[]> Beginnings = Index(phrase => phrase.Basis is not null, text => text[0]);

    /// <summary>
    /// The longest phrase that a text ends with or, if it names a basis, begins with, and whether it is at the end; of two as long as each other
    /// the one that comes first in the table. Null if there is none.
    /// </summary>
    public static (MeasurePhrase Phrase, bool IsAtEnd)? LongestOf(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var end = First(Endings, text[^1], phrase => text.EndsWith(phrase.Text, StringComparison.Ordinal));
        var start = First(Beginnings, text[0], phrase => text.StartsWith(phrase.Text, StringComparison.Ordinal));
        return (end, start) switch
        {
            (null, null) => null,
            ({ } at, null) => (at.Phrase, true),
            (null, { } at) => (at.Phrase, false),
            ({ } last, { } first) => (-last.Phrase.Text.Length, last.Order).CompareTo((-first.Phrase.Text.Length, first.Order)) <= 0 ? (last.Phrase, true) : (first.Phrase, false),
        };
    }

    private static (int Order, MeasurePhrase Phrase)? First(FrozenDictionary<char, (int Order, MeasurePhrase Phrase)[]> index, char at, Predicate<MeasurePhrase> fits)
    {
        if (index.TryGetValue(at, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (fits(phrase.Phrase))
                {
                    return phrase;
                }
            }
        }

        return null;
    }

    private static FrozenDictionary<char, (int Order, MeasurePhrase Phrase)[]> Index(Predicate<MeasurePhrase> of, Func<string, char> at) =>
        All.Index().Where(item => of(item.Item)).GroupBy(item => at(item.Item.Text)).ToFrozenDictionary(
            group => group.Key,
            group => group.OrderByDescending(item => item.Item.Text.Length).ThenBy(item => item.Index).Select(item => (item.Index, item.Item)).ToArray());

    private static IEnumerable<MeasurePhrase> Of(MeasureBasis? basis, MeasureAspect? aspect, params string[] texts) =>
        texts.Select(text => new MeasurePhrase(text, basis, aspect));

    private static IEnumerable<MeasurePhrase> Lasting(int months, params string[] texts) =>
        texts.Select(text => new MeasurePhrase(text, Current, null, months));

    private static IEnumerable<MeasurePhrase> From(MeasureAspect aspect, string[] bases, string[] words) =>
        from particle in (string[])["比", "较", "与", "同"]
        from @base in bases
        from word in words
        select new MeasurePhrase(particle + @base + word, null, aspect);

    // 按可比价计算增长, 不变价增速: what a growth is reckoned at is the catalogue's to know.
    private static IEnumerable<MeasurePhrase> AtPrices() =>
        from at in (string[])["可比价", "可比价格", "不变价", "不变价格", "可比口径", "同口径"]
        from way in (string[])["{0}", "按{0}", "按{0}计算", "{0}计算", "按{0}计算的"]
        from word in (string[])["同比增长", "同比增速", "增长速度", "增长率", "增长", "增速", "增幅", "±"]
        select new MeasurePhrase(string.Format(System.Globalization.CultureInfo.InvariantCulture, way, at) + word, null, Growth);
}
