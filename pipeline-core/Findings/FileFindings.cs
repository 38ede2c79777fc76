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

    /// <summary>What a document's prose says is not what its table has.</summary>
    public static readonly FindingKind ProseAgainstTable = new(
        "HTZ3003", Severity.Warning,
        new("“{indicator}”{period} 在表格 {where} 中为 {expected},正文此处为 {found};已采用表格中的数据。", "'{indicator}' {period} is {expected} in the table, {where}, but {found} in the text here; the table's is taken."),
        new("请核对正文和表格,改正后重新上传。", "Check the text against the table, and upload it again corrected."));

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

    /// <summary>A total is not the sum that the catalogue says it is.</summary>
    public static readonly FindingKind SumNotTotal = new(
        "HTZ3105", Severity.Warning,
        new("“{total}”{period} 为 {whole},按目录规定的关系 {terms} = {sum},与之不等(已考虑四舍五入)。",
            "'{total}' {period} is {whole}, but by the catalogue it is {terms} = {sum}, and rounding does not explain it."),
        new("请核对总计和各组成项。", "Check the total and the figures it is made of."));

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

    /// <summary>A rate is not the quotient that the catalogue says it is.</summary>
    public static readonly FindingKind RatioNotQuotient = new(
        "HTZ3203", Severity.Warning,
        new("“{result}”{period} 为 {ratio},而按“{aboveName}”{above} 与“{belowName}”{below} 计算应为 {computed}。",
            "'{result}' {period} is {ratio}, but '{aboveName}', {above}, over '{belowName}', {below}, makes {computed}."),
        new("请核对三个数据及其单位、口径。", "Check the three figures, their units and what they cover."));

    /// <summary>The amount of a period is more than the cumulative one that includes it.</summary>
    public static readonly FindingKind CurrentAboveCumulative = new(
        "HTZ3204", Severity.Error,
        new("“{indicator}”{period} 本期为 {found},大于包含它的累计数 {cumulative}({where}),两个数据均未发布。",
            "'{indicator}' {period} is {found} for the period, more than the cumulative {cumulative} ({where}) that includes it; neither is published."),
        new("请核对两个数据及其单位,改正后重新上传。", "Check both figures and their units, and upload it again."));

    /// <summary>Most amounts of a sheet are more than the cumulative ones.</summary>
    public static readonly FindingKind ColumnsSwapped = new(
        "HTZ3205", Severity.Error,
        new("本表有 {count} 个本期数大于累计数(如“{indicator}”{period} 本期 {found}、累计 {cumulative}({where})),“本月”和“累计”两栏可能填反了,均未发布。",
            "{count} amounts of this sheet are more than the cumulative ones ('{indicator}' {period} is {found}, and cumulatively {cumulative} ({where})): the two columns have probably changed places; none is published."),
        new("请核对两栏的表头,改正后重新上传。", "Check the headings of the two columns, and upload it again."));

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

    /// <summary>An area's figure is greater than that of the area it lies in.</summary>
    public static readonly FindingKind AreaAboveWhole = new(
        "HTZ3501", Severity.Warning,
        new("“{indicator}”{period},{partName} 为 {part},大于所在的{area} {whole}。",
            "'{indicator}' {period}: {partName} has {part}, more than {area}, {whole}, in which it lies."),
        new("请核对两地数据及其单位、口径。", "Check both areas' figures, their units and what they cover."));

    /// <summary>Areas that do not overlap come to more than the area they lie in.</summary>
    public static readonly FindingKind AreasAboveWhole = new(
        "HTZ3502", Severity.Warning,
        new("“{indicator}”{period},{area} 为 {whole},各区域之和 {parts} = {sum},超过全域。",
            "'{indicator}' {period}: {area} has {whole}, but the areas within it, {parts}, come to {sum}, which is more."),
        new("请核对全域和各区域的数据。", "Check the figures of the whole and of the areas within it."));

    /// <summary>Areas that should make up the area they lie in do not.</summary>
    public static readonly FindingKind AreasNotWhole = new(
        "HTZ3503", Severity.Warning,
        new("“{indicator}”{period},{area} 为 {whole},各区域之和 {parts} = {sum},与全域不等(已考虑四舍五入)。",
            "'{indicator}' {period}: {area} has {whole}, but the areas within it, {parts}, come to {sum}, and rounding does not explain it."),
        new("请核对全域和各区域的数据,是否有漏报、重报。", "Check the figures of the whole and of the areas within it: is one left out, or counted twice?"));

    /// <summary>A figure that is due together with others of the file is not there.</summary>
    public static readonly FindingKind RequiredMissing = new(
        "HTZ3601", Severity.Warning,
        new("本表应有“{indicator}”{area} {period} 的数据,文件中没有,此前也未报送。",
            "The file should have '{indicator}' of {area} for {period}, which it has not, and neither has an earlier one."),
        new("请补报;没有该项数据的填“-”。", "Report it as well; where there is no such figure, enter '-'."));
}
