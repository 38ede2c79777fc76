namespace HtzPipeline.Functions.Tests.Commands.Catalogue.Adoption;

/// <summary>Layout 3: a Word document with a table, by the quarter, its parts leaving nothing out.</summary>
internal static class NationalAccounts
{
    private static readonly (string Label, string Indicator, decimal First, decimal Fourth, decimal Growth)[] Parts =
    [
        ("第一产业增加值", "第一产业增加值", 3.12m, 14.85m, 3.4m),
        ("第二产业增加值", "第二产业增加值", 31.47m, 138.02m, 6.8m),
        ("第三产业增加值", "第三产业增加值", 22.06m, 97.41m, 5.1m),
    ];

    public static IEnumerable<ZoneFile> Files =>
    [
        FileOf("2023-Q4", "2023年全年", "全年", one => one.Fourth),
        FileOf("2024-Q1", "2024年一季度", "一季度", one => one.First),
    ];

    private static ZoneFile FileOf(string period, string title, string heading, Func<(string, string, decimal First, decimal Fourth, decimal), decimal> valueOf)
    {
        var total = Parts.Sum(one => valueOf(one));
        (string Label, string Indicator, decimal Value, decimal Growth)[] rows = [("地区生产总值", "地区生产总值", total, 5.9m), .. Parts.Select(one => (one.Label, one.Indicator, valueOf(one), one.Growth))];
        string[][] table = [["指标", $"{heading}绝对值(亿元)", "同比增长(%)"], .. rows.Select((row, at) => new[] { at == 1 ? "其中:" + row.Label : at > 1 ? "  " + row.Label : row.Label, InventedZone.Print(row.Value), InventedZone.Print(row.Growth) })];
        return new(
            $"tongji/{period}/地区生产总值.docx",
            ZoneDocument.Of([$"{InventedZone.Name}{title}地区生产总值核算结果"], table, ["注:地区生产总值按现价计算,增长速度按不变价格计算。"]),
            [.. rows.SelectMany(row => new ZoneFigure[] { new(row.Indicator, null, period, "cumulative", row.Value, "亿元"), new(row.Indicator, null, period, "cumulativeGrowth", row.Growth, "%") })]);
    }
}
