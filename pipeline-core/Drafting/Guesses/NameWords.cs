using System.Text.RegularExpressions;
using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Core.Drafting.Guesses;

/// <summary>What the words of an indicator's name say of it.</summary>
internal static partial class NameWords
{
    /// <summary>Whether it is a ratio by its name: 失业率, 产销率, 比重.</summary>
    public static bool IsRate(string name) => Rate().IsMatch(Bare(name));

    /// <summary>Whether it is an index by its name.</summary>
    public static bool IsIndex(string name) => Bare(name).EndsWith("指数", StringComparison.Ordinal);

    /// <summary>Whether its name says that it is what there is, and not what happens: 贷款余额, 户籍人口, 入库企业.</summary>
    public static bool IsStock(string name) => Stock().IsMatch(Bare(name));

    /// <summary>Whether its name says that it is what happens: 新增, 实现, 完成.</summary>
    public static bool IsFlow(string name) => Flow().IsMatch(Bare(name));

    /// <summary>Whether it counts things by its name: 企业单位数, 新签项目个数.</summary>
    public static bool IsCount(string name) => Counted().Match(Bare(name)) is { Success: true } match && match.Groups["things"].Success;

    /// <summary>The dimension of what is metered, by its name: energy of 用电量, volume of 天然气消费量; null of anything else.</summary>
    public static string? QuantityOf(string name) => Bare(name) is var bare && bare.Contains('电', StringComparison.Ordinal) && bare.EndsWith('量') ? "energy"
        : Metered().IsMatch(bare) ? "volume" : null;

    /// <summary>Whether it is a plan by its name, and nothing that was reached: 年度目标, 投资计划.</summary>
    public static bool IsPlan(string name) => Plan().IsMatch(Bare(name));

    /// <summary>Whether its name says what is counted or added up, so that it is a name by itself: 税收收入, 工业投资.</summary>
    public static bool SaysWhat(string name) => What().IsMatch(Bare(name));

    /// <summary>Whether a column's heading adds nothing to the names of the rows: 余额, 数值, 完成额.</summary>
    public static bool SaysNothing(string heading) => Nothing().IsMatch(heading);

    /// <summary>Whether its name says that it is an amount of money.</summary>
    public static bool IsMoney(string name) => Money().IsMatch(Bare(name));

    /// <summary>Whether its growth is at constant prices by the rules of the field.</summary>
    public static bool GrowsReal(string name) => Real().IsMatch(Bare(name));

    /// <summary>Whether it may be below zero by what it is.</summary>
    public static bool CanBeNegative(string name) => Negative().IsMatch(Bare(name));

    /// <summary>A name without brackets and without the words that say no more than that it is counted or added up: one form for several spellings.</summary>
    public static string Plain(string name)
    {
        var bare = Filler().Replace(NameKey.Of(Bare(name)).Replace("规上", "规模以上", StringComparison.Ordinal).Replace("限上", "限额以上", StringComparison.Ordinal).Replace("规模以上工业企业", "规模以上工业", StringComparison.Ordinal), "");
        var plain = Counting().Replace(bare, "");
        return plain.Length > 1 ? plain : bare;
    }

    /// <summary>Whether of several names one says that things are counted, and another money, an area or a quantity: 项目数, 项目金额. No two of these are spellings.</summary>
    public static bool CountDifferently(IEnumerable<string> names) => names.Select(name => Counted().Match(Bare(name))).Where(match => match.Success)
        .Select(match => match.Groups.Values.Skip(1).First(group => group.Success).Name).Distinct().Skip(1).Any();

    /// <summary>How much of two names is the same, from 0 to 1: twice the pairs of neighbouring characters that they share over all there are.</summary>
    public static double Likeness(string one, string other)
    {
        var (left, right) = (Pairs(one), Pairs(other));
        return left.Count + right.Count == 0 ? 0 : 2.0 * left.Intersect(right).Count() / (left.Count + right.Count);
    }

    private static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(at => text.Substring(at, 2))];

    private static string Bare(string name) => Brackets().Replace(name, "") is { Length: > 0 } bare ? bare : name;

    [GeneratedRegex(@"[(\uFF08\[【〔][^)\uFF09\]】〕]*[)\uFF09\]】〕]")]
    private static partial Regex Brackets();

    [GeneratedRegex("各类|当年|本年|全区|累计|(?<=.)的(?=.)|[“”\"、]")]
    private static partial Regex Filler();

    [GeneratedRegex("(?:个数|户数|家数|件数|人数|总数|数量|数|总额|总量|额|量|面积|资金|金额)$")]
    private static partial Regex Counting();

    [GeneratedRegex("(?:(?<things>个数|户数|家数|件数|人数|总数|数量|数)|(?<money>总额|额|资金|金额)|(?<area>面积)|(?<quantity>总量|量))$")]
    private static partial Regex Counted();

    [GeneratedRegex("(?:率|比重|占比|比例|增速|增幅)$")]
    private static partial Regex Rate();

    [GeneratedRegex("余额|存量|在册|期末|年末|月末|季末|拥有|现有|实有|保有|户籍人口|常住人口|总人口|入库企业|培育库|总规模|在建|从业人员|在校|床位|座席|(?<!新[^,]{0,8})(?:企业单位数|法人单位数|单位数|市场主体总)")]
    private static partial Regex Stock();

    [GeneratedRegex("新增|新登记|新签|新开|新注册|完成|实现|发放|引进|销售|产值|增加值|收入|支出|投资|申请|授权|到位|签约|开工|盘活|拆除|用电量|进口|出口|进出口|产量|利润|税")]
    private static partial Regex Flow();

    [GeneratedRegex("(?:收入|支出|投资|产值|增加值|余额|存款|贷款|外资|额|量|数|率|值|税|面积|里程|利润|资金|资本|补贴|出口|进口|人口)$")]
    private static partial Regex What();

    [GeneratedRegex("^(?:[本当]?[月季期年]?[末底]?|实际|完成|累计)*(?:余额|数|数值|数据|值|额|金额|数量|数额|绝对[值数量额]|总量|总数|总额|完成|实绩|实际)?$")]
    private static partial Regex Nothing();

    [GeneratedRegex("产值|增加值|收入|支出|投资|资金|资本|税|利润|金额|存款|贷款|进口|出口|零售额|销售额|零售总额|外资|补贴|生产总值|产业$")]
    private static partial Regex Money();

    [GeneratedRegex("增加值|生产总值|^第[一二三]产业")]
    private static partial Regex Real();

    [GeneratedRegex("(?:天然气|燃气|煤气|[用供]气|[用供售取]水).*量$")]
    private static partial Regex Metered();

    [GeneratedRegex("(?:计划|目标|任务)(?:投资|产值|数|值|额|量|任务|指标|总额)?$")]
    private static partial Regex Plan();

    [GeneratedRegex("利润|盈亏|净(?:增|流入|收入|利|额|值)|差额|顺差|逆差|增减")]
    private static partial Regex Negative();
}
