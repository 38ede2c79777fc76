using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Seeds.Series;
using HtzPipeline.Seeds.Writing;

namespace HtzPipeline.Seeds.Departments;

/// <summary>人才工作.csv, in UTF-8 without a byte order mark: a title line, units in a column.</summary>
internal static class Talent
{
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    public static IEnumerable<SeedFile> Files(SeriesBook book) => ReportMonth.All.Select(month => new SeedFile(
        $"talent/{month}/人才工作.csv", Table(book, month).ToBytes(WithoutMark)));

    private static CsvTable Table(SeriesBook book, Period month)
    {
        var table = new CsvTable(4)
            .Line($"枣庄高新区{month.InWords}人才工作情况")
            .Row("指标", "计量单位", "本月", "累计");
        foreach (var code in (string[])["EXPERTS", "EXPERTS_THOUSAND_TALENTS", "EXPERTS_TEN_THOUSAND_TALENTS", "ACADEMICIANS"])
        {
            table.Row(book.Label(code), book.Unit(code, month), book.Current(code, month), book.Cumulative(code, month));
        }

        return table;
    }
}
