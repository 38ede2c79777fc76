using System.Text;

namespace HtzPipeline.Functions.Tests.Commands.Catalogue.Adoption;

/// <summary>Layout 6: a figure a line, for the zone and the areas within it.</summary>
internal static class Registrations
{
    /// <summary>The areas within the zone.</summary>
    public static string[] Areas { get; } = ["龙泉街道", "松山街道", "青溪镇"];

    public static IEnumerable<ZoneFile> Files => InventedZone.Months.Select(FileOf);

    private static ZoneFile FileOf(int month)
    {
        var (figures, text) = (new List<ZoneFigure>(), new StringBuilder("指标,地区,时期,口径,数值,单位\n"));
        foreach (var (indicator, monthly) in new[] { ("新登记企业", 46m), ("新登记个体工商户", 81m), ("注销市场主体", 23m) })
        {
            Line(indicator, null, Areas.Sum(area => Value(indicator, area, monthly)));
            Areas.ToList().ForEach(area => Line(indicator, area, Value(indicator, area, monthly)));
        }

        Line("新登记市场主体", null, Areas.Sum(area => Value("新登记企业", area, 46m) + Value("新登记个体工商户", area, 81m)));
        Areas.ToList().ForEach(area => Line("新登记市场主体", area, Value("新登记企业", area, 46m) + Value("新登记个体工商户", area, 81m)));
        return new($"{InventedZone.Folder("shichang", month)}/登记.csv", Encoding.UTF8.GetBytes(text.ToString()), figures);

        decimal Value(string indicator, string area, decimal monthly) => new InventedSeries(indicator + area, monthly, 0).Cumulative(2024, month);

        void Line(string indicator, string? area, decimal value)
        {
            text.Append($"{indicator},{area ?? "全区"},{InventedZone.Period(month)},累计,{InventedZone.Print(value)},户\n");
            figures.Add(new(indicator, area, InventedZone.Period(month), "cumulative", value, "户"));
        }
    }
}
