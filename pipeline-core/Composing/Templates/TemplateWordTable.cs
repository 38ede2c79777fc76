using System.Collections.Frozen;
using HtzPipeline.Core.Composing.Words;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Templates;

/// <summary>Every word that templates can call. A new one is a line here and an example in docs/bulletin.md.</summary>
internal static class TemplateWordTable
{
    private static readonly string[] OfFigure = ["of", "at", "in"];
    private static readonly string[] OfAmount = ["of", "at"];

    /// <summary>All words.</summary>
    public static IReadOnlyList<TemplateWord> All { get; } =
    [
        new("said", WordInput.Period, ["year"], new("时期的说法", "A period as one says it"), (_, call) => Time(call)),
        new("told", WordInput.Indicator, OfFigure, new("数额和同比增长", "An amount with its growth"), (desk, call) => new([.. desk.Clauses.Told(desk.Choice(call))])),
        new("amount", WordInput.Indicator, OfFigure, new("数额", "An amount"), (desk, call) => new([desk.Clauses.Amount(desk.Choice(call))])),
        new("growth", WordInput.Indicator, OfFigure, new("同比增长", "Growth on a year before"), (desk, call) => One(desk.Clauses.Growth(desk.Choice(call), isAsked: true))),
        new("share", WordInput.Indicator, OfAmount, new("占比及其变化", "The share of the total and its change"), (desk, call) => new([.. desk.Clauses.Share(desk.Choice(call))])),
        new("against_previous", WordInput.Indicator, OfFigure, new("与上期相比", "Against the period before"), (desk, call) => One(desk.Clauses.AgainstPrevious(desk.Choice(call)))),
        new("rank", WordInput.Indicator, OfFigure, new("在本区各街道、镇、园区中的位次", "The place among the areas within the zone"),
            (desk, call) => One(desk.Clauses.Rank(desk.Choice(call), desk.Lists.InAreas(call.Indicator, call.Options)))),
        new("parts", WordInput.Indicator, OfAmount, new("其中各项,由大到小", "The parts of it, the largest first"), (desk, call) => new(desk.Lists.Parts(call.Indicator, call.Options))),
        new("areas", WordInput.Indicator, OfAmount, new("本区各街道、镇、园区,由大到小", "Each area within the zone, the largest first"), (desk, call) => new(desk.Lists.Areas(call.Indicator, call.Options))),
        new("respectively", WordInput.Indicators, OfFigure, new("分别", "Several, respectively"), (desk, call) => new(desk.Lists.Respectively(call.Indicators, call.Options))),
        new("missing", WordInput.Indicators, [], new("暂无数据的", "What is missing"), (desk, call) => new(desk.Lists.Missing(call.Indicators))),
        new("doubtful", WordInput.Indicators, [], new("存疑的", "What is in doubt"), (desk, call) => new(desk.Lists.Doubtful(call.Indicators))),
        new("table", WordInput.Indicators, [], new("指标表", "A table of indicators"), (desk, call) => Block(desk.Tables.Snapshot(call.Indicators))),
        new("months_table", WordInput.Indicator, OfFigure, new("今年与上年逐月表", "A table of this year against last, by month"), (desk, call) => Block(desk.Tables.Months(call.Indicator, call.Options))),
        new("areas_table", WordInput.Indicator, OfAmount, new("本区各街道、镇、园区的表", "A table of the areas within the zone"),
            (desk, call) => InAreas(desk, call, choice => !choice.IsAbsent, areas => desk.Tables.Areas(call.Indicator, areas))),
        new("months_chart", WordInput.Indicator, OfFigure, new("今年与上年逐月图", "A chart of this year against last, by month"), (desk, call) => Block(desk.Charts.Months(call.Indicator, call.Options))),
        new("areas_chart", WordInput.Indicator, OfAmount, new("本区各街道、镇、园区的图", "A chart of the areas within the zone"),
            (desk, call) => InAreas(desk, call, choice => choice.Amount?.Number is not null, areas => desk.Charts.Areas(call.Indicator, areas))),
        new("parts_chart", WordInput.Indicator, OfAmount, new("构成图", "A chart of the parts"),
            (desk, call) => desk.Published.Catalogue.PartsOf(call.Indicator.Code).Any() ? Block(desk.Charts.Parts(call.Indicator, call.Options)) : Saying.Nothing),
        new("plain", WordInput.Text, [], new("照写的文字,可含数字", "Text as it is, with digits"), (_, call) => new([]) { Plain = call.Text }),
    ];

    /// <summary>All words by name.</summary>
    public static FrozenDictionary<string, TemplateWord> ByName { get; } = All.ToFrozenDictionary(word => word.Name);

    /// <summary>The word that tells, as a condition, whether an amount is published.</summary>
    public const string Published = "published";

    /// <summary>The word that tells, as a condition, whether an amount of any sub-district is published.</summary>
    public const string PublishedInAreas = "areas_published";

    /// <summary>Whether a word is one that only conditions use.</summary>
    public static bool IsCondition(string word) => word is Published or PublishedInAreas;

    // Where there is nothing to see, that is said in its place.
    private static Saying InAreas(WordDesk desk, WordCall call, Func<FigureChoice, bool> isShown, Func<IReadOnlyList<FigureChoice>, Block> show) =>
        desk.Lists.InAreas(call.Indicator, call.Options) is not { Count: > 0 } areas ? Saying.Nothing
        : areas.Any(isShown) ? Block(show(areas))
        : desk.Lists.NothingToShow(areas);

    private static Saying One(SaidClause? clause) => clause is null ? Saying.Nothing : new([clause]);

    private static Saying Block(Block block) => new([]) { Block = block };

    private static Saying Time(WordCall call) => new([])
    {
        Time = SaidTime.For(call.Options.Period!.Value, call.Options.Amount ?? Measure.Cumulative, Catalogue.IndicatorKind.Flow),
    };
}
