using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Seeds.Series;
using HtzPipeline.Seeds.Writing;

namespace HtzPipeline.Seeds.Departments;

/// <summary>落户基金.csv, in UTF-8 with a byte order mark, as a spreadsheet program saves it: levels at the month's end.</summary>
internal static class Finance
{
    public static IEnumerable<SeedFile> Files(SeriesBook book) => ReportMonth.All.Select(month => new SeedFile(
        $"finance/{month}/落户基金.csv", Table(book, month).ToBytes(Encoding.UTF8)));

    private static CsvTable Table(SeriesBook book, Period month)
    {
        var table = new CsvTable(3)
            .Line($"枣庄高新区{month.InWords}落户基金情况")
            .Row("指标", "计量单位", "月末数");
        foreach (var code in (string[])["FUNDS", "FUNDS_SIZE"])
        {
            table.Row(book.Label(code), book.Unit(code, month), book.Level(code, month));
        }

        return table;
    }
}
