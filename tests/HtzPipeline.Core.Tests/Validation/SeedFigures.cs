using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Tests.Validation;

/// <summary>The zone's figures for 2019 as it published them, and a catalogue of just their indicators.</summary>
internal static class SeedFigures
{
    // indicator,period,measure,value,unit,growth,growth basis,share,change of share
    private const string Table = """
        地区生产总值,2019-Q2,cumulative,55.66,亿元,8.6,real,,
        规模以上工业总产值,2019-08,cumulative,58.33,亿元,9.62,nominal,,
        规模以上工业增加值,2019-08,cumulative,,亿元,5.9,real,,
        规模以上工业营业收入,2019-08,cumulative,60.18,亿元,13.28,nominal,,
        高新技术产业产值,2019-08,cumulative,38.26,亿元,9.27,nominal,65.59,12.23
        新签约项目数,2019-09,cumulative,36,个,,,,
        新签约项目协议投资,2019-09,cumulative,134.3,亿元,,,,
        区级重点项目数,2019-09,level,36,个,,,,
        区级重点项目总投资,2019-09,level,341,亿元,,,,
        其中:市重点项目数,2019-09,level,14,个,,,,
        集中开工项目数,2019-09,cumulative,12,个,,,,
        集中开工项目总投资,2019-09,cumulative,143.3,亿元,,,,
        柔性引进专家,2019-09,cumulative,18,人,,,,
        其中:千人计划专家,2019-09,cumulative,2,人,,,,
        其中:万人计划专家,2019-09,cumulative,4,人,,,,
        洽谈合作院士,2019-09,cumulative,3,人,,,,
        龙头骨干企业,2019-09,level,10,家,,,,
        成长型企业,2019-09,level,10,家,,,,
        科技型中小企业入库备案,2019-09,level,45,家,,,,
        高企培育库企业,2019-09,level,60,家,,,,
        申报科技计划和创新平台,2019-09,cumulative,81,项,,,,
        其中:省级重点研发计划,2019-09,cumulative,15,项,,,,
        其中:省级技术创新中心,2019-09,cumulative,7,项,,,,
        其中:省科学技术奖,2019-09,cumulative,2,项,,,,
        专利申请量,2019-09,cumulative,396,件,,,,
        其中:发明专利申请,2019-09,cumulative,171,件,,,,
        专利授权量,2019-09,cumulative,144,件,,,,
        其中:发明专利授权,2019-09,cumulative,21,件,,,,
        知识产权标准化认证企业,2019-09,cumulative,5,家,,,,
        新登记市场主体,2019-09,cumulative,2176,家,,,,
        其中:新登记企业,2019-09,cumulative,1347,家,100.45,nominal,,
        其中:新登记个体工商户,2019-09,cumulative,828,户,47.86,nominal,,
        新登记企业注册资本金,2019-09,cumulative,78.71,亿元,27.9,nominal,,
        个转企,2019-09,cumulative,37,家,,,,
        全流程登记企业,2019-09,cumulative,1697,家,,,,
        落户基金数,2019-09,level,9,支,,,,
        落户基金总规模,2019-09,level,120,亿元,,,,
        清理僵尸企业,2019-09,cumulative,5,家,,,,
        盘活低效土地,2019-09,cumulative,768,亩,,,,
        改造提升道路条数,2019-09,cumulative,12,条,,,,
        改造提升道路里程,2019-09,cumulative,40,公里,,,,
        新增城市绿化,2019-09,cumulative,20,万m²,,,,
        景观节点,2019-09,cumulative,16,处,,,,
        拆除违章建筑,2019-09,cumulative,9200,m³,,,,
        发放各类补贴,2019-09,cumulative,350,万元,,,,
        """;

    private static readonly Dictionary<string, (string Dimension, Fraction Factor)> Units = new()
    {
        ["亿元"] = ("money", 100_000_000),
        ["万元"] = ("money", 10_000),
        ["亩"] = ("area", Fraction.Of(2000, 3)),
        ["m²"] = ("area", 1),
        ["万m²"] = ("area", 10_000),
        ["m³"] = ("volume", 1),
        ["公里"] = ("length", 1000),
        ["人"] = ("persons", 1),
    };

    private static readonly string[][] Rows = [.. Table.Split('\n').Select(row => row.Trim().Split(','))];

    public static IndicatorCatalogue Catalogue { get; } = new(
        "test",
        [new("370400-HTZ", new("枣庄高新区", "Zaozhuang High-tech Zone"), [], null)],
        [new("economy", new("经济发展局", "Economy"))],
        [.. Rows.Select(row => row[4]).Append("m²").Distinct().Select(UnitOf)],
        [.. Rows.Select((row, index) => IndicatorOf(row, index))]);

    public static IReadOnlyList<ReportedFigure> Reported { get; } = [.. Rows.SelectMany((row, index) => FiguresOf(row, index))];

    private static Unit UnitOf(string name)
    {
        var (dimension, factor) = Units.GetValueOrDefault(name, (Unit.Count, 1));
        return new(name, new(name, name), [], dimension, factor);
    }

    private static string NameOf(string[] row) => row[0].Replace("其中:", "", StringComparison.Ordinal);

    private static Indicator IndicatorOf(string[] row, int index) => new()
    {
        Code = $"I{index}",
        Name = new(NameOf(row), $"I{index}"),
        Unit = UnitOf(NameOf(row) == "拆除违章建筑" ? "m²" : row[4]),
        Kind = row[2] == "level" ? IndicatorKind.Stock : IndicatorKind.Flow,
        GrowthBasis = row[6] == "real" ? GrowthBasis.Real : GrowthBasis.Nominal,
        Parent = ParentOf(row, index) is { } parent ? $"I{parent}" : null,
        Parts = NameOf(row) == "新登记市场主体" ? Parts.Disjoint : Parts.Overlapping,
        Owner = "economy",
        Calendar = row[1].Contains('Q', StringComparison.Ordinal) ? ExampleCatalogue.Quarterly : ExampleCatalogue.Monthly,
        Group = new("测试", "Test"),
    };

    private static int? ParentOf(string[] row, int index) => row[0] switch
    {
        "高新技术产业产值" => Array.FindIndex(Rows, other => other[0] == "规模以上工业总产值"),
        "其中:市重点项目数" => Array.FindIndex(Rows, other => other[0] == "区级重点项目数"),
        _ when row[0].StartsWith("其中", StringComparison.Ordinal) =>
            Array.FindLastIndex(Rows, index, other => !other[0].StartsWith("其中", StringComparison.Ordinal)),
        _ => null,
    };

    private static IEnumerable<ReportedFigure> FiguresOf(string[] row, int index)
    {
        (string Text, MeasureAspect Aspect, string Unit)[] cells =
        [
            (row[3], MeasureAspect.Amount, row[4]),
            (row[5], MeasureAspect.Growth, "%"),
            (row[7], MeasureAspect.Share, "%"),
            (row[8], MeasureAspect.ShareChange, "百分点"),
        ];
        return cells.Where(cell => cell.Text.Length > 0).Select((cell, column) => new ReportedFigure
        {
            Place = new("月报", new(index, column)),
            Indicator = row[0],
            Period = Period.Parse(row[1]),
            Measure = new(row[2] == "level" ? MeasureBasis.Level : MeasureBasis.Cumulative, cell.Aspect),
            Text = cell.Text,
            Number = Example.Number(row[0] == "发放各类补贴" ? "≥" + cell.Text : cell.Text),
            Unit = cell.Unit,
        });
    }
}
