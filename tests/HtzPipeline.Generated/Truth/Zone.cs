using HtzPipeline.Core.Catalogue;
using static HtzPipeline.Generated.Truth.PrintUnit;

namespace HtzPipeline.Generated.Truth;

/// <summary>The generated zone: its areas and the series it reports, each kind of relation between series at least once.</summary>
public static class Zone
{
    public const string Department = "economy";

    /// <summary>The zone itself.</summary>
    public const string Whole = "GZ";

    /// <summary>The sub-districts that make up the zone, by code, with their names.</summary>
    public static IReadOnlyList<(string Code, string Name)> SubAreas { get; } = [("GZ-A", "东岭街道"), ("GZ-B", "西河街道"), ("GZ-C", "南湖街道")];

    /// <summary>All series; a total comes before its parts.</summary>
    public static IReadOnlyList<Series> All { get; } =
    [
        new("OUTPUT", "规模以上工业总产值", IndicatorKind.Flow, YiYuan, 230_000_000) { Parts = Parts.Exhaustive },
        new("LIGHT", "轻工业产值", IndicatorKind.Flow, YiYuan, 0) { Parent = "OUTPUT" },
        new("HEAVY", "重工业产值", IndicatorKind.Flow, YiYuan, 0) { Parent = "OUTPUT" },
        new("REVENUE", "规模以上工业营业收入", IndicatorKind.Flow, YiYuan, 210_000_000),
        new("HT_REVENUE", "高新技术企业营业收入", IndicatorKind.Flow, YiYuan, 0) { Parent = "REVENUE", HasShare = true },
        new("ADDED", "规模以上工业增加值", IndicatorKind.Flow, YiYuan, 60_000_000) { Growth = GrowthBasis.Real },
        new("INVESTMENT", "固定资产投资", IndicatorKind.Flow, YiYuan, 90_000_000) { Growth = GrowthBasis.Comparable, SkipsJanuary = true },
        new("PROFIT", "利润总额", IndicatorKind.Flow, WanYuan, 9_000_000) { CanBeNegative = true },
        new("TAX", "税收收入", IndicatorKind.Flow, WanYuan, 14_000_000) { Family = "BUDGET" },
        new("NONTAX", "非税收入", IndicatorKind.Flow, WanYuan, 6_700_000) { Family = "BUDGET" },
        new("BUDGET", "一般公共预算收入", IndicatorKind.Flow, YiYuan, 20_000_000) { SumOf = ["TAX", "NONTAX"] },
        new("TAX_RATE", "税收贡献率", IndicatorKind.Rate, Percent, 0) { RatioOf = ("TAX", "BUDGET"), Family = "BUDGET" },
        new("MARKET", "新登记市场主体", IndicatorKind.Flow, Household, 180) { Parts = Parts.Disjoint },
        new("FIRMS", "新登记企业", IndicatorKind.Flow, Enterprise, 0) { Parent = "MARKET", HasShare = true },
        new("TRADERS", "新登记个体工商户", IndicatorKind.Flow, Household, 0) { Parent = "MARKET" },
        new("LOANS", "金融机构贷款余额", IndicatorKind.Stock, YiYuan, 4_100_000_000),
        new("SME_LOANS", "小微企业贷款余额", IndicatorKind.Stock, YiYuan, 0) { Parent = "LOANS", HasShare = true },
        new("PATENTS", "有效发明专利拥有量", IndicatorKind.Stock, Piece, 420),
        new("OUTPUT_YEAR", "年度工业总产值", IndicatorKind.Flow, YiYuan, 2_700_000_000) { YearOf = "OUTPUT" },
        new("REVENUE_YEAR", "年度工业营业收入", IndicatorKind.Flow, YiYuan, 2_500_000_000) { YearOf = "REVENUE" },
        new("UNEMPLOYED", "城镇登记失业率", IndicatorKind.Rate, Percent, 3),
    ];

    private static readonly Dictionary<string, Series> ByCode = All.ToDictionary(series => series.Code);

    /// <summary>The series of a code.</summary>
    public static Series Series(string code) => ByCode[code];

    /// <summary>The series reported by the month.</summary>
    public static IEnumerable<Series> Monthly => All.Where(series => series.YearOf is null);

    /// <summary>The parts of a total.</summary>
    public static IReadOnlyList<Series> PartsOf(string code) => [.. All.Where(series => series.Parent == code)];

    /// <summary>What a file calls an area.</summary>
    public static string NameOf(string area) => area == Whole ? "高新区" : SubAreas.First(sub => sub.Code == area).Name;
}
