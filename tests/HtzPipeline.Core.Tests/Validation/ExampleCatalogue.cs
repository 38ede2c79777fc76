using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Validation;

/// <summary>Small catalogues for tests, made in code.</summary>
internal static class ExampleCatalogue
{
    public static readonly Unit YiYuan = new("CNY_1E8", new("亿元", "100 million yuan"), [], "money", 100_000_000);
    public static readonly Unit WanYuan = new("CNY_1E4", new("万元", "10,000 yuan"), [], "money", 10_000);
    public static readonly Unit Jia = new("ENTITIES", new("家", "entities"), [], Unit.Count, 1);
    public static readonly Unit Hu = new("HOUSEHOLDS", new("户", "households"), [], Unit.Count, 1);
    public static readonly Unit SquareMetre = new("M2", new("m²", "square metre"), ["平方米"], "area", 1);
    public static readonly Unit CubicMetre = new("M3", new("m³", "cubic metre"), ["立方米"], "volume", 1);
    public static readonly Unit Percent = new("percent", new("%", "percent"), [], "ratio", 1);

    public static readonly SurveyCalendar Monthly = new("monthly", new("按月报送", "monthly"), Frequency.Month, HasJanuary: true, DueDay: 15);
    public static readonly SurveyCalendar WithoutJanuary = new("no-january", new("按月报送(1月免报)", "monthly but January"), Frequency.Month, HasJanuary: false, DueDay: 15);
    public static readonly SurveyCalendar Quarterly = new("quarterly", new("按季报送", "quarterly"), Frequency.Quarter, HasJanuary: true, DueDay: 20);

    public static readonly Indicator Output = Flow("OUTPUT", "规模以上工业总产值", YiYuan);
    public static readonly Indicator HighTech = Flow("HIGH_TECH", "高新技术产业产值", YiYuan) with { Parent = "OUTPUT" };
    public static readonly Indicator Gdp = Flow("GDP", "地区生产总值", YiYuan) with { Calendar = Quarterly, GrowthBasis = GrowthBasis.Real };
    public static readonly Indicator Market = Flow("MARKET", "新登记市场主体", Jia) with { Parts = Parts.Disjoint };
    public static readonly Indicator Enterprises = Flow("ENTERPRISES", "新登记企业", Jia) with { Parent = "MARKET" };
    public static readonly Indicator Traders = Flow("TRADERS", "新登记个体工商户", Hu) with { Parent = "MARKET", Aliases = ["新登记市场主体个体户"] };
    public static readonly Indicator Demolished = Flow("DEMOLISHED", "拆除违章建筑", SquareMetre);
    public static readonly Indicator Firms = Flow("FIRMS", "龙头骨干企业", Jia) with { Kind = IndicatorKind.Stock };
    public static readonly Indicator Profit = Flow("PROFIT", "利润总额", YiYuan) with { CanBeNegative = true };
    public static readonly Indicator Investment = Flow("INVESTMENT", "固定资产投资", YiYuan) with { Calendar = WithoutJanuary, GrowthBasis = GrowthBasis.Comparable };
    public static readonly Indicator Unemployment = Flow("UNEMPLOYMENT", "登记失业率", Percent) with { Kind = IndicatorKind.Rate };
    public static readonly Indicator Patents = Flow("PATENTS", "专利申请量", Jia) with { Owner = "science" };

    public static readonly IndicatorCatalogue Instance =
        Of(Output, HighTech, Gdp, Market, Enterprises, Traders, Demolished, Firms, Profit, Investment, Unemployment, Patents);

    public static IndicatorCatalogue Of(params IReadOnlyList<Indicator> indicators) => Of(indicators, null);

    /// <summary>The example with an economy department that may report what others own.</summary>
    public static IndicatorCatalogue SpeakingFor(params IReadOnlyList<string> departments) => Of(Instance.Indicators, null, departments);

    /// <summary>The example with a finding that only warns.</summary>
    public static IndicatorCatalogue Weighing(string code) => new(
        "test", Instance.Areas, Instance.Departments, Instance.Units, Instance.Indicators, null, [new(code, Core.Findings.Severity.Warning)]);

    public static IndicatorCatalogue Of(IReadOnlyList<Indicator> indicators, IReadOnlyList<Rule>? rules, params IReadOnlyList<string> speaksFor) => new(
        "test",
        [
            new("370400-HTZ", new("枣庄高新区", "Zaozhuang High-tech Zone"), ["高新区"], null),
            new("370400-HTZ-XR", new("兴仁街道", "Xingren"), [], "370400-HTZ"),
        ],
        [new("economy", new("经济发展局", "Economy")) { SpeaksFor = speaksFor }, new("science", new("科技局", "Science"))],
        [YiYuan, WanYuan, Jia, Hu, SquareMetre, CubicMetre, Percent],
        indicators,
        rules);

    public static Indicator Flow(string code, string name, Unit unit) => new()
    {
        Code = code,
        Name = new(name, code),
        Unit = unit,
        Kind = IndicatorKind.Flow,
        Owner = "economy",
        Calendar = Monthly,
        Group = new("测试", "Test"),
    };
}
