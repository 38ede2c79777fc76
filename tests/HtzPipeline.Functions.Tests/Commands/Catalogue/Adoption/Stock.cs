namespace HtzPipeline.Functions.Tests.Commands.Catalogue.Adoption;

/// <summary>Layout 7: a workbook with the areas down and the indicators across, the whole in a last row.</summary>
internal static class Stock
{
    private static readonly (string Heading, string Indicator, decimal Level)[] Columns = [("期末实有市场主体(户)", "实有市场主体", 5140m), ("期末实有企业(户)", "实有企业", 1870m)];

    public static IEnumerable<ZoneFile> Files => InventedZone.Months.Select(FileOf);

    private static ZoneFile FileOf(int month)
    {
        var (figures, rows) = (new List<ZoneFigure>(), new List<object?[]>());
        rows.Add([$"{InventedZone.Name}2024年{month}月末市场主体分布"]);
        rows.Add(["地区", .. Columns.Select(column => column.Heading)]);
        foreach (var area in Registrations.Areas)
        {
            rows.Add([area, .. Columns.Select(column => (object?)Value(column, area))]);
            figures.AddRange(Columns.Select(column => new ZoneFigure(column.Indicator, area, InventedZone.Period(month), "level", Value(column, area), "户")));
        }

        rows.Add(["合计", .. Columns.Select(column => (object?)Registrations.Areas.Sum(area => Value(column, area)))]);
        figures.AddRange(Columns.Select(column => new ZoneFigure(column.Indicator, null, InventedZone.Period(month), "level", Registrations.Areas.Sum(area => Value(column, area)), "户")));
        return new($"{InventedZone.Folder("shichang", month)}/市场主体分布.xlsx", ZoneWorkbook.Of(("分布", [.. rows], ["A1:C1"])), figures);

        decimal Value((string Heading, string Indicator, decimal Level) column, string area) => new InventedSeries(column.Indicator + area, column.Level, 0).Level(2024, month);
    }
}
