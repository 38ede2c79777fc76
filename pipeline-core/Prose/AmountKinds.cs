using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <summary>Tells whether what a name measures flows (so that January to August adds up) or stands (so that it is as of a day).</summary>
internal static partial class AmountKinds
{
    /// <summary>The measure of an amount.</summary>
    /// <param name="name">The name of what is measured.</param>
    /// <param name="words">The words before the number.</param>
    /// <param name="held">The time that holds.</param>
    /// <param name="isRate">Whether it is a rate in percent.</param>
    /// <param name="isMoney">Whether it is in money.</param>
    public static ProseMeasure MeasureOf(string name, string words, HeldPeriod held, bool isRate, bool isMoney = false)
    {
        if (Mean().IsMatch(name))
        {
            return ProseMeasure.Mean;
        }

        if (held.Sense == PeriodSense.SinceBeginning)
        {
            return ProseMeasure.Level;
        }

        if (isRate)
        {
            return LevelRate().IsMatch(name) || held.Sense == PeriodSense.End ? ProseMeasure.Level : ProseMeasure.Cumulative;
        }

        if (isMoney ? Done().IsMatch(words) || Given().IsMatch(name) : IsNew(name))
        {
            return words.Contains("累计", StringComparison.Ordinal) ? ProseMeasure.Cumulative : FlowMeasureOf(held);
        }

        if ((isMoney ? MoneyStock() : Stock()).IsMatch(name) || (held.Sense == PeriodSense.End && !Flow().IsMatch(name) && !words.Contains("累计", StringComparison.Ordinal)))
        {
            return ProseMeasure.Level;
        }

        if (!isMoney && Has().IsMatch(words) && !Flow().IsMatch(name))
        {
            return ProseMeasure.Level;
        }

        if (words.Contains("累计", StringComparison.Ordinal))
        {
            return ProseMeasure.Cumulative;
        }

        return FlowMeasureOf(held);
    }

    /// <summary>Whether a name is of what came to be in a time: 新增高新技术企业.</summary>
    public static bool IsNew(string name) => Newly().IsMatch(name);

    private static ProseMeasure FlowMeasureOf(HeldPeriod held) =>
        held is { Sense: PeriodSense.OwnMonth } or { Sense: PeriodSense.Span, Period: { IsKnown: true, IsItsOwn: true } } ? ProseMeasure.Current : ProseMeasure.Cumulative;

    [GeneratedRegex("日均|月均|周均|户均|次均|篇均|平均每[日天月户]")]
    private static partial Regex Mean();

    // 在建项目86个,完成投资97.2亿元: what is done flows, whatever stands.
    [GeneratedRegex("完成(?:了)?(?:年度|固定资产)?投资(?:额)?(?:约|近|超过?|共|达)*$")]
    private static partial Regex Done();

    [GeneratedRegex("^(?:新增|累计)?(?:发放|投放|放款|授信|新增贷款)")]
    private static partial Regex Given();

    [GeneratedRegex("(?:共有|现有|拥有)$")]
    private static partial Regex Has();

    [GeneratedRegex("^(?:新增|净增|新认定|新获批|新获评|新培育|新引进|新备案|新入库)")]
    private static partial Regex Newly();

    [GeneratedRegex("覆盖率|城镇化率|入住率|登记失业率|资产负债率|负债率|森林|绿化率|绿地率|普及率|保有率|占有率|不良")]
    private static partial Regex LevelRate();

    [GeneratedRegex("余额|存量|存货|库存|总规模|重点项目|在建|落户|现有|资产(?:总计)?$|负债(?:合计)?$|存款|贷款(?!发放|投放)|注册资本总额")]
    private static partial Regex MoneyStock();

    [GeneratedRegex(
        "余额|存量|存栏|实有|(?<!出生|死亡|迁入|迁出|转移)人口$|拥有量|拥有|^有效|有效发明|在库|库存|存货|用工|从业人员|在岗|入库(?!税)|备案|培育库|落户|现有|总规模|重点项目|在建|保有量|在册|参保|床位|在校|从业人数|通车里程|总户数|企业(?:个)?数$|" +
        "单位个数|单位数$|低保|特困|供养人|供养对象|分散供养$|集中供养$|困难群众|龙头骨干|成长型|资产(?:总计)?$|负债(?:合计)?$|存款|贷款(?!发放|投放)|培育(?!新)|纳入|列入|开放共享|试点|总量$|亏损企业|拥有企业|公园纳入|上市公司|规模以上(?:工业|服务业)?企业$|限额以上(?:企业|单位)$|高新技术企业$|科技型中小企业$|专精特新|小巨人|瞪羚|独角兽|单项冠军")]
    private static partial Regex Stock();

    [GeneratedRegex(
        "新|增|登记|签约|完成|发放|申请|申报|授权|拆|改造|盘活|投资|收入|支出|产值|增加值|销售|营业|零售额|利润|利税|税|到位|使用|接待|进出口|出口|进口|用电|发电|产量|招聘|引进|建成|开工|竣工|办理|举办|个转企|敷设|建设|认证|整治|清理|吞吐|货运|客运|查处|受理|办结|履约|启动|加装|惠及(?!困难)|播种|带动|减税|降费|打造|景观节点|洽谈|安置|转移|培训|募集|捐赠")]
    private static partial Regex Flow();
}
