using System.Globalization;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Proofs;

/// <summary>Why nothing can be said of a number, in both languages.</summary>
internal static class ProofSentences
{
    /// <summary>Nothing says what is measured.</summary>
    public static LocalText NoName { get; } = new("没有写明是什么指标,无法核对。", "Nothing says which indicator it is, so it cannot be checked.");

    /// <summary>A flow's month has no share of its own.</summary>
    public static LocalText ShareOfMonth { get; } = new("单月占比不发布,无法核对。", "Shares of a single month are not published, so it cannot be checked.");

    /// <summary>A level of what flows.</summary>
    public static LocalText LevelOfFlow { get; } = new("是时点数或更早起算的累计,而发布的是时期数,无法核对。", "It is as of a day, or a total from an earlier beginning, while the indicator is published by periods.");

    /// <summary>In a unit that cannot be converted.</summary>
    public static LocalText OtherUnit(string unit) => new($"单位“{unit}”与发布的不能换算,无法核对。", $"The unit '{unit}' cannot be converted to that of the published figure.");

    /// <summary>Of another area.</summary>
    public static LocalText OtherArea(string area) => new($"是“{area}”的数,目录中没有该区域。", $"It is of '{area}', an area that the catalogue does not have.");

    /// <summary>Of an indicator that the catalogue does not have.</summary>
    public static LocalText NotInCatalogue(string indicator) => new($"目录中没有指标“{indicator}”。", $"The catalogue has no indicator '{indicator}'.");

    /// <summary>Its time or measure was not understood.</summary>
    public static LocalText NotUnderstood(string words) => new($"没有看懂“{words}”,无法核对。", $"'{words}' was not understood, so it cannot be checked.");

    /// <summary>It is no figure of the catalogue's measures.</summary>
    public static LocalText LeftAside(Aside aside) => aside switch
    {
        Aside.SinceBeginning => new("是从更早起算的累计,没有发布,无法核对。", "It is a total from an earlier beginning than January, which is not published."),
        Aside.OtherBasis => new("口径与发布的不同,无法核对。", "It is on another basis than what is published, so it cannot be checked."),
        _ => new("不是与上年同期相比,没有发布,无法核对。", "It does not compare with the year before; nothing published tells it."),
    };

    /// <summary>The indicator is not reported for such a period.</summary>
    public static LocalText ForeignPeriod(PeriodSpan span, Indicator indicator) => new(
        $"“{indicator.Name.Zh}”为{indicator.Calendar.Name.Zh},没有 {span} 的数,无法核对。", $"'{indicator.Name.En}' is {indicator.Calendar.Name.En} and has no figure of {span}.");

    /// <summary>Nothing published tells such a figure.</summary>
    public static LocalText Untold(MeasureAspect aspect) => aspect switch
    {
        MeasureAspect.Rank or MeasureAspect.RankChange => new("位次没有发布,无法核对。", "Ranks are not published, so it cannot be checked."),
        MeasureAspect.Contribution => new("拉动、贡献没有发布,无法核对。", "Contributions are not published, so it cannot be checked."),
        MeasureAspect.Progress or MeasureAspect.ProgressGap or MeasureAspect.Plan => new("计划和完成进度没有发布,无法核对。", "Plans and progress are not published, so it cannot be checked."),
        MeasureAspect.Mean or MeasureAspect.Average => new("平均数没有发布,无法核对。", "Averages are not published, so it cannot be checked."),
        _ => new("这类数没有发布,无法核对。", "Such figures are not published, so it cannot be checked."),
    };

    /// <summary>It is no figure.</summary>
    public static LocalText NoFigure(NoFigure why) => why switch
    {
        Prose.NoFigure.Period or Prose.NoFigure.Date => new("不是统计数:时间。", "No figure: a time."),
        Prose.NoFigure.Duration => new("不是统计数:次数或时长。", "No figure: how often, or how long."),
        Prose.NoFigure.Name => new("不是统计数:名称的一部分。", "No figure: part of a name."),
        Prose.NoFigure.Threshold => new("不是统计数:分组的界限。", "No figure: the bound of a group."),
        Prose.NoFigure.Plan => new("不是统计数:计划、目标或预测。", "No figure: a plan, a target or a forecast."),
        Prose.NoFigure.ListNumber => new("不是统计数:编号。", "No figure: the number of an item."),
        Prose.NoFigure.Ordinal => new("不是统计数:序数。", "No figure: an ordinal."),
        Prose.NoFigure.VagueRank => new("不是统计数:没有说明是什么的位次。", "No figure: a rank of nothing that is named."),
        Prose.NoFigure.Frame => new("不是统计数:范围的大小。", "No figure: the size of the frame."),
        _ => new("没有读成统计数,未核对。", "Not read as a figure, and not checked."),
    };

    /// <summary>The date of a release, in China's time.</summary>
    public static string Date(DateTimeOffset time) => time.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
