namespace HtzPipeline.Core.Findings;

/// <summary>HTZ2xxx: what a figure means: indicator, area, unit, period.</summary>
/// <remarks>What recurs with a name (an unknown indicator, a foreign unit) is one finding at its first place, with the number of figures in <c>count</c>.</remarks>
public static class MeaningFindings
{
    /// <summary>The catalogue has no indicator of this name.</summary>
    public static readonly FindingKind UnknownIndicator = new(
        "HTZ2001", Severity.Error,
        new("指标目录中没有“{found}”这一指标,涉及 {count} 个数据,未发布。", "The catalogue has no indicator called '{found}'; {count} figure(s) were not published."),
        new("请核对指标名称,最接近的有:{expected}。确属新增指标的,请联系统计部门列入指标目录。",
            "Check the name; the nearest are: {expected}. If it is a new indicator, ask the statistics office to enter it in the catalogue."));

    /// <summary>The indicator is another department's to report.</summary>
    public static readonly FindingKind WrongOwner = new(
        "HTZ2002", Severity.Warning,
        new("“{indicator}”应由“{expected}”报送,现由“{found}”报送(共 {count} 个数据)。", "'{indicator}' is for '{expected}' to report, not for '{found}' ({count} figure(s))."),
        new("请与该部门核实后只由一家报送;数据已照常发布。", "Agree with that department which of you reports it; the figures are published meanwhile."));

    /// <summary>The catalogue has no area of this name.</summary>
    public static readonly FindingKind UnknownArea = new(
        "HTZ2003", Severity.Error,
        new("指标目录中没有“{found}”这一区域,涉及 {count} 个数据,未发布。", "The catalogue has no area called '{found}'; {count} figure(s) were not published."),
        new("请使用以下区域名称之一:{expected}。", "Use one of these area names: {expected}."));

    /// <summary>The unit is not in the catalogue, so that the figure cannot be scaled.</summary>
    public static readonly FindingKind UnknownUnit = new(
        "HTZ2101", Severity.Error,
        new("不认识计量单位“{found}”(“{indicator}”等 {count} 个数据),无法换算,未发布。", "The unit '{found}' is not known ('{indicator}', {count} figure(s) in all), so the figures cannot be converted and were not published."),
        new("请改用目录中的计量单位,该指标以“{expected}”计。", "Use a unit of the catalogue; this indicator is in '{expected}'."));

    /// <summary>The unit measures something else than the indicator's does.</summary>
    public static readonly FindingKind UnitOfOtherDimension = new(
        "HTZ2102", Severity.Warning,
        new("“{indicator}”以“{expected}”计,而此处的单位是“{found}”,两者不能换算;数据按原样发布,标为存疑。",
            "'{indicator}' is measured in '{expected}', but the unit here is '{found}', which does not convert; the figure is published as printed, marked questionable."),
        new("请核对计量单位:是单位写错了,还是报错了指标。", "Check the unit: is it a slip, or a figure of another indicator?"))
    {
        DoubtsFigure = true,
    };

    /// <summary>The period is later than the one the file was uploaded for.</summary>
    public static readonly FindingKind LaterPeriod = new(
        "HTZ2201", Severity.Error,
        new("数据的时期 {found} 晚于上传的时期 {expected}(“{indicator}”等 {count} 个数据),未发布。",
            "The period {found} is later than {expected}, for which the file was uploaded ('{indicator}', {count} figure(s) in all); not published."),
        new("请核对表头的时期;如属实,请上传到对应时期的文件夹。", "Check the period in the heading; if it is right, upload the file into that period's folder."));

    /// <summary>The months covered make no period of the indicator's calendar.</summary>
    public static readonly FindingKind ForeignPeriod = new(
        "HTZ2202", Severity.Error,
        new("“{indicator}”{expected},时期 {found} 与之不符(共 {count} 个数据),未发布。",
            "'{indicator}' ({expected}) has no such period as {found} ({count} figure(s)); not published."),
        new("请核对时期,按该指标的报告期报送。", "Check the period, and report the indicator for the periods of its calendar."));

    /// <summary>Nothing in the file can be published.</summary>
    public static readonly FindingKind NothingToPublish = new(
        "HTZ2900", Severity.Error,
        new("文件中没有可以发布的数据,本次报送未被接受。", "The file has no figure that can be published; the submission is rejected."),
        new("请按其他问题的提示修改后重新上传;如果没有其他问题,请检查文件是否传错。", "Put right what the other findings name and upload the file again; if there are none, check that it is the right file."));
}
