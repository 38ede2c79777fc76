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

    /// <summary>The growth of a cumulative figure is not between that up to the period before and that of the period.</summary>
    public static readonly FindingKind GrowthIncoherent = new(
        "HTZ4203", Severity.Warning,
        new("“{indicator}”{month} 累计增速 {cumulative} 应介于上期累计增速 {before} 与当期增速 {current} 之间。",
            "The growth of '{indicator}' up to {month}, {cumulative}, should lie between that up to the period before, {before}, and that of the period, {current}."),
        new("请核对三个增速;如调整了以前各期,请一并重报。", "Check the three growth rates; if earlier periods were revised, report them too."));

    /// <summary>A published figure is changed by more than is usual.</summary>
    public static readonly FindingKind LargeRevision = new(
        "HTZ4301", Severity.Warning,
        new("“{indicator}”{period} 已发布为 {before},现报 {found},调整幅度超过 {limit}。",
            "'{indicator}' {period} was published as {before} and is now {found}; the revision is greater than {limit}."),
        new("请核对;确需调整的,请说明原因(暂缓发布的,由有权限的人员批准后发布)。", "Check it; if the revision is right, give the reason; where it is held, it is published once approved."));

    /// <summary>A figure of a year that is closed is changed.</summary>
    public static readonly FindingKind ClosedPeriodRevised = new(
        "HTZ4302", Severity.Warning,
        new("“{indicator}”{period} 所属年度的数据已定案,已发布为 {before},现报 {found}。",
            "The year of '{indicator}' {period} is closed; the figure was published as {before} and is now {found}."),
        new("请核对是否填错了时期;确需调整的,请说明原因(暂缓发布的,由有权限的人员批准后发布)。", "Check whether the period is right; if the revision is meant, give the reason; where it is held, it is published once approved."));

    /// <summary>A published figure is blank now.</summary>
    public static readonly FindingKind FigureRemoved = new(
        "HTZ4303", Severity.Warning,
        new("“{indicator}”{period} 已发布为 {before},现报为空。",
            "'{indicator}' {period} was published as {before} and is blank now."),
        new("请补填;确需撤销的,请说明原因。", "Enter the figure; if it is meant to be withdrawn, give the reason."));

    /// <summary>What a text says is not what the table says that is published.</summary>
    public static readonly FindingKind TextAgainstPublished = new(
        "HTZ4304", Severity.Error,
        new("“{indicator}”{period} 已按表格发布为 {expected}({where}),正文此处为 {found};正文不替代表格,数据暂缓。",
            "'{indicator}' {period} is published as {expected} from a table ({where}); the text has {found} here. Text does not take a table's place: held back."),
        new("请核对正文和表格;如以正文为准,请说明原因,由有权限的人员放行。", "Check the text against the table; if the text is right, have it let through, saying why."));

    /// <summary>A table takes the place of what a text said otherwise.</summary>
    public static readonly FindingKind TextReplaced = new(
        "HTZ4305", Severity.Warning,
        new("“{indicator}”{period} 此前按正文发布为 {expected}({where}),表格为 {found};已采用表格中的数据。",
            "'{indicator}' {period} was published as {expected} from a text ({where}); the table has {found}, which is taken."),
        new("请核对表格和正文。", "Check the table against the text."));

    /// <summary>A figure has grown as the indicator never has.</summary>
    public static readonly FindingKind Outlier = new(
        "HTZ4401", Severity.Warning,
        new("“{indicator}”{period} 为 {found},比 {base} 变动 {growth},而以往 {count} 期通常为 {usual}。",
            "'{indicator}' {period} is {found}, a change of {growth} on {base}; over {count} periods before, {usual} was usual."),
        new("请核对数据和计量单位;情况属实的,请说明原因。", "Check the figure and its unit; if it is right, say why."))
    {
        DoubtsFigure = true,
    };

    /// <summary>A figure of January of a survey that reports January and February in one.</summary>
    public static readonly FindingKind JanuaryNotReported = new(
        "HTZ4501", Severity.Warning,
        new("“{indicator}”按{calendar}报送,1月份数据免报,文件中却有 {period} 的数据 {found}。",
            "'{indicator}' ({calendar}) does not report January by itself, but the file has {found} for {period}."),
        new("请核对时期;1-2月数据请报为2月累计。", "Check the period; report January and February together, as cumulative of February."));

    /// <summary>The period before has not been reported.</summary>
    public static readonly FindingKind PeriodPassedOver = new(
        "HTZ4502", Severity.Info,
        new("“{indicator}”已报送 {earlier} 和 {period},缺 {expected}。",
            "'{indicator}' has {earlier} and {period}, but not {expected}."),
        new("请补报该期数据。", "Report that period as well."));

    /// <summary>The figure of a year is not what was cumulated by its December.</summary>
    public static readonly FindingKind YearNotDecember = new(
        "HTZ4601", Severity.Warning,
        new("“{annual}”{year} 为 {yearValue},与“{within}”累计至12月的 {december} 不一致。",
            "'{annual}' {year} is {yearValue}, but '{within}' came to {december} by December."),
        new("请核对;年报数有调整的,请一并重报12月累计数。", "Check both; if the year's figure was revised, report December's cumulative figure too."));

    /// <summary>The growth of a year implies another base than what was cumulated by the December before.</summary>
    public static readonly FindingKind YearBaseDiffers = new(
        "HTZ4602", Severity.Info,
        new("“{annual}”{year} 为 {yearValue}、增长 {growth},对应的上年基数为 {implied},与“{within}”上年12月累计数 {december} 不同。",
            "'{annual}' {year} is {yearValue}, growth {growth}, which implies {implied} for the year before; '{within}' came to {december} by that December."),
        new("无需处理。", "Nothing to do."));
}
