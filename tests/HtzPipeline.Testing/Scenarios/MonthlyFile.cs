using System.Globalization;
using System.Text;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Testing.Scenarios;

/// <summary>
/// A department's monthly file of 30 made-up indicators, one figure each: what flows since January, how high the stocks stand.
/// The app makes months, quarters, growth and rolling years of them.
/// </summary>
internal static class MonthlyFile
{
    /// <summary>The indicators in a file, and the figures of a month.</summary>
    public const int Indicators = 30;

    /// <summary>The area that all figures are of.</summary>
    public const string Area = "A01";

    private const string Department = "economy";
    private const int Flows = 24;

    /// <summary>The catalogue it goes by, in YAML.</summary>
    public static string Catalogue { get; } = SampleCatalogue.Of(SampleCatalogue.OneArea, Enumerable.Range(1, Indicators).Select(Entry));

    /// <summary>Where the file of a month is uploaded.</summary>
    public static string Path(Period month, string name = "月报") => $"{Department}/{month}/{name}.csv";

    /// <summary>The file with the figures of some months.</summary>
    /// <param name="first">The first month.</param>
    /// <param name="last">The last month.</param>
    /// <param name="revision">What is added to each of the figures.</param>
    public static BinaryData Content(Period first, Period last, decimal revision = 0)
    {
        var text = new StringBuilder("指标,时期,口径,数值,单位\n");
        for (var month = first; month <= last; month = month.Plus(1))
        {
            for (var number = 1; number <= Indicators; number++)
            {
                var (measure, value) = number <= Flows ? ("累计", Cumulative(number, month)) : ("期末", Level(number, month));
                text.Append(CultureInfo.InvariantCulture, $"{Name(number)},{month},{measure},{value + revision:0.00},亿元\n");
            }
        }

        return BinaryData.FromString(text.ToString());
    }

    // Four of the flows are parts of the first one, so that their shares move with it.
    private static string Entry(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"  - {{ code: I{number:00}, zh: {Name(number)}, en: Sample indicator {number}, unit: CNY_1E8, kind: {(number <= Flows ? "flow" : "stock")}, "
        + $"decimals: 2, owner: {Department}, calendar: monthly, group: sample{(number is > 1 and <= 5 ? ", parent: I01" : "")} }}\n");

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"示例指标{number:00}");

    private static decimal Cumulative(int number, Period month) =>
        Enumerable.Range(1, month.Number).Sum(m => Size(number) * (100 + (month.Year - 2016) * 5 + m % 4) / 100m);

    private static decimal Level(int number, Period month) => Size(number) * (1000 + month.Minus(Period.Month(2016, 1))) / 100m;

    private static decimal Size(int number) => number == 1 ? 900m : 10m + number;
}
