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

    /// <summary>The upload was replaced or deleted before it was read; its bytes had been kept.</summary>
    public static readonly FindingKind Overtaken = new(
        "HTZ0004", Severity.Info,
        new("该文件在读取之前已被替换或删除。上报时已留存原件,其中的数值按上报时间的先后入库。",
            "This file was replaced or deleted before it was read. Its bytes had been kept, and its figures are in the history in the place of its upload."),
        new("如不应采用,请撤回本次报送。", "If it was not meant, withdraw it."));

    /// <summary>Two uploads give a figure differently, and nobody can tell which was stored later.</summary>
    public static readonly FindingKind Tied = new(
        "HTZ0005", Severity.Warning,
        new("本文件与 {found}(报送 {other})在同一秒内存入,无法判断先后,而两者有不同的数值:{figures}。",
            "This file and {found} (submission {other}) were stored within the same second, so nobody can tell which is the later, and they differ in: {figures}."),
        new("请核对现已发布的数值;如有误,请重新上报正确的文件。", "Look at what is published now; if it is wrong, upload the right file again."));

    /// <summary>The upload is for a period that had not begun when it was uploaded.</summary>
    public static readonly FindingKind FuturePeriod = new(
        "HTZ0006", Severity.Error,
        new("上报时期 {found} 还没有到:上报时是 {expected}。文件没有读取。", "The upload is for {found}, which had not begun: it was uploaded in {expected}. The file was not read."),
        new("请核对时期,重新上报到对应的文件夹。", "Check the period, and upload the file into that period's folder."));

    /// <summary>A file is checked that neither says of which period it is nor was sent for one.</summary>
    public static readonly FindingKind NoPeriod = new(
        "HTZ0007", Severity.Error,
        new("文件和文件名里都没有写时期,也没有指定时期,无法核对。", "Neither the file nor its name says of which period it is, and none was given; it cannot be checked."),
        new("请选择所属时期,再核对一次。", "Choose the period it is for, and check it again."));
}
