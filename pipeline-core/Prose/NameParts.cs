using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <summary>Takes a name apart: what scopes and heads there are.</summary>
internal static partial class NameParts
{
    /// <summary>The heads, for a regular expression; the longer of two that end alike comes first.</summary>
    public const string Heads =
        "人均可支配收入|人均消费支出|人均可支配|总产值|销售产值|产值|增加值|出口交货值|一般公共预算收入|一般公共预算支出|公共财政预算收入|公共财政预算支出|政府性基金收入|政府性基金支出|财政总收入|财政收入|财政支出|" +
        "主营业务收入|营业总收入|营业收入|主营收入|税收收入|非税收入|旅游总收入|旅游收入|收入|主营业务成本|营业成本|支出|利润总额|净利润|利润|利税总额|利税|税金总额|税金|" +
        "资产总计|总资产|资产|负债合计|总负债|负债|产成品存货|产成品库存|存货|库存|应收账款|销售额|交易额|成交额|营业额|零售总额|零售额|保费收入|" +
        "存款余额|贷款余额|余额|总投资额|总投资|协议总投资|协议投资额|协议投资|协议资金|合同投资|合同资金|合同额|投资额|投资|" +
        "进出口总额|进出口总值|进出口额|进出口|出口总额|出口总值|出口总量|出口额|出口值|出口|进口总额|进口总值|进口额|进口值|进口|" +
        "到位资金|到位市外资金|到位外资|资金总额|补贴资金|用电量|用水量|用气量|发电量|总产量|产量|单产|存栏量|出栏量|存栏|出栏|排放量|销售量|销量|销售面积|施工面积|竣工面积|开工面积|种植面积|播种面积|建筑面积|占地面积|面积|" +
        "授权量|申请量|拥有量|注册资本金|注册资本|注册资金|总额|总数|总量|数量|户数|用工人数|从业人数|人数|个数|家数|件数|台数|里程|长度|条数|总规模|规模|吞吐量|货运量|客运量|周转量|客流量|人次|" +
        "常住人口|户籍人口|人口|平均价格|价格|指数|平均浓度|浓度|综合能耗|能源消费量|能耗|覆盖率|城镇化率|[率]|亏损面|增长面|达标面|比例|密度|满意度|均价|产能|生产总值|销售收入|补贴|低保金|奖金|资助金|" +
        "授权|申请|融资|融资额|授信|贷款|存款|贴息|税额|罚款";

    /// <summary>Scopes that are carried, for a regular expression.</summary>
    public const string Scopes = "规模以上|限额以上|新登记|实有|有效";

    /// <summary>What is counted by registers, so that 新登记 and 实有 may be meant of it without being said.</summary>
    public const string Entities = "市场主体|企业|公司|个体工商户|农民专业合作社|合作社|个体|机构";

    /// <summary>A name in its parts. Takes a standard name (see <see cref="StandardNames"/>).</summary>
    public static SubjectName Split(string name)
    {
        var match = Name().Match(name);
        return new(match.Groups["scope"].Value, match.Groups["object"].Value, match.Groups["head"].Value);
    }

    /// <summary>Whether a scope may be meant of something of which it is not said.</summary>
    public static bool CanCarry(string scope, string of, string head) => scope switch
    {
        "规模以上" => Industry().IsMatch(of) && OfIndustry().IsMatch(head),
        "限额以上" => Trade().IsMatch(of) && OfTrade().IsMatch(head),
        "新登记" or "实有" => Entity().IsMatch(of) && head is "" or "注册资本金" or "注册资本" or "户数" or "数量" or "总量",
        _ => false,
    };

    /// <summary>Whether a name is of a class of things that only its total says more of: 制造业, 企业, 城镇.</summary>
    public static bool IsClass(string name) => Class().IsMatch(name);

    /// <summary>Whether a thing goes with one head and no other: consumer goods are retailed, a region has its product, and 税收收入 beside them is of neither.</summary>
    public static bool HasOneHead(string thing) => thing is "社会消费品" or "地区" or "国内";

    /// <summary>Whether a name says nothing but what of the thing before is measured: 增加值, 条数.</summary>
    public static bool IsHeadOnly(SubjectName name) => name is { Scope: "", Object: "", Head.Length: > 0 } && Dependent().IsMatch(name.Head);

    /// <summary>Whether a head is profit, of which a loss is the negative.</summary>
    public static bool IsProfit(string head) => head is "利润总额" or "利润" or "净利润";

    /// <summary>Whether a head is of money or of another quantity, so that what is counted in pieces has it not.</summary>
    public static bool IsQuantity(string head) => !Countable().IsMatch(head);

    [GeneratedRegex("^(?:增加值|总产值|产值|销售产值|出口交货值|营业收入|主营业务收入|营业成本|利润总额|净利润|利润|利税总额|利税|税金|资产总计|总资产|资产|负债合计|总负债|负债|产成品存货|产成品库存|存货|库存|应收账款|销售额|交易额|成交额|营业额|零售额|余额|总投资额|总投资|协议总投资|协议投资额|协议投资|合同额|投资额|投资|收入|支出|到位资金|低保金|用电量|总产量|产量|单产|存栏量|出栏量|存栏|出栏|排放量|销售量|销量|销售面积|施工面积|竣工面积|开工面积|种植面积|播种面积|建筑面积|面积|授权量|申请量|拥有量|注册资本金|总数|总量|数量|户数|用工人数|低保金|人数|个数|家数|件数|台数|里程|长度|条数|总规模|规模|人次|平均价格|价格|均价|融资额|税额)$")]
    private static partial Regex Dependent();

    [GeneratedRegex("授权|申请|拥有量|数$|数量|总量|人口|人次|^$")]
    private static partial Regex Countable();

    [GeneratedRegex("^(?<scope>" + Scopes + ")?(?<object>.*?)(?<head>" + Heads + ")?$")]
    private static partial Regex Name();

    [GeneratedRegex("工业|制造业|采矿业|供应业|生产业|产业|行业|服务业|电子信息|新材料|生物医药|装备")]
    private static partial Regex Industry();

    [GeneratedRegex("^(?:增加值|总产值|产值|销售产值|出口交货值|营业收入|主营业务收入|营业成本|利润总额|利润|利税总额|利税|税金|资产总计|负债合计|产成品存货|存货|应收账款|用工人数|亏损面|亏损额)$|率$")]
    private static partial Regex OfIndustry();

    [GeneratedRegex("^(?!实物商品网上).*(?:批发|零售|住宿|餐饮|批零|单位|企业|社会消费品|商品|网上|汽车|石油|家电|粮油)")]
    private static partial Regex Trade();

    [GeneratedRegex("^(?:销售额|营业额|零售额|零售总额)$")]
    private static partial Regex OfTrade();

    [GeneratedRegex("^(?:私营|内资|外资|外商投资|港澳台|民营|国有|小微|法人|农民专业|科技型?|规模以上|其他|工业)?(?:" + Entities + ")$")]
    private static partial Regex Entity();

    [GeneratedRegex("^其[他它]$|(?:产业|行业|领域|业|类|户|性|部门|单位|院校|院所|主体|企业|商户|合作社|机构|人员)$")]
    private static partial Regex Class();
}
