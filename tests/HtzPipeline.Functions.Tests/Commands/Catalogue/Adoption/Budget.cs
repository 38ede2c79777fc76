namespace HtzPipeline.Functions.Tests.Commands.Catalogue.Adoption;

/// <summary>Layout 4: a workbook with the units in a column.</summary>
internal static class Budget
{
    public static IEnumerable<ZoneFile> Files => InventedZone.Months.Select(FileOf);

    private static ZoneFile FileOf(int month)
    {
        var (tax, other, spent) = (new InventedSeries("税收收入", 12840m, 0), new InventedSeries("非税收入", 2310m, 0), new InventedSeries("一般公共预算支出", 15570m, 0));
        (string Label, string Indicator, Func<int, int, decimal> Current, Func<int, int, decimal> Cumulative)[] lines =
        [
            ("一般公共预算收入", "一般公共预算收入", (y, m) => tax.Current(y, m) + other.Current(y, m), (y, m) => tax.Cumulative(y, m) + other.Cumulative(y, m)),
            ("  其中:税收收入", "税收收入", tax.Current, tax.Cumulative),
            ("  非税收入", "非税收入", other.Current, other.Cumulative),
            ("一般公共预算支出", "一般公共预算支出", spent.Current, spent.Cumulative),
        ];
        var (figures, rows) = (new List<ZoneFigure>(), new List<object?[]>());
        rows.Add([$"{InventedZone.Name}财政收支完成情况表(2024年{month}月)"]);
        rows.Add(["指标名称", "计量单位", "本月", "累计", "累计同比增长(%)"]);
        foreach (var (label, indicator, current, cumulative) in lines)
        {
            var growth = InventedSeries.Growth(year => cumulative(year, month));
            rows.Add([label, "万元", current(2024, month), cumulative(2024, month), growth]);
            Industry.Add(figures, month, indicator, ("current", current(2024, month), "万元"), ("cumulative", cumulative(2024, month), "万元"), ("cumulativeGrowth", growth, "%"));
        }

        rows.Add(["填报单位:财政金融局"]);
        return new($"{InventedZone.Folder("caizheng", month)}/财政收支.xlsx", ZoneWorkbook.Of(("财政", [.. rows], ["A1:E1"])), figures);
    }
}
