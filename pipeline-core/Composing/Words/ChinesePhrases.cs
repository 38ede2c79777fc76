using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Words;

/// <summary>The official Chinese that statistical bulletins are written in.</summary>
internal sealed class ChinesePhrases(BulletinFigures published) : Phrases(published)
{
    private const int SameStem = 3;

    private static readonly string[] Numerals = ["", "一", "二", "三", "四"];

    /// <inheritdoc/>
    public override Language Language => Language.Zh;

    /// <inheritdoc/>
    public override NumberStyle Numbers { get; } = new(grouped: false);

    /// <inheritdoc/>
    public override string Comma => "，";

    /// <inheritdoc/>
    public override string Semicolon => "；";

    /// <inheritdoc/>
    public override string Stop => "。";

    /// <inheritdoc/>
    public override string Stops => "。！？!?";

    /// <inheritdoc/>
    public override string Among => "其中，";

    /// <inheritdoc/>
    public override string Is => "";

    /// <inheritdoc/>
    public override string Takes => "";

    /// <inheritdoc/>
    public override string Compares => "";

    /// <inheritdoc/>
    public override string Does => "";

    /// <inheritdoc/>
    public override string Time(SaidTime time, bool withYear)
    {
        var year = withYear ? string.Create(CultureInfo.InvariantCulture, $"{time.Of.Year}年") : "";
        var month = time.Of.LastMonth.Number;
        return (time.Sense, month) switch
        {
            (TimeSense.End, _) => string.Create(CultureInfo.InvariantCulture, $"截至{year}{month}月末"),
            (TimeSense.ToDate, 1) => $"{year}1月",
            (TimeSense.ToDate, 3) => $"{year}一季度",
            (TimeSense.ToDate, 6) => $"{year}上半年",
            (TimeSense.ToDate, 9) => $"{year}前三季度",
            (TimeSense.ToDate, 12) => $"{year}全年",
            (TimeSense.ToDate, _) => string.Create(CultureInfo.InvariantCulture, $"{year}1—{month}月"),
            _ => year + Itself(time.Of),
        };
    }

    /// <inheritdoc/>
    public override string Opening(SaidTime time, bool withYear) => Time(time, withYear) + Comma;

    /// <inheritdoc/>
    public override string Name(Subject subject, bool withArea, bool isRoot) =>
        (withArea ? Where(subject.Area, isRoot) : "") + Published.SpokenName(subject.Indicator);

    /// <inheritdoc/>
    public override string Where(Area area, bool isRoot) => isRoot ? Published.Catalogue.About.Whole.Zh : area.Name.Zh;

    /// <inheritdoc/>
    public override bool NeedsSentence(Indicator indicator, Indicator before) => indicator.Name.Zh.EndsWith("企业", StringComparison.Ordinal)
        || (indicator.Name.Zh.Length > SameStem && before.Name.Zh.StartsWith(indicator.Name.Zh[..SameStem], StringComparison.Ordinal));

    /// <inheritdoc/>
    public override IReadOnlyList<Run> Amount(CitedFigure figure, Unit? unit) =>
        Worded(NumberStyle.ApproximationOf(figure.Number!.Value, Language), Numbers.Of(figure), UnitOf(figure, unit));

    /// <inheritdoc/>
    public override IReadOnlyList<Run> Growth(CitedFigure figure, bool isFirst) =>
        Sign(figure) == 0 ? ["同比", new("持平") { Citation = Citation.Of(figure) }] : [$"同比{Grew(figure)}{About(figure)}", Numbers.Unsigned(figure)];

    /// <inheritdoc/>
    public override string Turn(string words) => $"同比{words}";

    /// <inheritdoc/>
    public override IReadOnlyList<Run> PreviousGrowth(CitedFigure figure) =>
        Sign(figure) == 0 ? ["环比", new("持平") { Citation = Citation.Of(figure) }] : [$"环比{Grew(figure)}{About(figure)}", Numbers.Unsigned(figure)];

    /// <inheritdoc/>
    public override IReadOnlyList<Run> Share(CitedFigure figure, string total) =>
        Worded($"占{total}的比重为{NumberStyle.ApproximationOf(figure.Number!.Value, Language)}", Numbers.Of(figure), "");

