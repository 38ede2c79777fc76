using System.Globalization;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.DryRun;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Commands.Catalogue;

/// <summary><c>catalogue-dry-run [CATALOGUE]</c>: what a catalogue would do to what is published, without putting it in force.</summary>
internal static class CatalogueDryRunCommand
{
    private const int UsualExamples = 3;

    private static readonly LocalText Details = new(
        """
        不写入任何内容。先列出与生效目录的差异;再列出生效后立即可见的变化(查询不再返回的数值、单位、口径标注、报送日历);
        最后把已发布的文件按上传顺序用两个目录各读一遍,与当时已发布的数据比对,列出重新报送时的差别:
        识别、暂缓与放行、单位与数额、问题的出现与消失、推算数。被退回且没有后续版本的文件也读。
        同一路径较早的版本、撤回和批准保持原样。目录旁 templates 文件夹里的月报模板按该目录检查,有误即说明。进度写到标准错误。
        """,
        """
        Nothing is written. First the differences to the catalogue in force; then what readers would find at once (figures that queries leave out,
        units, marks of breaks, the calendar); then every published file is read by both catalogues, in the order of upload and against what was
        published at the time, and what would come out otherwise is listed: what is recognised, held back or let through, amounts and units, findings
        that appear or disappear, derived figures. Files that were rejected and that nothing has followed are read as well. Earlier versions,
        withdrawals and approvals stay as they are. The templates of bulletins in the folder templates beside the catalogue are checked by it, and
        faults are told. Progress goes to standard error.
        """);

    public static Command Command { get; } = StoreCommand.Of(
        "catalogue-dry-run",
        "[CATALOGUE]",
        new("试行一个指标目录:对已发布的数据会有什么影响。", "Tries a catalogue: what it would do to what is published."),
        [
            new("--department", "D", new("只看该部门的文件和指标,默认全部。", "Only this department's files and indicators; all if not given.")),
            new("--from", "P", new("自该时期起,如 2019-01。", "From this period on, such as 2019-01.")),
            new("--to", "P", new("到该时期止。", "Up to this period.")),
            new("--last", "N", new("只看最近 N 个月,代替 --from 和 --to。", "Only the last N months, in the place of --from and --to.")),
            new("--examples", "N", new($"每类列出几个例子,默认 {UsualExamples}。", $"How many examples of each sort are listed; {UsualExamples} if not given.")),
        ],
        Details,
        new(new("对已发布的数据没有影响", "it changes nothing of what is published"), new("有影响,或无法执行", "it does, or it cannot be done")),
        async (line, services, output, cancellation) =>
        {
            var path = CatalogueFile.Find(line.Operands is [] ? null : line.File);
            var tried = await CatalogueFile.LoadAsync(path);
            await TemplateFiles.LoadAsync(path, tried, cancellation);
            var inForce = await services.GetRequiredService<CatalogueSource>().CurrentAsync(cancellation);
            var report = await ActivatorUtilities.CreateInstance<CatalogueDryRun>(services).RunAsync(
                inForce, tried, ScopeOf(line, inForce, tried), NumberOf(line, "--examples") ?? UsualExamples, ShowProgress, cancellation);
            output.Write(report, DryRunText.Of);
            return report.IsWithoutEffect ? CommandExit.Done : CommandExit.Failed;
        });

    private static DryRunScope ScopeOf(CommandLine line, IndicatorCatalogue inForce, IndicatorCatalogue tried)
    {
        var department = line["--department"];
        if (department is not null && inForce.Department(department) is null && tried.Department(department) is null)
        {
            var known = string.Join(' ', inForce.Departments.Select(one => one.Code));
            throw new CommandUsageException(new LocalText($"没有部门“{department}”。可用:{known}。", $"There is no department '{department}'; there are {known}."));
        }

        var (first, last, months) = (PeriodOf(line, "--from")?.FirstMonth, PeriodOf(line, "--to")?.LastMonth, NumberOf(line, "--last"));
        if (first > last || (months is not null && (first ?? last) is not null) || months == 0)
        {
            throw new CommandUsageException(new("时间范围有误。", "The range of time makes no sense: --from is after --to, or --last is given with them, or is 0."));
        }

        return new(department, first, last, months);
    }

    private static Period? PeriodOf(CommandLine line, string option) => line[option] is not { } text ? null
        : Period.TryParse(text, null, out var period) ? period
        : throw new CommandUsageException(new($"“{text}”不是时期。", $"'{text}' is not a period such as 2019-08, 2019-Q2, 2019-S1 or 2019."));

    private static int? NumberOf(CommandLine line, string option) => line[option] is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new CommandUsageException(new($"{option} 的值“{text}”不是整数。", $"The value of {option}, '{text}', is no whole number."));

    // A terminal shows where it is; a log has a line now and then.
    private static void ShowProgress(int number, int of, string path)
    {
        const int FilesALine = 50;
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write($"\r\e[K{number}/{of} {path}{(number == of ? "\r\e[K" : "")}");
        }
        else if (number % FilesALine == 1 || number == of)
        {
            Console.Error.WriteLine($"{number}/{of} {path}");
        }
    }
}
