namespace HtzPipeline.Core.Findings;

/// <summary>HTZ4xxx: figures held against what is published, or against other periods of the same file.</summary>
public static class PublishedFindings
{
    /// <summary>A cumulative figure is below an earlier one of the year.</summary>
    public static readonly FindingKind CumulativeFalls = new(
        "HTZ4101", Severity.Warning,
        new("“{indicator}”{later} 累计为 {laterValue}({laterWhere}),小于 {earlier} 累计的 {earlierValue}({earlierWhere})。",
            "'{indicator}' is {laterValue} up to {later} ({laterWhere}), less than {earlierValue} up to {earlier} ({earlierWhere})."),
        new("累计数不应下降。请核对两期;如调整了以前各期,请一并重报。", "A cumulative figure does not fall. Check both; if earlier periods were revised, report them too."))
    {
        DoubtsFigure = true,
    };

    /// <summary>The reported nominal growth is not the ratio to the figure a year before.</summary>
    public static readonly FindingKind GrowthNotRatio = new(
        "HTZ4201", Severity.Warning,
        new("“{indicator}”{period} 同比增长 {found},而按本期 {amount} 与上年同期 {base}({where})计算应为 {expected}。",
            "'{indicator}' {period} is said to have grown by {found}, but {amount} over {base} a year before ({where}) makes {expected}."),
        new("请核对增速和上年同期数;如上年数据有调整,请一并重报。", "Check the growth and the figure of a year before; if that was revised, report it too."))
    {
        DoubtsFigure = true,
    };

    /// <summary>A growth at constant prices or of comparable coverage differs from the ratio to the figure a year before: worth knowing.</summary>
    public static readonly FindingKind ImpliedBaseDiffers = new(
        "HTZ4202", Severity.Info,
        new("“{indicator}”{period} 同比增长 {found}(可比价或可比口径),对应的可比基数为 {implied},与已发布的上年同期数 {base}({where})不同;按后者计算为 {expected}。",
            "'{indicator}' {period} grew by {found} (constant prices or comparable coverage), which implies a base of {implied}, not the {base} published for a year before ({where}), by which it would be {expected}."),
        new("无需处理。", "Nothing to do."));
}
