using HtzPipeline.Core.Figures;
using HtzPipeline.Seeds.Series;
using HtzPipeline.Seeds.Writing;

namespace HtzPipeline.Seeds.Departments;

/// <summary>城市建设.xlsx: units in a column, only cumulative figures. The published m³ of demolished buildings stays as it is.</summary>
internal static class Construction
{
    public static IEnumerable<SeedFile> Files(SeriesBook book) => ReportMonth.All.Select(month => new SeedFile(
        $"construction/{month}/城市建设.xlsx", Workbook.Write(Table(book, month))));

    private static Sheet Table(SeriesBook book, Period month)
    {
        var sheet = new Sheet("城市建设", 3)
            .Across($"枣庄高新区{month.InWords}城市建设主要指标", Look.Title)
            .Headers("指标", "单位", "本年累计");
        foreach (var code in (string[])
            [
                "LAND_REUSED", "ROADS_IMPROVED", "ROADS_IMPROVED_LENGTH", "GREEN_AREA", "LANDSCAPE_SITES", "ILLEGAL_BUILDINGS_DEMOLISHED",
            ])
        {
            sheet.Row(book.Label(code), book.Unit(code, month), book.Cumulative(code, month));
        }

        return sheet;
    }
}
