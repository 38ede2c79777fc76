namespace HtzPipeline.Functions.Tests.Commands.Catalogue.Adoption;

/// <summary>Layout 1: a workbook with merged headers, 其中, an indent, growth alone for one row, and a note on prices.</summary>
internal static class Industry
{
    private static readonly (string Label, string Indicator, decimal Monthly)[] Rows =
    [
        ("规模以上工业总产值", "规模以上工业总产值", 41.2m),
        ("  其中:高新技术产业产值", "高新技术产业产值", 17.6m),
        ("        战略性新兴产业产值", "战略性新兴产业产值", 9.3m),
        ("规模以上工业营业收入", "规模以上工业营业收入", 38.5m),
        ("规模以上工业利润总额", "规模以上工业利润总额", 2.71m),
    ];

    private static readonly decimal[] ValueAdded = [6.1m, 6.4m, 6.2m];

    public static IEnumerable<ZoneFile> Files => InventedZone.Months.Index().Select(one => FileOf(one.Item, ValueAdded[one.Index]));

    private static ZoneFile FileOf(int month, decimal valueAdded)
    {
        var (figures, rows) = (new List<ZoneFigure>(), new List<object?[]>());
        rows.Add([$"{InventedZone.Name}2024年{month}月规模以上工业主要指标"]);
        rows.Add([null, null, null, null, "单位:亿元、%"]);
        rows.Add(["指标名称", "本月", null, "1—本月累计", null]);
        rows.Add([null, "绝对值", "同比增长", "绝对值", "同比增长"]);
        foreach (var (label, indicator, monthly) in Rows)
        {
            var series = new InventedSeries(indicator, monthly, 2);
            var (current, cumulative) = (series.Current(2024, month), series.Cumulative(2024, month));
            var (growth, growthSoFar) = (InventedSeries.Growth(year => series.Current(year, month)), InventedSeries.Growth(year => series.Cumulative(year, month)));
            rows.Add([label, current, growth, cumulative, growthSoFar]);
            Add(figures, month, indicator, ("current", current, "亿元"), ("currentGrowth", growth, "%"), ("cumulative", cumulative, "亿元"), ("cumulativeGrowth", growthSoFar, "%"));
        }

        rows.Add(["规模以上工业增加值", "—", valueAdded + 0.3m, "—", valueAdded]);
        Add(figures, month, "规模以上工业增加值", ("currentGrowth", valueAdded + 0.3m, "%"), ("cumulativeGrowth", valueAdded, "%"));
        rows.Add(["注:1.工业增加值增速按可比价格计算;2.本表为快报数。"]);
        return new($"{InventedZone.Folder("tongji", month)}/规上工业{month}月.xlsx", ZoneWorkbook.Of(("Sheet1", [.. rows], ["A1:E1", "A3:A4", "B3:C3", "D3:E3"])), figures);
    }

    /// <summary>Adds what a row says of an indicator.</summary>
    public static void Add(List<ZoneFigure> figures, int month, string indicator, params (string Measure, decimal Value, string Unit)[] values) =>
        figures.AddRange(values.Select(value => new ZoneFigure(indicator, null, InventedZone.Period(month), value.Measure, value.Value, value.Unit)));
}
