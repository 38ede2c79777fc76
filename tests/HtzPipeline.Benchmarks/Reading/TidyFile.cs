using System.Globalization;
using System.Text;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Benchmarks.Reading;

/// <summary>
/// A tidy CSV file (指标,地区,时期,口径,数值,单位; UTF-8) of made-up figures, the same for the same number of rows, and the catalogue
/// it goes by: 60 indicators of five units, and as many areas as it takes, month by month from 2010 on.
/// </summary>
internal sealed class TidyFile
{
    private const int Indicators = 60;
    private const string Department = "economy";
    private const string Header = "指标,地区,时期,口径,数值,单位";

    private static readonly Unit[] Units =
    [
        new("CNY_1E8", new("亿元", "100 million yuan"), [], "money", Fraction.PowerOfTen(8)),
        new("CNY_1E4", new("万元", "10 thousand yuan"), [], "money", Fraction.PowerOfTen(4)),
        new("FIRM", new("家", "enterprises"), [], Unit.Count, 1),
        new("M2_1E4", new("万平方米", "10 thousand square metres"), ["万m²"], "area", Fraction.PowerOfTen(4)),
        new("KWH_1E4", new("万千瓦时", "10 thousand kWh"), [], "energy", Fraction.PowerOfTen(4)),
    ];

    private TidyFile(int rows, byte[] content, IndicatorCatalogue catalogue)
    {
        Rows = rows;
        Content = content;
        Catalogue = catalogue;
    }

    public int Rows { get; }

    public byte[] Content { get; }

    public IndicatorCatalogue Catalogue { get; }

    public static Period FirstPeriod { get; } = Period.Month(2010, 1);

    /// <summary>The period it is uploaded for: no row is later.</summary>
    public static Period LastPeriod { get; } = Period.Month(2019, 9);

    public static string UploadedBy => Department;

    /// <summary>A file of good rows.</summary>
    public static TidyFile OfRows(int rows)
    {
        var rowsPerArea = Indicators * (LastPeriod.Minus(FirstPeriod) + 1) * 2;
        var catalogue = CatalogueOf(areas: ((rows - 1) / rowsPerArea) + 1);
        var content = new StringBuilder(rows * 64).Append(Header).Append('\n');
        foreach (var row in RowsOf(catalogue, new Random(20190930)).Take(rows))
        {
            content.Append(row).Append('\n');
        }

        return new(rows, Encoding.UTF8.GetBytes(content.ToString()), catalogue);
    }

    /// <summary>A good row and one row for each fault that a structural check has to find.</summary>
    public static TidyFile WithFaults()
    {
        var catalogue = CatalogueOf(areas: 1);
        string[] rows =
        [
            "示例指标01,示例园区01,2019-08,累计,58.33,亿元",
            "没有的指标,示例园区01,2019-08,累计,58.33,亿元",
            "示例指标01,没有的园区,2019-08,累计,58.33,亿元",
            "示例指标01,示例园区01,2019-07,累计,58.33,万平方米",
            "示例指标01,示例园区01,2019-13,累计,58.33,亿元",
            "示例指标01,示例园区01,2019-10,累计,58.33,亿元",
            "示例指标01,示例园区01,2019-06,累计,58.3.3,亿元",
            "示例指标01,示例园区01,2019-08,累计,58.34,亿元",
        ];
        return new(rows.Length, Encoding.UTF8.GetBytes($"{Header}\n{string.Join('\n', rows)}\n"), catalogue);
    }

    /// <summary>The faults in <see cref="WithFaults"/>.</summary>
    public const int Faults = 7;

    private static IEnumerable<string> RowsOf(IndicatorCatalogue catalogue, Random random) =>
        from area in catalogue.Areas
        from month in Enumerable.Range(0, LastPeriod.Minus(FirstPeriod) + 1)
        from indicator in catalogue.Indicators
        from measure in new[] { "本月", "累计" }
        select string.Join(',', indicator.Name.Zh, area.Name.Zh, FirstPeriod.Plus(month), measure, NumberFor(indicator, random), indicator.Unit.Name.Zh);

    private static string NumberFor(Indicator indicator, Random random) => indicator.Unit.IsCount
        ? random.Next(1, 5000).ToString(CultureInfo.InvariantCulture)
        : (random.Next(100, 5_000_000) / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The catalogue of a file of so many areas.</summary>
    public static IndicatorCatalogue CatalogueOf(int areas)
    {
        var monthly = new SurveyCalendar("monthly", new("月报", "monthly"), Frequency.Month, HasJanuary: true, 15);
        return new(
            "benchmark",
            [.. Enumerable.Range(1, areas).Select(number => new Area(
                $"A{number:00}", new($"示例园区{number:00}", $"Sample park {number:00}"), [], number == 1 ? null : "A01"))],
            [new Department(Department, new("经济发展局", "Economy"))],
            Units,
            [.. Enumerable.Range(1, Indicators).Select(number => new Indicator
            {
                Code = $"SAMPLE_{number:00}",
                Name = new($"示例指标{number:00}", $"Sample indicator {number:00}"),
                Unit = Units[(number - 1) % Units.Length],
                Kind = IndicatorKind.Flow,
                Owner = Department,
                Calendar = monthly,
                Group = new("示例", "Sample"),
            })]);
    }
}
