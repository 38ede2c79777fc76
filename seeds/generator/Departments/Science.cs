using System.Text;
using HtzPipeline.Core.Figures;
using HtzPipeline.Seeds.Series;
using HtzPipeline.Seeds.Writing;

namespace HtzPipeline.Seeds.Departments;

/// <summary>科技企业.csv and 科技项目与知识产权.csv, in GB18030: a title line and a unit line, which a unit in a name overrides.</summary>
internal static class Science
{
    public static IEnumerable<SeedFile> Files(SeriesBook book)
    {
        var encoding = Encoding.GetEncoding("GB18030");
        return ReportMonth.All.SelectMany(month => (SeedFile[])
        [
            new($"science/{month}/科技企业.csv", Enterprises(book, month).ToBytes(encoding)),
            new($"science/{month}/科技项目与知识产权.csv", Projects(book, month).ToBytes(encoding)),
        ]);
    }

    private static CsvTable Enterprises(SeriesBook book, Period month)
    {
        var table = new CsvTable(2)
            .Line($"枣庄高新区{month.InWords}科技企业情况")
            .Line("单位：家")
            .Row("指标", "月末数");
        foreach (var code in (string[])["LEADING_ENTERPRISES", "GROWING_ENTERPRISES", "TECH_SMES", "HT_CANDIDATES"])
        {
            table.Row(book.Label(code), book.Level(code, month));
        }

        return table;
    }

    private static CsvTable Projects(SeriesBook book, Period month)
    {
        var table = new CsvTable(3)
            .Line($"枣庄高新区{month.InWords}科技项目与知识产权情况")
            .Line("单位：件")
            .Row("指标", "本月", "累计");
        foreach (var code in (string[])
            [
                "PATENT_APPLICATIONS", "INVENTION_APPLICATIONS", "PATENT_GRANTS", "INVENTION_GRANTS", "IP_CERTIFIED",
                "RD_APPLICATIONS", "RD_APPLICATIONS_KEY_PLAN", "RD_APPLICATIONS_CENTRES", "RD_APPLICATIONS_AWARDS",
            ])
        {
            var label = book.Unit(code, month) == "件" ? book.Label(code) : book.LabelWithUnit(code, month);
            table.Row(label, book.Current(code, month), book.Cumulative(code, month));
        }

        return table;
    }
}
