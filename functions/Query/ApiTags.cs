namespace HtzPipeline.Functions.Query;

/// <summary>The chapters of the API, in the order of the document.</summary>
internal static class ApiTags
{
    /// <summary>What each is for, by its name; a test holds that no operation has another.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["Observations"] = "数值:时间序列和截面。 Figures: time series and cross-sections.",
        ["Vintages"] = "版本:每个数值何时如何变化。 Vintages: how each figure changed, and when.",
        ["Submissions"] = "报送:收到的文件、核对报告与处理。 Submissions: the files that came, the reports on them, and what is decided of them.",
        ["Catalogue"] = "目录:指标、单位、区域、部门与规则。 Catalogue: indicators, units, areas, departments and rules.",
        ["Health"] = "运行状况。 Whether the service can answer.",
    };
}
