using System.Text;

namespace HtzPipeline.Functions.Tests.Commands.Catalogue.Adoption;

/// <summary>Layout 5: UTF-8 text with levels at the end of the month, a comparison with the beginning of the year, and units in the headings.</summary>
internal static class Banks
{
    public static IEnumerable<ZoneFile> Files => InventedZone.Months.Select(FileOf);

    private static ZoneFile FileOf(int month)
    {
        var (figures, text) = (new List<ZoneFigure>(), new StringBuilder($"{InventedZone.Name}2024年{month}月末金融机构存贷款\n指标,本月末余额(亿元),比年初增减(亿元),同比增长(%)\n"));
        foreach (var (label, indicator, level) in new[] { ("金融机构各项存款余额", "金融机构各项存款余额", 512.4m), ("其中:住户存款余额", "住户存款余额", 287.9m), ("金融机构各项贷款余额", "金融机构各项贷款余额", 438.6m) })
        {
            var series = new InventedSeries(indicator, level, 2);
            var (now, growth) = (series.Level(2024, month), InventedSeries.Growth(year => series.Level(year, month)));
            text.Append($"{label},{InventedZone.Print(now)},{InventedZone.Print(now - series.Level(2023, 12))},{InventedZone.Print(growth)}\n");
            Industry.Add(figures, month, indicator, ("level", now, "亿元"), ("levelGrowth", growth, "%"));
        }

        return new($"{InventedZone.Folder("caizheng", month)}/存贷款.csv", Encoding.UTF8.GetBytes(text.ToString()), figures);
    }
}
