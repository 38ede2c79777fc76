using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Proofs;
using HtzPipeline.Core.Prose;

namespace HtzPipeline.Testing.Proofs;

/// <summary>A short draft with a number of each verdict, judged by hand.</summary>
internal static class SampleProof
{
    private const string Zone = "370400-HTZ";

    private static readonly string[] Text =
    [
        "主要指标汇报(讨论稿)",
        "1—8月,规模以上工业总产值58.76亿元,增长9.62%;营业收入60.81亿元。新签约项目31个,市重点项目14个,占区级重点项目36个的近五成。",
        "9月当月,规上工业总产值7.6亿元。实际使用外资1.2亿美元。调度会召开3次。",
    ];

    /// <summary>The draft with its verdicts.</summary>
    public static Proof Value { get; } = new(
        "docx",
        [.. Text.Select((text, i) => new DocumentParagraph(i + 1, Page: 0, IsHeading: i == 0, text))],
        [],
        [
            Number(2, "58.76亿元", Verdict.WasRight, new("2026年9月16日发布58.76,后修订为58.33亿元。", "Published as 58.76 on 16 September 2026, revised since to 58.33."), "IND_OUTPUT", Measure.Cumulative) with
            {
                Published = Published("IND_OUTPUT", Measure.Cumulative, 58.33m, "CNY_1E8", 3),
                Other = Published("IND_OUTPUT", Measure.Cumulative, 58.76m, "CNY_1E8", 1) with { ReplacedBy = 3 },
                Right = Words(2, "58.76亿元", "58.33亿元"),
            },
            Number(2, "9.62%", Verdict.Agrees, new("与已发布的9.62%相符。", "Agrees with the published 9.62%."), "IND_OUTPUT", Measure.CumulativeGrowth) with
            {
                Published = Published("IND_OUTPUT", Measure.CumulativeGrowth, 9.62m, "percent", 3),
            },
            Number(2, "60.81亿元", Verdict.Differs, new("已发布60.18亿元,相邻两位可能写颠倒。", "60.18 is published; two neighbouring digits may be the wrong way round."), "IND_REVENUE", Measure.Cumulative) with
            {
                Published = Published("IND_REVENUE", Measure.Cumulative, 60.18m, "CNY_1E8", 3),
                Slip = Slip.DigitsSwapped,
                Right = Words(2, "60.81亿元", "60.18亿元"),
            },
            Number(2, "31个", Verdict.AgreesWithAnother, new("31个是1—7月的数,1—8月为36个。", "31 is the figure of January to July; January to August has 36."), "NEW_CONTRACTS", Measure.Cumulative) with
            {
                Published = Published("NEW_CONTRACTS", Measure.Cumulative, 36m, "ITEM", 3),
                Other = Published("NEW_CONTRACTS", Measure.Cumulative, 31m, "ITEM", 2, month: 7),
                Slip = Slip.Period,
                Right = Words(2, "31个", "36个"),
            },
            Number(2, "14个", Verdict.Agrees, new("与已发布的14个相符,但该数存疑。", "Agrees with the published 14, which is in doubt."), "KEY_PROJECTS_CITY", Measure.Level) with
            {
                Published = Published("KEY_PROJECTS_CITY", Measure.Level, 14m, "ITEM", 3, ObservationStatus.Questionable),
            },
            Number(2, "36个", Verdict.Agrees, new("与已发布的36个相符。", "Agrees with the published 36."), "KEY_PROJECTS", Measure.Level) with
            {
                Published = Published("KEY_PROJECTS", Measure.Level, 36m, "ITEM", 3),
            },
            Number(2, "近五成", Verdict.ContradictsText, new("文中写14个、36个,14÷36=38.9%。", "The text has 14 and 36; 14 of 36 is 38.9%."), "KEY_PROJECTS_CITY", Measure.Share) with
            {
                Against = [PlaceOf(2, "14个"), PlaceOf(2, "36个")],
                Right = Words(2, "近五成", "近四成"),
            },
            Number(3, "7.6亿元", Verdict.NotPublished, new("2019年9月的规模以上工业总产值(本期)尚未发布。", "The current figure of September 2019 is not published."), "IND_OUTPUT", Measure.Current),
            Number(3, "1.2亿美元", Verdict.NotInCatalogue, new("目录中没有“实际使用外资”。", "The catalogue has no 实际使用外资."), null, null),
            Number(3, "3次", Verdict.NoFigure, new("不是统计数:次数或时长。", "No figure: how often, or how long."), null, null) with { Why = NoFigure.Duration },
        ])
    {
        Releases = new Dictionary<string, long> { [Zone] = 3 },
    };

    private static ProofNumber Number(int paragraph, string text, Verdict verdict, LocalText sentence, string? indicator, Measure? measure) => new()
    {
        Place = PlaceOf(paragraph, text),
        Text = text,
        Verdict = verdict,
        Sentence = sentence,
        ReadAs = indicator is null ? null : $"2019年1—8月,{text}",
        Key = indicator is null ? null : new(indicator, Zone, Period.Month(2019, 8)),
        Measure = measure,
    };

    private static RightWords Words(int paragraph, string old, string right) => new(PlaceOf(paragraph, old), old, right);

    private static Place PlaceOf(int paragraph, string text)
    {
        var from = Text[paragraph - 1].IndexOf(text, StringComparison.Ordinal) + 1;
        return Place.Of(new(Page: 0, paragraph, from, from + text.Length - 1));
    }

    private static PublishedFigure Published(
        string indicator, Measure measure, decimal value, string unit, long release, ObservationStatus status = ObservationStatus.Normal, int month = 8) => new(
        new(indicator, Zone, Period.Month(2019, month)),
        measure,
        new(new PrintedNumber(value), status, unit, new("01J8ZQ4C9M", new(2026, 9, 16, 1, 0, 0, TimeSpan.Zero), Place.Parse("规模以上工业!D8"), value.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        release)
        {
            Released = new(2026, 9, 16, 1, 0, 0, TimeSpan.Zero),
            FileName = "规模以上工业.xlsx",
            Department = "economy",
        };
}
