namespace HtzPipeline.Core.Findings;

/// <summary>HTZ107x: documents, that is texts, Word documents and PDF.</summary>
public static class DocumentFindings
{
    /// <summary>A document of a kind that is not read: .doc, .wps, .rtf, .odt.</summary>
    public static readonly FindingKind OldDocument = new(
        "HTZ1080", Severity.Error,
        new("文件是{found},这种格式不读取。", "The file is {found}, which is not read."),
        new("请用 Word 或 WPS 打开,另存为 .docx 后上传(改扩展名并不能转换格式)。", "Open it in Word or WPS, save it as .docx and upload that; renaming it does not convert it."));

    /// <summary>A document whose parts cannot be read.</summary>
    public static readonly FindingKind Damaged = new(
        "HTZ1081", Severity.Error,
        new("文档已损坏或不完整,无法读取。", "The document is damaged or incomplete."),
        new("请在原程序中打开、重新保存后上传。", "Open it in the program that made it, save it again and upload that."));

    /// <summary>A PDF document with a password.</summary>
    public static readonly FindingKind Encrypted = new(
        "HTZ1082", Severity.Error,
        new("PDF 文档有打开密码,无法读取。", "The PDF document has a password."),
        new("请去掉密码后重新上传。", "Remove the password and upload it again."));

    /// <summary>A PDF document of pictures: a scan.</summary>
    public static readonly FindingKind NoText = new(
        "HTZ1083", Severity.Error,
        new("PDF 文档的 {found} 页中没有文字,可能是扫描件或图片。", "There is no text on the {found} pages of the PDF document: it may be a scan."),
        new("请上传生成该文件的原始文档(.docx、.xlsx)或可复制文字的 PDF;系统不做文字识别。", "Upload the document that it was made of (.docx, .xlsx), or a PDF whose text can be copied; pictures are not read."));

    /// <summary>Some pages of a PDF document have no text.</summary>
    public static readonly FindingKind PagesWithoutText = new(
        "HTZ1084", Severity.Warning,
        new("PDF 文档第 {found} 页没有文字,可能是扫描件或图片,未读取。", "There is no text on page {found} of the PDF document, which may be a scan; nothing was read there."),
        new("请核对这些页上有无数据;如有,请另行上传原始文档。", "See whether there are figures on them; if so, upload the document they were made of."));

    /// <summary>A document with tracked changes.</summary>
    public static readonly FindingKind TrackedChanges = new(
        "HTZ1085", Severity.Info,
        new("文档带有修订标记,按全部接受修订后的内容读取;批注不读取。", "The document has tracked changes; it was read as if all were accepted. Comments are not read."),
        new("请确认修订已定稿;如未定稿,请接受或拒绝修订后重新上传。", "Make sure that the changes are final; if not, accept or reject them and upload it again."));
}
