using System.Text;

namespace HtzPipeline.Functions.Tests.Commands.Catalogue.Adoption;

/// <summary>Layout 2: GB18030 text with the months of the year side by side, and a footnote.</summary>
internal static class PowerUse
{
    public static IEnumerable<ZoneFile> Files => InventedZone.Months.Select(FileOf);

    private static ZoneFile FileOf(int month)
    {
        var (figures, text) = (new List<ZoneFigure>(), new StringBuilder($"{InventedZone.Name}2024年用电量情况\n指标,{string.Join(',', Enumerable.Range(1, month).Select(one => $"{one}月"))}\n"));
        foreach (var (label, indicator, monthly) in new[] { ("全社会用电量(万千瓦时)", "全社会用电量", 8120m), ("其中:工业用电量(万千瓦时)", "工业用电量", 5230m) })
        {
            var series = new InventedSeries(indicator, monthly, 0);
            text.Append(label);
            for (var one = 1; one <= month; one++)
            {
                text.Append(',').Append(InventedZone.Print(series.Current(2024, one)));
                Industry.Add(figures, one, indicator, ("current", series.Current(2024, one), "万千瓦时"));
            }

            text.Append('\n');
        }

        text.Append("数据来源:供电公司\n");
        return new($"{InventedZone.Folder("tongji", month)}/用电量.csv", CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(text.ToString()), figures);
    }
}
