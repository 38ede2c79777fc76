using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Prose;

/// <summary>
/// Brings the usual ways of writing a name to one: abbreviations (规上, 限上, 技改), a verb before what it is of (申请专利 for 专利申请量),
/// words that mean the same thing in registers (新设, 新增, 经营主体). Never turns one indicator into another: 实有 stays, 工业增加值 gains no scope.
/// </summary>
internal static partial class StandardNames
{
    private static readonly (Regex Pattern, string Standard)[] Rules =
    [
        (Scale(), "规模以上"), (Quota(), "限额以上"), (TwiceAbove(), "规模以上"), (Gdp(), "地区生产总值"), (BareGdp(), "地区生产总值"), (PerHeadGdp(), "人均地区生产总值"), (PerUnitGdp(), "单位地区生产总值"),
        (Entities(), "市场主体"), (SoleTraders(), "个体工商户"), (NewlyRegistered(), "新登记"), (AllKinds(), ""),
        (InventionApplied(), "发明专利申请"), (InventionGranted(), "发明专利授权"), (Applied(), "专利申请量"), (Granted(), "专利授权量"), (AppliedAmount(), "专利申请量"), (GrantedAmount(), "专利授权量"),
        (InventionAmount(), "发明专利$1"),
        (HighTechOutput(), "高新技术产业产值"), (IndustrialOutput(), "规模以上工业总产值"), (Emerging(), "战略性新兴产业"), (Revenue(), "营业收入"),
        (FixedInvestment(), "固定资产投资"), (Renovation(), "技术改造"), (RealEstate(), "房地产开发投资"), (WholesaleRetail(), "批发和零售业"), (LodgingCatering(), "住宿和餐饮业"), (SocialRetail(), "社会消费品零售总额"),
        (First(), "第一产业"), (Second(), "第二产业"), (Third(), "第三产业"), (Tax(), "税收收入"), (NonTax(), "非税收入"),
        (Capital(), "注册资本金"), (EnterpriseCapital(), "新登记企业注册资本金"), (Agreed(), "协议投资"), (Contracted(), "新签约项目"), (ContractedInvestment(), "新签约项目协议投资"), (StartedTogether(), "集中开工项目"),
        (IdleLand(), "盘活低效土地"), (IllegalBuildings(), "拆除违章建筑"), (Online(), "全流程登记企业"), (TechSmes(), "科技型中小企业入库备案"), (HighTechPool(), "高企培育库企业"),
        (IpCertified(), "知识产权标准化认证企业"), (Academicians(), "洽谈合作院士"), (Landscape(), "景观节点"), (CityProjects(), "市重点项目"), (Stock(), "产成品存货"), (Subsidies(), "发放各类补贴"),
        (PowerUse(), "$1用电量"), (Employed(), "用工人数"), (Greenery(), "新增城市绿化"), (Banks(), ""), (EntityCount(), ""), (TwoJoined(), "$1和$2"), (ExportTotal(), "$1总额"), (Imports(), "进出口总额"), (ValidInventions(), "有效发明专利拥有量"), (Provincial(), "$1"),
    ];

    /// <summary>The standard way of writing a name.</summary>
    public static string Of(string name)
    {
        foreach (var (pattern, standard) in Rules)
        {
            name = pattern.Replace(name, standard);
        }

        return name;
    }

    [GeneratedRegex("规上|规模(?=工业|服务业)(?!以上)|规以上")]
    private static partial Regex Scale();

    [GeneratedRegex("限上")]
    private static partial Regex Quota();

    [GeneratedRegex("规模以上以上|规模以上规模以上")]
    private static partial Regex TwiceAbove();

    [GeneratedRegex("^(?:地区|国内)?生产总值(?:\\(?GDP\\)?)$|^GDP$|^(?:地区|全区|全县)?GDP总量$|^地区生产总值总量$", RegexOptions.IgnoreCase)]
    private static partial Regex Gdp();

    [GeneratedRegex("^生产总值$")]
    private static partial Regex BareGdp();

