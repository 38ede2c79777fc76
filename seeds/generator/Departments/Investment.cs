using HtzPipeline.Core.Figures;
using HtzPipeline.Seeds.Series;
using HtzPipeline.Seeds.Writing;

namespace HtzPipeline.Seeds.Departments;

/// <summary>招商引资与重点项目.xlsx: two sheets, flows and stocks; units in brackets in the names.</summary>
internal static class Investment
{
    public static IEnumerable<SeedFile> Files(SeriesBook book) => ReportMonth.All.Select(month => new SeedFile(
        $"investment/{month}/招商引资与重点项目.xlsx", Workbook.Write(Flows(book, month), Stocks(book, month))));

    private static Sheet Flows(SeriesBook book, Period month)
    {
        var sheet = new Sheet("招商引资", 3)
            .Across($"枣庄高新区{month.InWords}招商引资情况表", Look.Title)
            .Headers("指标名称", "本月", "累计");
        foreach (var code in (string[])["NEW_CONTRACTS", "NEW_CONTRACTS_INVESTMENT", "STARTED_PROJECTS", "STARTED_PROJECTS_INVESTMENT"])
        {
            sheet.Row(book.LabelWithUnit(code, month), book.Current(code, month), book.Cumulative(code, month));
        }

        return sheet.Note("注：集中开工每年两次,分别在3月和8月。");
    }

    private static Sheet Stocks(SeriesBook book, Period month)
    {
        var sheet = new Sheet("重点项目", 2)
            .Across($"枣庄高新区{month.InWords}重点项目情况表", Look.Title)
            .Headers("指标名称", "月末数");
        foreach (var code in (string[])["KEY_PROJECTS", "KEY_PROJECTS_CITY", "KEY_PROJECTS_INVESTMENT"])
        {
            sheet.Row(book.LabelWithUnit(code, month), book.Level(code, month));
        }

        return sheet;
    }
}
