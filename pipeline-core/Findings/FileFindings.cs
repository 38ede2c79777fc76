namespace HtzPipeline.Core.Findings;

/// <summary>HTZ3xxx: figures held against each other, mostly of one file.</summary>
/// <remarks>
/// Where a figure of the comparison was published earlier, the text says from which submission and cell: what is wrong may
/// be the older data, and a good file is not refused for it. So none of these but a contradiction within the file is an error.
/// </remarks>
public static class FileFindings
{
    /// <summary>The same figure stands in two places.</summary>
    public static readonly FindingKind Repeated = new(
        "HTZ3001", Severity.Info,
        new("“{indicator}”{period} 在 {where} 已有相同的数据 {expected},此处的 {found} 不再计入。", "'{indicator}' {period} has the same figure {expected} in {where} already; {found} here is left out."),
        new("无需处理。", "Nothing to do."));

    /// <summary>Two places of the file give different values for one figure.</summary>
    public static readonly FindingKind Contradictory = new(
        "HTZ3002", Severity.Error,
        new("“{indicator}”{period} 在 {where} 为 {expected},此处为 {found},两处矛盾,均未发布。", "'{indicator}' {period} is {expected} in {where} but {found} here; neither is published."),
        new("请核对两处,保留正确的一个后重新上传。", "Check both, keep the right one and upload the file again."));

    /// <summary>A part is greater than its total.</summary>
    public static readonly FindingKind PartAboveTotal = new(
        "HTZ3101", Severity.Warning,
        new("“{partName}”{period} 为 {part},大于所属的“{total}”{whole}({where})。", "'{partName}' {period} is {part}, more than '{total}', {whole} ({where}), of which it is a part."),
        new("请核对两个数据及其单位、口径。", "Check both figures, their units and what they cover."));

    /// <summary>Parts that do not overlap come to more than their total.</summary>
    public static readonly FindingKind PartsAboveTotal = new(
        "HTZ3102", Severity.Warning,
        new("“{total}”{period} 为 {whole},各分项之和 {parts} = {sum},超过总计。", "'{total}' {period} is {whole}, but its parts {parts} come to {sum}, more than the total."),
        new("请核对总计和各分项。", "Check the total and its parts."));

    /// <summary>Parts that do not overlap leave something of their total over.</summary>
    public static readonly FindingKind Residual = new(
        "HTZ3103", Severity.Info,
        new("“{total}”{period} 为 {found},各分项之和 {parts} = {sum},余 {residual}。", "'{total}' {period} is {found}, its parts {parts} come to {sum}; {residual} is left over."),
        new("目录未规定各分项须覆盖总计;如余数不合理,请核对。", "The catalogue does not say that the parts cover the total; check if the remainder is not plausible."));

    /// <summary>Parts that should make up their total do not.</summary>
    public static readonly FindingKind PartsNotTotal = new(
        "HTZ3104", Severity.Warning,
        new("“{total}”{period} 为 {whole},各分项之和 {parts} = {sum},与总计不等(已考虑四舍五入)。", "'{total}' {period} is {whole}, but its parts {parts} come to {sum}, and rounding does not explain it."),
        new("请核对总计和各分项。", "Check the total and its parts."));

    /// <summary>The share is not the part over the total.</summary>
    public static readonly FindingKind ShareNotPartOverTotal = new(
        "HTZ3201", Severity.Warning,
        new("“{indicator}”{period} 占“{total}”的比重为 {found},而按 {part}({partWhere})、{whole}({where})计算应为 {expected}。",
            "The share of '{indicator}' in '{total}' {period} is {found}, but {part} ({partWhere}) of {whole} ({where}) makes {expected}."),
        new("请核对比重、分项和总计。", "Check the share, the part and the total."))
    {
        DoubtsFigure = true,
    };

    /// <summary>The change of a share is not what the shares or the growth rates make it.</summary>
    public static readonly FindingKind ShareChangeUnsupported = new(
        "HTZ3202", Severity.Warning,
        new("“{indicator}”{period} 比重增减为 {found},而按{evidence}应为 {expected}。", "The share of '{indicator}' {period} is said to have changed by {found}, but by {evidence} it would be {expected}."),
        new("请核对比重增减、上年同期比重和两个增速;口径有变化的请说明。", "Check the change, last year's share and both growth rates; if the coverage has changed, say so."))
    {
        DoubtsFigure = true,
    };

    /// <summary>The period's own amount is not the difference of the cumulative ones.</summary>
    public static readonly FindingKind CurrentNotDifference = new(
        "HTZ3301", Severity.Warning,
        new("“{indicator}”{current} 本期为 {found}({where}),而按累计数 {cumulative} 推算应为 {expected}。",
            "'{indicator}' {current} is {found} for the period ({where}), but the cumulative figures {cumulative} make it {expected}."),
        new("请核对本期数和前后两期累计数;如调整了以前各期,请一并重报。", "Check the period's figure and both cumulative ones; if earlier periods were revised, report them too."));

    /// <summary>An amount below zero of an indicator that cannot be negative.</summary>
    public static readonly FindingKind NegativeAmount = new(
        "HTZ3401", Severity.Warning,
        new("“{indicator}”{period} 为 {found},而该指标不应为负数。", "'{indicator}' {period} is {found}, though it cannot be negative."),
        new("请核对正负号;确有冲减的,请联系统计部门修改指标目录。", "Check the sign; if it really was a correction, ask the statistics office to allow it in the catalogue."))
    {
        DoubtsFigure = true,
    };

    /// <summary>A share outside 0 to 100 %.</summary>
    public static readonly FindingKind ShareOutOfRange = new(
        "HTZ3402", Severity.Warning,
        new("“{indicator}”{period} 的比重为 {found},应在 {expected} 之间。", "The share of '{indicator}' {period} is {found}; it should be within {expected}."),
        new("请核对比重,是否把增速或总量填在了比重栏。", "Check the share: is it a growth rate or an amount in the wrong column?"))
    {
        DoubtsFigure = true,
    };

    /// <summary>A figure outside the limits that the catalogue sets for it.</summary>
    public static readonly FindingKind OutOfRange = new(
        "HTZ3403", Severity.Warning,
        new("“{indicator}”{period} 的{measure}为 {found},指标目录规定的范围是 {expected}。", "'{indicator}' {period}, {measure}: {found}; the catalogue's limits are {expected}."),
        new("请核对数据及其单位;情况属实的,请联系统计部门修改指标目录中的范围。", "Check the figure and its unit; if it is right, ask the statistics office to change the limits in the catalogue."))
    {
        DoubtsFigure = true,
    };
}
