using System.Globalization;
using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Testing.Scenarios;

namespace HtzPipeline.Benchmarks.Arrival;

/// <summary>One tidy file of 100,000 figures: 250 indicators of five areas in eighty months.</summary>
internal static class ManyFigures
{
    public const int Figures = Indicators * Areas * Months;
    public const string Path = "economy/2019-12/全部.csv";

    private const int Indicators = 250;
    private const int Areas = 5;
    private const int Months = 80;

    private static readonly Period Last = Period.Month(2019, 12);

    /// <summary>The codes of the areas.</summary>
    public static IReadOnlyList<string> AreaCodes { get; } = [.. Enumerable.Range(1, Areas).Select(number => string.Create(CultureInfo.InvariantCulture, $"A{number:00}"))];

    /// <summary>The catalogue it goes by, in YAML.</summary>
    public static string Catalogue { get; } = SampleCatalogue.Of(
        string.Concat(AreaCodes.Index().Select(area => $"  - {{ code: {area.Item}, zh: 第{area.Index + 1}园区, en: Park {area.Index + 1}{(area.Index == 0 ? "" : ", parent: A01")} }}\n")),
        Enumerable.Range(1, Indicators).Select(Entry));

    /// <summary>The file.</summary>
    public static BinaryData Content { get; } = BinaryData.FromString(Text());

    // The zone is ten times the largest of its parts, so that no check doubts them.
    private static string Text()
    {
        var text = new StringBuilder("地区,指标,时期,口径,数值,单位\n");
        for (var area = 1; area <= Areas; area++)
        {
            for (var month = Last.Plus(1 - Months); month <= Last; month = month.Plus(1))
            {
                for (var number = 1; number <= Indicators; number++)
                {
                    var value = ((area == 1 ? 1000 : 100) + number) * (1 + (month.Year - 2010) * 0.02m) + (month.Number * 0.07m);
                    text.Append(CultureInfo.InvariantCulture, $"第{area}园区,{Name(number)},{month},期末,{value:0.00},亿元\n");
                }
            }
        }

        return text.ToString();
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"示例指标{number:000}");

    private static string Entry(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"  - {{ code: S{number:000}, zh: {Name(number)}, en: Sample indicator {number}, unit: CNY_1E8, kind: stock, decimals: 2, owner: economy, calendar: monthly, group: sample }}\n");
}
