using HtzPipeline.Core.Composing;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Tests.Composing;

/// <summary>A bulletin written by hand that has every kind of block, a doubtful figure, a revised one, and one that is missing.</summary>
internal static class SampleBulletin
{
    private const string Submission = "20190910T021500Z-economy-7f3a";
    private static readonly Period August = Period.Month(2019, 8);

    public static ComposedBulletin Chinese { get; } = new(
        "2019年1—8月主要经济指标简报",
        new("枣庄高新区", "2019年1—8月", August, 7, new DateTimeOffset(2019, 9, 10, 2, 15, 0, TimeSpan.Zero), "brief@1"),
        Language.Zh,
        [
            new HeadingBlock(1, ["一、工业"]),
            new ParagraphBlock(
            [
                "1—8月,规模以上工业总产值",
                Number("58.33", "IND_OUTPUT", Measure.Cumulative, 58.33m, "CNY_1E8", "C5") with { Footnote = 1 },
                "亿元,同比增长",
                Number("8.2%", "IND_OUTPUT", Measure.CumulativeGrowth, 8.2m, "percent", "D5"),
                ",其中高新技术产业产值",
                Number("21.4", "HT_OUTPUT", Measure.Cumulative, 21.4m, "CNY_1E8", "C6"),
                "亿元,占比",
                Number("36.7%", "HT_OUTPUT", Measure.Share, 36.7m, "percent", "E6") with { Footnote = 2 },
                "。",
            ]),
            new HeadingBlock(2, ["(一)项目"]),
            new ListItemBlock(["新签约项目", Number("12", "NEW_CONTRACTS", Measure.Cumulative, 12m, "ITEM", "C9"), "个;"]),
            new ListItemBlock([new Run("集中开工项目数") { IsStrong = true }, "尚无数据。"]),
            new TableBlock(
                "主要指标",
                [new([new(["指标"]), new(["单位"]), new(["1—8月"]) { IsNumber = true }, new(["同比增长(%)"]) { IsNumber = true }])],
                [
                    new([new(["工业"])]) { HeadsGroup = true },
                    new(
                    [
                        new(["规模以上工业总产值"]), new(["亿元"]),
                        new([Number("58.33", "IND_OUTPUT", Measure.Cumulative, 58.33m, "CNY_1E8", "C5") with { Footnote = 1 }]) { IsNumber = true },
                        new([Number("8.2", "IND_OUTPUT", Measure.CumulativeGrowth, 8.2m, "percent", "D5")]) { IsNumber = true },
                    ]),
                    new(
                    [
                        new(["高新技术产业产值"]) { Indent = 1 }, new(["亿元"]),
                        new([Number("21.4", "HT_OUTPUT", Measure.Cumulative, 21.4m, "CNY_1E8", "C6")]) { IsNumber = true },
                        new(["…"]) { IsNumber = true },
                    ]),
                ]),
            new ChartBlock(
                ChartKind.Columns, "规模以上工业总产值:今年与上年", "亿元", "亿元",
                [
                    new("2018年", [Point("6月", 6.1m, 2018, 6), Point("7月", 6.4m, 2018, 7), Point("8月", 6.6m, 2018, 8)]),
                    new("2019年", [Point("6月", 6.9m, 2019, 6), new("7月", null, null), Point("8月", 7.2m, 2019, 8)]),
                ],
                "柱状图:规模以上工业总产值,2018年6月至8月为6.1、6.4、6.6亿元;2019年6月为6.9亿元,7月无数据,8月为7.2亿元。"),
            new ChartBlock(
                ChartKind.Bars, "各街道新签约项目", "个", "个",
                [new("1—8月", [new("兴仁街道", 6m, null) { Text = "6" }, new("兴城街道", 4m, null) { Text = "4" }, new("张范街道", 2m, null) { Text = "2" }])],
                "条形图:兴仁街道6个,兴城街道4个,张范街道2个。"),
            new ChartBlock(
                ChartKind.Shares, "工业总产值构成", "", "%",
                [new("占比", [new("高新技术产业", 36.7m, null) { Text = "36.7" }, new("其他", 63.3m, null) { Text = "63.3" }])],
                "构成图:高新技术产业36.7%,其他63.3%。"),
        ],
        [
            new(["该数据已修订,此前公布为", Number("57.90", "IND_OUTPUT", Measure.Cumulative, 57.90m, "CNY_1E8", "C5"), "亿元。"]),
            new(["该数据存疑:与总量推算的占比不符。"]),
        ],
        [new(Submission, "economy/2019-08/工业.csv", "经济发展局", new DateTimeOffset(2019, 9, 10, 2, 15, 0, TimeSpan.Zero))]);

    private static Run Number(string text, string indicator, Measure measure, decimal value, string unit, string cell) => new(text)
    {
        Citation = Citation.Of(Figure(indicator, measure, August, value, unit, cell)),
    };

    private static ChartPoint Point(string label, decimal value, int year, int month) =>
        new(label, value, Citation.Of(Figure("IND_OUTPUT", Measure.Current, Period.Month(year, month), value, "CNY_1E8", "B5")))
        {
            Text = value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };

    private static CitedFigure Figure(string indicator, Measure measure, Period period, decimal value, string unit, string cell) => new(
        new(indicator, "370400-HTZ", period), measure, new PrintedNumber(value), unit, ObservationStatus.Normal, 7, Submission, Place.Parse(cell));
}
