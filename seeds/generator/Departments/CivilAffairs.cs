using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Seeds.Series;
using HtzPipeline.Seeds.Writing;

namespace HtzPipeline.Seeds.Departments;

/// <summary>补贴发放.csv, in UTF-8 without a byte order mark: tidy, one figure a line, under the six headers of the tidy layout.</summary>
internal static class CivilAffairs
{
    private const string Code = "SUBSIDIES";
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    public static IEnumerable<SeedFile> Files(SeriesBook book) => ReportMonth.All.Select(month => new SeedFile(
        $"civil/{month}/补贴发放.csv", Table(book, month).ToBytes(WithoutMark)));

    private static CsvTable Table(SeriesBook book, Period month)
    {
        var (indicator, area) = (book.Label(Code), book.Catalogue.RootArea.Name.Zh);
        var cumulative = book.Cumulative(Code, month);
        var table = new CsvTable(6).Row("指标", "地区", "时期", "口径", "数值", "单位");

        // The source says "more than 350" (350余), from which the month alone does not follow.
        return month == book.Published.Of(Code).Month
            ? table.Row(indicator, area, month, "累计", $"{cumulative}余", book.Unit(Code, month))
            : table
                .Row(indicator, area, month, "本期", book.Current(Code, month), book.Unit(Code, month))
                .Row(indicator, area, month, "累计", cumulative, book.Unit(Code, month));
    }
}
