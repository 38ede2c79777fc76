using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Core.Reporting.Html;
using HtzPipeline.Core.Reporting.Workbooks;
using HtzPipeline.Functions.Commands.Catalogue;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Ingest;

namespace HtzPipeline.Functions.Commands.Files;

/// <summary><c>check FILE</c>: the findings on a file, as the department's clerk would get them, without any storage.</summary>
internal static class CheckCommand
{
    private static readonly LocalText Details = new(
        """
        部门和时期取自路径 …/{部门}/{时期}/{文件};路径中没有的,部门取文件中多数指标的主管部门,时期取文件中最晚的月份或文件名中的月份;都没有的,请给出 --period。
        没有已发布的数据可比,只检查文件本身。
        """,
        """
        Department and period come from the path .../{department}/{period}/{file}; where it does not tell, the department is
        the one that owns most indicators of the file, the period its latest month, or that of its name; where neither tells,
        give --period. Nothing published is there to compare with: only the file itself is checked.
        """);

    public static Command Command { get; } = new(
        "check",
        "FILE",
        new("检查一个文件,显示问题(不存储)。", "Checks a file and shows the findings (nothing is stored)."),
        [
            UploadPlace.DepartmentOption,
            UploadPlace.PeriodOption,
            new("--catalogue", "FILE", new("指标目录,默认随程序发布的 seeds/catalogue.yaml。", "The catalogue; seeds/catalogue.yaml published with the app if not given.")),
            new("--html", "OUT", new("把报告另存为网页。", "Writes the report as a page, too.")),
            new("--xlsx", "OUT", new("把标注了问题的工作簿另存一份。", "Writes the workbook with its findings marked, too.")),
        ],
        Details,
        new(new("没有错误级问题,也没有暂缓的数据", "no findings of severity error, and no figure held"), new("有,或文件不可读取", "some, or the file cannot be read")),
        RunAsync);

    private static async Task<int> RunAsync(CommandLine line, CommandOutput output, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(line.File);
        var catalogue = await CatalogueFile.LoadAsync(line["--catalogue"]);
        var (department, period) = UploadPlace.Of(line, path, catalogue);
        using var file = InputFile.Open(path);
        SubmissionReport report;
        try
        {
            var stages = new FileStages(output.Tell);
            var check = CheckedFile.Of(stages, file, Path.GetFileName(path), department, period, catalogue, cancellation);
            report = stages.Report(check.Bulletin, file, check.Judged, catalogue) with { Uploaded = null, Period = check.Period?.ToString() };
            Show(output, report, check.Bulletin.Sheets, $"部门 Department: {check.Judged.Upload.Department}  时期 Period: {report.Period ?? "?"}  {Whose(line)}");
        }
        catch (UnreadableFileException unreadable)
        {
            report = SubmissionReport.Unreadable(line.File, unreadable.Finding) with { FileName = Path.GetFileName(path), State = "rejected" };
            Show(output, report, [], null);
        }

        cancellation.ThrowIfCancellationRequested();
        Write(line, report, file);
        return report.Counts.Errors + report.Counts.Held > 0 ? CommandExit.Failed : CommandExit.Done;
    }

    // Whoever forgets the option would otherwise take the example's names and units for their own.
    private static string Whose(CommandLine line) => line["--catalogue"] is { } named
        ? $"指标目录 Catalogue: {named}"
        : "指标目录 Catalogue: 随程序的示例目录,用 --catalogue 指定自己的 (the example that comes with the app; name your own with --catalogue)";

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

    private static void Show(CommandOutput output, SubmissionReport report, IReadOnlyList<SheetReport> sheets, string? upload)
    {
        if (output.IsJson)
        {
            output.Stream.Write(report.ToJson());
            output.Stream.WriteByte((byte)'\n');
            return;
        }

        using var writer = new StreamWriter(output.Stream, leaveOpen: true);
        if (upload is not null)
        {
            writer.WriteLine(upload);
        }

        var text = new BulletinText(writer);
        foreach (var finding in report.Findings)
        {
            text.Write(finding);
        }

        foreach (var sheet in sheets)
        {
            text.Write(sheet);
        }

        text.WriteCounts(report);
    }
}
