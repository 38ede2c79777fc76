namespace HtzPipeline.Functions.Formats.Cubes;

/// <summary>What a status says to people, as one table: the legend of every format that has one.</summary>
/// <param name="Status">The status.</param>
/// <param name="Name">What it means.</param>
/// <param name="Sign">What stands in a table in the place of a number, as the statistical yearbooks print it; empty for a blank.</param>
internal sealed record StatusFacts(ObservationStatus Status, LocalText Name, LocalText Sign)
{
    /// <summary>All statuses, in the order of the enumeration.</summary>
    public static IReadOnlyList<StatusFacts> All { get; } =
    [
        new(ObservationStatus.Normal, new("正常", "Normal"), ""),
        new(ObservationStatus.Questionable, new("存疑,照原文发布,不参与汇总", "Doubtful: published as printed, no part of aggregates"), ""),
        new(ObservationStatus.NotAvailable, new("数据不详,或已撤回", "Not available, or withdrawn"), ""),
        new(ObservationStatus.NotApplicable, new("无该项数据", "There is no such figure"), "—"),
        new(ObservationStatus.BelowUnit, new("不足本表最小单位数,不是零", "Below the smallest unit printed, not zero"), "…"),
        new(ObservationStatus.InWords, new("以文字表述,没有数值", "In words, without a number"), new("(文字)", "(words)")),
        new(ObservationStatus.Held, new("待核,暂不发布", "Held back until it is checked"), new("(待核)", "(held)")),
        new(ObservationStatus.Provisional, new("初步数", "Provisional"), ""),
        new(ObservationStatus.Revised, new("修订数", "Revised"), ""),
        new(ObservationStatus.Estimated, new("预计数", "Estimated"), ""),
        new(ObservationStatus.Break, new("口径有变,与以前不可比", "Breaks with the figures before"), ""),
        new(ObservationStatus.Forecast, new("预测数,不参与汇总", "A forecast, no part of aggregates"), ""),
    ];

    /// <summary>The SDMX code.</summary>
    public char Code => Status.Code;

    /// <summary>The facts of an SDMX code.</summary>
    /// <exception cref="FormatException">Not a code used here.</exception>
    public static StatusFacts Of(char code) => All[(int)ObservationStatusCodes.Parse(code)];
}
