using HtzPipeline.Core.Figures;
using HtzPipeline.Seeds.Series;
using HtzPipeline.Seeds.Writing;

namespace HtzPipeline.Seeds.Departments;

/// <summary>市场主体登记.xlsx: units in a column; at the ends of quarters a second sheet for the sub-districts, with an area column.</summary>
internal static class Market
{
    public static IEnumerable<SeedFile> Files(SeriesBook book) => ReportMonth.All.Select(month => new SeedFile(
        $"market/{month}/市场主体登记.xlsx",
        month.Ends(Frequency.Quarter) ? Workbook.Write(Zone(book, month), SubDistricts(book, month)) : Workbook.Write(Zone(book, month))));

    private static Sheet Zone(SeriesBook book, Period month)
    {
        var sheet = new Sheet("市场主体", 4)
            .Across($"枣庄高新区{month.Year}年{month.YearToDate}市场主体登记情况", Look.Title)
            .Headers("指标名称", "计量单位", "累计", "同比增长(%)");
        foreach (var code in (string[])
            [
                "NEW_ENTITIES", "NEW_ENTERPRISES", "NEW_SOLE_TRADERS", "NEW_ENTERPRISES_CAPITAL",
                "TRADERS_TO_ENTERPRISES", "ONLINE_REGISTRATIONS", "ZOMBIES_CLEARED",
            ])
        {
            sheet.Row(book.Label(code), book.Unit(code, month), book.Cumulative(code, month), book.CumulativeGrowth(code, month));
        }

        return sheet.Note("数据来源：市场监督管理局业务系统");
    }

    private static Sheet SubDistricts(SeriesBook book, Period month)
    {
        var sheet = new Sheet("分街道", 4)
            .Across($"枣庄高新区{month.Year}年{month.YearToDate}分街道新登记情况", Look.Title)
            .Headers("地区", "指标名称", "计量单位", "累计");
        foreach (var (area, percent) in Invented.SubDistricts)
        {
            foreach (var code in (string[])["NEW_ENTERPRISES", "NEW_SOLE_TRADERS"])
            {
                sheet.Row(
                    book.Catalogue.Area(area)!.Name.Zh, book.Indicator(code).Name.Zh, book.Unit(code, month), book.Part(code, month, percent));
            }
        }

        return sheet.Note("注：不含直接在区登记的。");
    }
}