    /// <inheritdoc/>
    public override IReadOnlyList<Run> ShareChange(CitedFigure figure) => Sign(figure) switch
    {
        0 => ["比重与上年同期", new("持平") { Citation = Citation.Of(figure) }],
        var sign => [$"比重同比{(sign > 0 ? "提高" : "下降")}{About(figure)}", Numbers.Unsigned(figure), "个百分点"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<Run> GrowthGap(Run number, int sign, bool isFall, SaidTime than) => (sign, isFall) switch
    {
        (0, _) => [$"增速与{Time(than, withYear: false)}", number with { Text = "持平" }],
        ( > 0, true) => [$"降幅比{Time(than, withYear: false)}收窄", number, "个百分点"],
        (_, true) => [$"降幅比{Time(than, withYear: false)}扩大", number, "个百分点"],
        ( > 0, _) => [$"增速比{Time(than, withYear: false)}提高", number, "个百分点"],
        _ => [$"增速比{Time(than, withYear: false)}回落", number, "个百分点"],
    };

    /// <inheritdoc/>
    public override IReadOnlyList<Run> Change(Run number, Unit? unit, int sign, SaidTime than, bool isOtherYear) => sign == 0
        ? [$"与{Side(than, isOtherYear)}", number with { Text = "持平" }]
        : unit?.Code == Unit.Percent ? [$"比{Side(than, isOtherYear)}{(sign > 0 ? "提高" : "下降")}", number, "个百分点"]
        : [$"比{Side(than, isOtherYear)}{(sign > 0 ? "增加" : "减少")}", number, unit?.Name.Zh ?? ""];

    /// <inheritdoc/>
    public override IReadOnlyList<Run> Rank(Citation citation, int place, int outOf) =>
        [$"居各{Published.Catalogue.About.Part.Zh}第", new(place.ToString(CultureInfo.InvariantCulture)) { Citation = citation }, "位"];

    /// <inheritdoc/>
    public override string Missing(ObservationStatus? status) => status switch
    {
        ObservationStatus.Held => "数据待核，暂不发布",
        ObservationStatus.NotApplicable => "无该项数据",
        ObservationStatus.BelowUnit => "不足一个计量单位",
        _ => "暂无数据",
    };

    /// <inheritdoc/>
    public override string NotDue => "按制度免报";

    /// <inheritdoc/>
    public override string NoShare(ObservationStatus? status, string total) => $"占{total}的比重{(status == ObservationStatus.Held ? "待核，暂不发布" : "暂无数据")}";

    /// <inheritdoc/>
    public override string NoGrowth(ObservationStatus? status) => status == ObservationStatus.Held ? "同比增速待核，暂不发布" : "同比增速暂无数据";

    /// <inheritdoc/>
    public override string And(IReadOnlyList<string> names) => string.Join('、', names);

    /// <inheritdoc/>
    public override IReadOnlyList<Run> Respectively(IReadOnlyList<string> names, IReadOnlyList<CitedFigure> figures, Unit? unit) =>
        [$"{And(names)}分别为", .. Between(figures.Select(Numbers.Of), "、", "、"), unit?.Code == Unit.Percent ? "" : unit?.Name.Zh ?? ""];

    /// <inheritdoc/>
    public override IReadOnlyList<Run> GrowRespectively(IReadOnlyList<string> names, IReadOnlyList<CitedFigure> growths, bool named) =>
        [$"{(named ? And(names) : "")}同比分别{Grew(growths[0])}", .. Between(growths.Select(Numbers.Unsigned), "、", "、")];

    /// <inheritdoc/>
    public override string NotYet(IReadOnlyList<string> names) => $"{And(names)}暂无数据";

    /// <inheritdoc/>
    public override string NoneInAreas(string name, bool isDue) => $"各{Published.Catalogue.About.Part.Zh}{name}{(isDue ? "暂无数据" : NotDue)}";

    /// <inheritdoc/>
    public override string NotDueOf(IReadOnlyList<string> names) => And(names) + NotDue;

    /// <inheritdoc/>
    public override string BeingChecked(IReadOnlyList<string> names) => $"{And(names)}数据待核，暂不发布";

    /// <inheritdoc/>
    public override string Doubtful(IReadOnlyList<string> names) => $"{And(names)}数据存疑，仅供参考";

    /// <inheritdoc/>
    public override string Note(ObservationStatus status) => status switch
    {
        ObservationStatus.Questionable => "该数据存疑，照原文发布，不参与汇总。",
        ObservationStatus.Provisional => "初步数。",
        ObservationStatus.Revised => "修订数。",
        ObservationStatus.Estimated => "预计数。",
        ObservationStatus.Break => "口径有变，与此前数据不可比。",
        ObservationStatus.Forecast => "预测数。",
        _ => "",
    };

    /// <inheritdoc/>
    public override string NoteLetThrough => "该数据核对时曾暂扣，经审核放行后公布。";

    /// <inheritdoc/>
    public override string NoteRestsOnLetThrough => "推算所据的数据核对时曾暂扣，经审核放行后公布。";

    /// <inheritdoc/>
    public override string NoteComputed => "按已公布数据推算。";

    /// <inheritdoc/>
    public override IReadOnlyList<Run> NoteBefore(CitedFigure earlier, Unit? unit) => ["该数据已修订，此前公布为", .. Amount(earlier, unit), "。"];

    private static string UnitOf(CitedFigure figure, Unit? unit) => figure.Unit == Unit.Percent ? "" : unit?.Name.Zh ?? "";

    private static int Sign(CitedFigure figure) => Math.Sign(figure.Number!.Value.Value);

    private string About(CitedFigure figure) => NumberStyle.ApproximationOf(figure.Number!.Value, Language);

    private static string Grew(CitedFigure figure) => Sign(figure) < 0 ? "下降" : "增长";

    private static IReadOnlyList<Run> Worded(string before, Run number, string after) => before.Length == 0 ? [number, after] : [before, number, after];

    private static string Itself(Period period) => period.Frequency switch
    {
        Frequency.Month => string.Create(CultureInfo.InvariantCulture, $"{period.Number}月"),
        Frequency.Quarter => $"{Numerals[period.Number]}季度",
        Frequency.HalfYear => period.Number == 1 ? "上半年" : "下半年",
        _ => "全年",
    };

    // The other side of a comparison is named without 截至: 比7月末增加3家.
    private string Side(SaidTime than, bool isOtherYear) => (isOtherYear ? "上年" : "") + Time(than, withYear: false).Replace("截至", "", StringComparison.Ordinal);
}
