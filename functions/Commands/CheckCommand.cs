using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Core.Reporting.Html;
using HtzPipeline.Core.Reporting.Workbooks;
using HtzPipeline.Functions.Ingest;

namespace HtzPipeline.Functions.Commands;

/// <summary><c>check FILE</c>: the findings on a file, as the department's clerk would get them, without any storage.</summary>
internal static class CheckCommand
{
    private static readonly LocalText Details = new(
        """
        部门和时期取自路径 …/{部门}/{时期}/{文件};路径中没有的,部门取文件中多数指标的主管部门,时期取文件中最晚的月份。
        没有已发布的数据可比,只检查文件本身。
        退出码:0 没有错误级问题;1 有错误级问题,或文件不可读取;2 用法有误。
        """,
        """
        Department and period come from the path .../{department}/{period}/{file}; where it does not tell, the department is
        the one that owns most indicators of the file, the period its latest month. Nothing published is there to compare
        with: only the file itself is checked.
        Exit codes: 0 no findings of severity error; 1 some, or the file cannot be read; 2 wrong usage.
        """);

    public static Command Command { get; } = new(
        "check",
        "FILE",
        new("检查一个文件,显示问题(不存储)。", "Checks a file and shows the findings (nothing is stored)."),
        [
            new("--department", "D", new("报送部门的代码。", "The code of the department.")),
            new("--period", "P", new("所属时期,如 2019-08、2019-Q2。", "The period it is for, such as 2019-08 or 2019-Q2.")),
            new("--catalogue", "FILE", new("指标目录,默认随程序发布的 seeds/catalogue.yaml。", "The catalogue; seeds/catalogue.yaml published with the app if not given.")),
            new("--json", null, new("输出 JSON 报告。", "The report as JSON.")),
            new("--html", "OUT", new("把报告另存为网页。", "Writes the report as a page, too.")),
            new("--xlsx", "OUT", new("把标注了问题的工作簿另存一份。", "Writes the workbook with its findings marked, too.")),
        ],
        Details,
        RunAsync);

    private static async Task<int> RunAsync(CommandLine line)
    {
        var path = Path.GetFullPath(line.File);
        var catalogue = await CatalogueFile.LoadAsync(line["--catalogue"]);
        var (department, period) = Where(line, path, catalogue);
        using var file = InputFile.Open(path);
        SubmissionReport report;
        try
        {
            var check = CheckedFile.Of(file, Path.GetFileName(path), department, period, catalogue);
            var rows = SilentRows.Find(check.Bulletin, file, ReadingLimits.Default, check.Judged);
            report = SubmissionReport.Of(check.Bulletin, check.Judged, catalogue, rows) with { Uploaded = null };
            Show(line, report, check.Judged.Findings, check.Bulletin.Sheets, new($"部门 Department: {check.Judged.Upload.Department}  时期 Period: {check.Judged.Upload.Period}"));
        }
        catch (UnreadableFileException unreadable)
        {
            report = SubmissionReport.Unreadable(line.File, unreadable.Finding) with { FileName = Path.GetFileName(path), State = "rejected" };
            Show(line, report, [unreadable.Finding], [], null);
        }

        Write(line, report, file);
        return report.Count(Severity.Error) > 0 ? 1 : 0;
    }

    private static void Write(CommandLine line, SubmissionReport report, FileStream file)
    {
        if (line["--html"] is null && line["--xlsx"] is null)
        {
            return;
        }

        var grid = report.Format is null ? FileGrid.None : FileGrid.Read(file, ReadingLimits.Default);
        if (line["--html"] is { } page)
        {
            using var output = File.CreateText(page);
            HtmlReport.Write(report, grid, output);
        }

        if (line["--xlsx"] is { } workbook)
        {
            using var output = File.Create(workbook);
            MarkedWorkbook.Write(report, grid, file, output);
        }
    }

    private static (string? Department, Period? Period) Where(CommandLine line, string path, IndicatorCatalogue catalogue)
    {
        var folders = string.Join('/', path.Split(Path.DirectorySeparatorChar).TakeLast(3));
        var upload = UploadPath.TryParse(folders, out var parsed) && catalogue.Department(parsed.Department) is not null ? parsed : null;
        var department = line["--department"] ?? upload?.Department;
        if (department is not null && catalogue.Department(department) is null)
        {
            var known = string.Join(' ', catalogue.Departments.Select(d => d.Code));
            throw new CommandUsageException(new LocalText($"没有部门“{department}”。可用:{known}。", $"There is no department '{department}'; there are {known}."));
        }

        if (line["--period"] is not { } text)
        {
            return (department, upload?.Period);
        }

        return Period.TryParse(text, null, out var period)
            ? (department, period)
            : throw new CommandUsageException(new LocalText($"“{text}”不是时期。", $"'{text}' is not a period such as 2019-08, 2019-Q2, 2019-S1 or 2019."));
    }

    private static void Show(CommandLine line, SubmissionReport report, IReadOnlyList<Finding> findings, IReadOnlyList<SheetReport> sheets, string? upload)
    {
        using var output = Console.OpenStandardOutput();
        if (line.Has("--json"))
        {
            output.Write(report.ToJson());
            output.WriteByte((byte)'\n');
            return;
        }

        using var writer = new StreamWriter(output);
        if (upload is not null)
        {
            writer.WriteLine(upload);
        }

        var text = new BulletinText(writer);
        foreach (var finding in findings)
        {
            text.Write(finding);
        }

        foreach (var sheet in sheets)
        {
            text.Write(sheet);
        }

        writer.WriteLine();
        writer.WriteLine($"接受 {report.Accepted} 个数据,暂缓 {report.Held.Count} 个;错误 {report.Count(Severity.Error)},警告 {report.Count(Severity.Warning)},提示 {report.Count(Severity.Info)}。");
        writer.WriteLine($"{report.Accepted} figures accepted, {report.Held.Count} held; {report.Count(Severity.Error)} errors, {report.Count(Severity.Warning)} warnings, {report.Count(Severity.Info)} notes.");
    }
}
