using HtzPipeline.Core.Figures;
using HtzPipeline.Seeds.Series;
using HtzPipeline.Seeds.Writing;

namespace HtzPipeline.Seeds.Departments;

/// <summary>
/// 规模以上工业.xlsx for February to December (January is not surveyed): a unit row, and 本月 and 累计 over 绝对值 and 同比增长.
/// 地区生产总值.xlsx for quarters: 上半年 over 绝对值 and 同比增长.
/// </summary>
internal static class Economy
{
    private static readonly Period LastIndustry = Period.Month(2019, 8);
    private static readonly Period LastGdp = Period.Month(2019, 6);

    public static IEnumerable<SeedFile> Files(SeriesBook book) =>
    [
        .. ReportMonth.All.Where(month => month.Number > 1 && month <= LastIndustry)
            .Select(month => new SeedFile($"economy/{month}/规模以上工业.xlsx", Workbook.Write(Industry(book, month)))),
        .. ReportMonth.All.Where(month => month.Ends(Frequency.Quarter) && month <= LastGdp)
            .Select(month => new SeedFile($"economy/{month.Within(Frequency.Quarter)}/地区生产总值.xlsx", Workbook.Write(Gdp(book, month)))),
    ];

    private static Sheet Industry(SeriesBook book, Period month)
    {
        // The first report of a year is for two months together, and has no month of its own.
        var hasMonth = month.Number > 2;
        var bases = hasMonth ? 2 : 1;
        var share = 1 + (2 * bases);
        var sheet = new Sheet("工业", share + 2)
            .Across($"枣庄高新区{(hasMonth ? month.InWords : $"{month.Year}年1-2月")}规模以上工业主要经济指标", Look.Title)
            .Across("单位：亿元", Look.Aside)
            .Headers([.. hasMonth ? (string[])["指标", "本月", "", "累计", ""] : ["指标", "累计", ""], "占比(%)", "比上年同期增减(百分点)"])
            .Headers(["", .. Enumerable.Repeat<string[]>(["绝对值", "同比增长(%)"], bases).SelectMany(pair => pair), "", ""])
            .Merge(2, 0, 3, 0);
        for (var basis = 0; basis < bases; basis++)
        {
            sheet.Merge(2, 1 + (2 * basis), 2, 2 + (2 * basis));
        }

        sheet.Merge(2, share, 3, share).Merge(2, share + 1, 3, share + 1);
        foreach (var code in (string[])["IND_OUTPUT", "HT_OUTPUT", "IND_VALUE_ADDED", "IND_REVENUE"])
        {
            SheetCell[] current = [Amount(book, code, book.Current(code, month)), book.CurrentGrowth(code, month)];
            SheetCell[] cumulative = [Amount(book, code, book.Cumulative(code, month)), book.CumulativeGrowth(code, month)];
            sheet.Row(book.Label(code), [.. hasMonth ? current : [], .. cumulative, book.Share(code, month), book.ShareChange(code, month)]);
        }

        return sheet
            .Note("注：1.规模以上工业增加值增长速度按可比价格计算,不公布绝对值。")
            .Note("    2.占比为占规模以上工业总产值的比重。");
    }

    private static Sheet Gdp(SeriesBook book, Period month)
    {
        var span = month.Number switch { 3 => "一季度", 6 => "上半年", 9 => "前三季度", _ => "全年" };
        return new Sheet("地区生产总值", 3)
            .Across($"枣庄高新区{month.Year}年{span}地区生产总值", Look.Title)
            .Across("单位：亿元", Look.Aside)
            .Headers("指标", span, "")
            .Headers("", "绝对值", "同比增长(%)")
            .Merge(2, 0, 3, 0)
            .Merge(2, 1, 2, 2)
            .Row(book.Label("GDP"), book.Cumulative("GDP", month), book.CumulativeGrowth("GDP", month))
            .Note("注：绝对值按现价计算,增长速度按不变价格计算。");
    }

    // Where only the growth is published, the amount is a dash: there is no such figure.
    private static SheetCell Amount(SeriesBook book, string code, decimal amount) =>
        book.Published.Of(code).Value is null ? "—" : amount;
}
