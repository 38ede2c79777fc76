namespace HtzPipeline.Functions.Tests.Commands.Catalogue.Adoption;

/// <summary>Layout 9: a Word document of prose.</summary>
internal static class Retail
{
    private static readonly (string Name, decimal Monthly)[] Told = [("社会消费品零售总额", 11.3m), ("限额以上商品零售额", 6.42m), ("网上零售额", 1.87m)];

    public static IEnumerable<ZoneFile> Files => new[] { 4, 5 }.Select(FileOf);

    private static ZoneFile FileOf(int month)
    {
        var figures = new List<ZoneFigure>();
        var sentences = Told.Select(told =>
        {
            var series = new InventedSeries(told.Name, told.Monthly, 2);
            var (cumulative, growth) = (series.Cumulative(2024, month), InventedSeries.Growth(year => series.Cumulative(year, month)));
            Industry.Add(figures, month, told.Name, ("cumulative", cumulative, "亿元"), ("cumulativeGrowth", growth, "%"));
            return $"{told.Name}{InventedZone.Print(cumulative)}亿元,同比{(growth < 0 ? "下降" : "增长")}{InventedZone.Print(Math.Abs(growth))}%";
        }).ToList();
        return new(
            $"{InventedZone.Folder("shangwu", month)}/商务运行简报.docx",
            ZoneDocument.Of([$"{InventedZone.Name}商务运行简报", $"2024年1—{month}月,全区实现{sentences[0]}。{sentences[1]}。{sentences[2]}。", "下一步,将继续落实各项促消费措施。"], [], []),
            figures);
    }
}