    [GeneratedRegex("^人均(?:地区)?(?:生产总值|GDP)$")]
    private static partial Regex PerHeadGdp();

    [GeneratedRegex("(?:单位|万元)(?:地区)?(?:生产总值|GDP)(?=能耗|综合能耗|能源)")]
    private static partial Regex PerUnitGdp();

    [GeneratedRegex("(?:各类)?(?:经营主体|商事主体|市场主体)")]
    private static partial Regex Entities();

    [GeneratedRegex("个体工商业户|个体户")]
    private static partial Regex SoleTraders();

    [GeneratedRegex("^(?:新登记注册|新注册登记|新设立登记|新注册|新设立|新设|新增|新登记|新发展)(?:各类)?(?=(?:市场主体|企业|私营企业|内资企业|外资企业|外商投资企业|个体工商户|农民专业合作社|合作社)(?:$|数|户数|总量|注册资))")]
    private static partial Regex NewlyRegistered();

    [GeneratedRegex("(?<=新登记|实有)(?:各类|登记|总量)")]
    private static partial Regex AllKinds();

    [GeneratedRegex("^(?:共)?(?:申请|申报|提交)(?:国内)?发明专利$")]
    private static partial Regex InventionApplied();

    [GeneratedRegex("^(?:获|获得)?(?:授权|获授权)发明专利$|^发明专利获授权$")]
    private static partial Regex InventionGranted();

    [GeneratedRegex("^(?:共)?(?:申请|申报|提交)(?:国内)?专利$")]
    private static partial Regex Applied();

    [GeneratedRegex("^(?:获|获得)?(?:授权|获授权)专利$|^专利获授权$")]
    private static partial Regex Granted();

    [GeneratedRegex("^(?:国内)?专利申请(?:数|总量|件数|数量|受理量|总数)?$")]
    private static partial Regex AppliedAmount();

    [GeneratedRegex("^(?:国内)?专利授权(?:数|总量|件数|数量|总数)?$")]
    private static partial Regex GrantedAmount();

    [GeneratedRegex("^发明专利(申请|授权)(?:数|量|总量|件数|数量)$")]
    private static partial Regex InventionAmount();

    [GeneratedRegex("^(?:规模以上)?高新技术(?:产业|企业)?(?:总)?产值$|^(?:规模以上)?高新产业(?:总)?产值$")]
    private static partial Regex HighTechOutput();

    [GeneratedRegex("^规模以上工业(?:企业)?(?:总)?产值$")]
    private static partial Regex IndustrialOutput();

    [GeneratedRegex("战新产业|战略新兴产业")]
    private static partial Regex Emerging();

    [GeneratedRegex("营收$|营业总收入$")]
    private static partial Regex Revenue();

    [GeneratedRegex("固投|固定资产投资额|固定资产总投资")]
    private static partial Regex FixedInvestment();

    [GeneratedRegex("技改")]
    private static partial Regex Renovation();

    [GeneratedRegex("房地产(?:业)?投资")]
    private static partial Regex RealEstate();

    [GeneratedRegex("批发零售业|批零业|批发业、零售业")]
    private static partial Regex WholesaleRetail();

    [GeneratedRegex("住宿餐饮业|住餐业")]
    private static partial Regex LodgingCatering();

    [GeneratedRegex("社消零(?:总额|额)?|社零(?:总额|额)?|社会消费品零售额")]
    private static partial Regex SocialRetail();

    [GeneratedRegex("^一产(?=$|增加值|投资)")]
    private static partial Regex First();

    [GeneratedRegex("^二产(?=$|增加值|投资)")]
    private static partial Regex Second();

    [GeneratedRegex("^三产(?=$|增加值|投资)")]
    private static partial Regex Third();

    [GeneratedRegex("^(?:各项)?税收$")]
    private static partial Regex Tax();

    [GeneratedRegex("^非税$")]
    private static partial Regex NonTax();

    [GeneratedRegex("注册资(?:本金?|金)(?:总额)?$")]
    private static partial Regex Capital();

    [GeneratedRegex("^新(?:登记|增|设|设立|注册)企业(?:的)?注册资本金$")]
    private static partial Regex EnterpriseCapital();

