namespace HtzPipeline.Functions.Tests.Commands.Catalogue.Adoption;

/// <summary>Layout 8: a workbook of two sheets, cumulative by its title, units in the labels, and other spellings in the last month.</summary>
internal static class Commerce
{
    private static readonly (string Label, string Later, string Indicator, string Unit, decimal Monthly, int Decimals)[] Projects =
    [
        ("新签约项目数(个)", "新签约项目(个)", "新签约项目数", "个", 7m, 0),
        ("新签约项目计划总投资(亿元)", "新签约项目计划总投资额(亿元)", "新签约项目计划总投资", "亿元", 18.4m, 1),
        ("固定资产投资(亿元)", "固定资产投资额(亿元)", "固定资产投资", "亿元", 14.9m, 2),
        ("其中:工业投资(亿元)", "其中:工业投资(亿元)", "工业投资", "亿元", 8.8m, 2),
    ];

    public static IEnumerable<ZoneFile> Files => InventedZone.Months.Select(FileOf);

    private static ZoneFile FileOf(int month)
    {
        var (figures, projects, trade) = (new List<ZoneFigure>(), new List<object?[]>(), new List<object?[]>());
        projects.Add([$"2024年1-{month}月招商与投资情况"]);
        projects.Add(["指标", "累计", "同比增长%"]);
        foreach (var (label, later, indicator, unit, monthly, decimals) in Projects)
        {
            Add(projects, month == 5 ? later : label, indicator, unit, new InventedSeries(indicator, monthly, decimals).Cumulative);
        }

        var (exports, imports) = (new InventedSeries("出口额", 4310m, 0), new InventedSeries("进口额", 1620m, 0));
        trade.Add([$"2024年1-{month}月外贸外资情况"]);
        trade.Add(["指标", "累计", "同比增长%"]);
        Add(trade, "进出口总额(万美元)", "进出口总额", "万美元", (y, m) => exports.Cumulative(y, m) + imports.Cumulative(y, m));
        Add(trade, "出口额(万美元)", "出口额", "万美元", exports.Cumulative);
        Add(trade, "进口额(万美元)", "进口额", "万美元", imports.Cumulative);
        Add(trade, "实际使用外资(万美元)", "实际使用外资", "万美元", new InventedSeries("实际使用外资", 930m, 0).Cumulative);
        return new($"{InventedZone.Folder("shangwu", month)}/招商外贸.xlsx", ZoneWorkbook.Of(("招商引资", [.. projects], ["A1:C1"]), ("外贸外资", [.. trade], ["A1:C1"])), figures);

        void Add(List<object?[]> rows, string label, string indicator, string unit, Func<int, int, decimal> cumulative)
        {
            var growth = InventedSeries.Growth(year => cumulative(year, month));
            rows.Add([label, cumulative(2024, month), growth]);
            Industry.Add(figures, month, indicator, ("cumulative", cumulative(2024, month), unit), ("cumulativeGrowth", growth, "%"));
        }
    }
}
