namespace HtzPipeline.Core.Findings;

/// <summary>HTZ0xxx: the upload itself, before its content is looked at.</summary>
public static class SubmissionFindings
{
    /// <summary>The path is not <c>{department}/{period}/{file}</c>.</summary>
    public static readonly FindingKind BadPath = new(
        "HTZ0001", Severity.Error,
        new("上传路径“{found}”不符合“部门/时期/文件名”的格式。", "The upload path '{found}' is not of the form department/period/file."),
        new("请上传到本部门当期的文件夹,例如 {expected}。", "Upload into your department's folder for the period, for example {expected}."));

    /// <summary>The department is not in the catalogue.</summary>
    public static readonly FindingKind UnknownDepartment = new(
        "HTZ0002", Severity.Error,
        new("指标目录中没有代码为“{found}”的部门。", "The catalogue has no department with the code '{found}'."),
        new("请使用以下部门代码之一:{expected}。", "Use one of these department codes: {expected}."));

    /// <summary>The file is larger than an upload may be.</summary>
    public static readonly FindingKind TooLarge = new(
        "HTZ0003", Severity.Error,
        new("文件大小为 {found},超过上限 {expected}。", "The file has {found}, more than the limit of {expected}."),
        new("请删除无关的工作表、图片后重新上传,或按月拆分。", "Remove sheets and pictures that do not belong, or split the file by month, and upload it again."));
}