    [GeneratedRegex("(?:协议|合同)(?:总)?(?:投资|资金|引资)额?$")]
    private static partial Regex Agreed();

    [GeneratedRegex("^(?:新签约|新签|签约)(?:亿元)?项目(?:数|个数)?(?=$|协议投资$)")]
    private static partial Regex Contracted();

    [GeneratedRegex("^新签约项目(?:总)?(?:投资)(?:额)?$")]
    private static partial Regex ContractedInvestment();

    [GeneratedRegex("集中开工(?:的)?(?:重点|重大)?项目")]
    private static partial Regex StartedTogether();

    [GeneratedRegex("^盘活(?:利用|存量)?(?:闲置)?低效(?:闲置)?(?:用地|土地)(?:面积)?$|^盘活闲置土地$")]
    private static partial Regex IdleLand();

    [GeneratedRegex("^拆除(?:各类)?违(?:章|法)(?:建筑|建设)(?:物)?(?:面积)?$")]
    private static partial Regex IllegalBuildings();

    [GeneratedRegex("^(?:全程电子化|全流程(?:电子化|网上)?)登记(?:注册)?企业$")]
    private static partial Regex Online();

    [GeneratedRegex("^(?:新增)?入库(?:备案)?(?:全国|国家)?科技型中小企业$|^(?:全国|国家)?科技型中小企业(?:评价)?(?:入库|备案)+$")]
    private static partial Regex TechSmes();

    [GeneratedRegex("^(?:纳入|入选|进入|列入)?(?:高新技术企业|高企)培育库(?:的)?(?:企业)?$")]
    private static partial Regex HighTechPool();

    [GeneratedRegex("知识产权标准化(?:管理)?(?:体系)?认证企业|知识产权(?:管理体系|贯标)(?:标准)?认证企业")]
    private static partial Regex IpCertified();

    [GeneratedRegex("^洽谈(?:技术|项目)?合作(?:的)?院士$")]
    private static partial Regex Academicians();

    [GeneratedRegex("^(?:新建|新增|打造|建设|建成)?(?:城市)?景观节点$")]
    private static partial Regex Landscape();

    [GeneratedRegex("^(?:列入|纳入|入选)?市级?重点项目$")]
    private static partial Regex CityProjects();

    [GeneratedRegex("^(?:期末|平均)?用工(?:人数)?$")]
    private static partial Regex Employed();

    [GeneratedRegex("^(.{0,6})用电$")]
    private static partial Regex PowerUse();

    [GeneratedRegex("^(?:新增|新建)(?:城市)?绿化(?:面积)?$|^(?:新增|新建)(?:城市)?绿地面积$")]
    private static partial Regex Greenery();

    [GeneratedRegex("^金融机构(?:本外币)?(?=.)")]
    private static partial Regex Banks();

    [GeneratedRegex("(?<=市场主体|企业|个体工商户)(?:总数|总量|总户数|户数|数量)$")]
    private static partial Regex EntityCount();

    [GeneratedRegex("^([^、和与及]{2,})、([^、和与及]{2,})$")]
    private static partial Regex TwoJoined();

    [GeneratedRegex("产成品库存")]
    private static partial Regex Stock();

    [GeneratedRegex("^(?:累计|共)?发放(?:的)?(?:各类|各项)?补贴(?:资金)?$")]
    private static partial Regex Subsidies();

    [GeneratedRegex("^(?:外贸)?(出口|进口)(?:总[量值额]|额|值)?$")]
    private static partial Regex ExportTotal();

    [GeneratedRegex("^(?:外贸)?进出口(?:总[量值额]|额|值)?$")]
    private static partial Regex Imports();

    [GeneratedRegex("^有效发明专利(?:数|量|拥有量)?$")]
    private static partial Regex ValidInventions();

    [GeneratedRegex("^(?:申报|组织申报|新申报)(省级?(?:重点研发计划|技术创新中心|科学技术奖))(?:项目)?$")]
    private static partial Regex Provincial();
}
