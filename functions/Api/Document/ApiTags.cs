namespace HtzPipeline.Functions.Api.Document;

/// <summary>The chapters of the API, in the order of the document.</summary>
internal static class ApiTags
{
    /// <summary>What each is for, by its name; a test holds that no operation has another.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["Observations"] = "数值:时间序列和截面。 Figures: time series and cross-sections.",
        ["Vintages"] = "版本:每个数值何时如何变化。 Vintages: how each figure changed, and when.",
        ["Uploads"] = "上报:核对和上传文件。 Uploads: checking a file, and handing it in.",
        ["Proofs"] = "核稿:稿子中的数字与已发布的数据核对。 Proofs: the numbers of a draft held against what is published.",
        ["Submissions"] = "报送:收到的文件、核对报告与处理。 Submissions: the files that came, the reports on them, and what is decided of them.",
        ["Findings"] = "问题:检查发现的问题及其含义。 Findings: what the checks have found, and what each kind means.",
        ["Catalogue"] = "目录:指标、单位、区域、部门与规则。 Catalogue: indicators, units, areas, departments and rules.",
        ["SDMX"] = "SDMX REST 2.2:同样的数值,按统计数据交换的国际标准。 SDMX REST 2.2: the same figures by the standard of exchanging statistics.",
        [ApiWebhooks.Tag] = "通知:新发布和月报写成时,向登记的地址发送的消息。 Webhooks: what registered addresses are sent when something is published, or a bulletin is written.",
        ["Access"] = "身份:调用者是谁、可以做什么。 Access: who calls, and what the caller may do.",
        ["Health"] = "运行状况。 Whether the service can answer.",
    };
}
