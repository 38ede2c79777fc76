namespace HtzPipeline.Core.Findings;

/// <summary>
/// HTZ19xx: files that the reader did not come to an end with. That is a fault of the reader as much as of the file: a redrive judges such
/// a file anew, since the reader may have been mended.
/// </summary>
public static class ReaderFindings
{
    /// <summary>Reading, mapping or checking the file met a fault of the program. The log tells of it under the same number.</summary>
    public static readonly FindingKind BroughtDown = new(
        "HTZ1901", Severity.Error,
        new("文件使读取程序出错而中止(编号 {id}),没有读出任何数值。", "This file brought the reader down (number {id}); nothing of it was read."),
        new("请用 Excel 打开后另存为 .xlsx 重新上传;同时把编号告诉系统管理员,程序改正后可重新处理。", "Open it in Excel, save it as .xlsx and upload that. Tell whoever runs the system the number: once the reader is mended, the file can be redriven."));

    /// <summary>The work on a file was begun several times, and each time the process ended before the work did.</summary>
    public static readonly FindingKind NeverEnded = new(
        "HTZ1902", Severity.Error,
        new("处理这份文件已开始 {found} 次,每次都没有结束(程序可能因内存不足而中止),不再自动重试。", "The work on this file was begun {found} times and never came to an end (the process may have run out of memory); it is not tried again by itself."),
        new("请删除无关的工作表和内容,按月拆分后重新上传;或请系统管理员查明原因后重新处理。", "Remove what does not belong, split the file by month and upload that; or have whoever runs the system find the cause and redrive it."));

    /// <summary>The file takes more work than any honest file of its size.</summary>
    public static readonly FindingKind TooMuchWork = new(
        "HTZ1903", Severity.Error,
        new("文件的内容异常复杂,读取所需的计算量超过了同样大小的文件应有的上限。", "The file is of unusual complexity: to read it takes more work than any file of its size should."),
        new("请只保留数据表,用 Excel 另存为 .xlsx 后重新上传;若文件并无异常,请告诉系统管理员。", "Keep only the tables of figures, save them as .xlsx in Excel and upload that. If nothing is unusual about the file, tell whoever runs the system."));

    /// <summary>More is wrong with the file than a bulletin has figures.</summary>
    public static readonly FindingKind TooManyFindings = new(
        "HTZ1904", Severity.Error,
        new("文件的问题多达 {found} 个以上(上限 {expected} 个),不像是数据表,没有继续读取。", "There are {found} findings and more (the limit is {expected}): this is hardly a table of figures, and was read no further."),
        new("请确认上传的是数据表:数字栏中不应是文字或错误值。整理后重新上传。", "See that it is the table of figures that was uploaded, without texts or error values in the place of numbers, and upload it again."));

    /// <summary>Whether a finding says that the reader did not come to an end.</summary>
    public static bool Has(string code) => code.StartsWith("HTZ19", StringComparison.Ordinal);
}
