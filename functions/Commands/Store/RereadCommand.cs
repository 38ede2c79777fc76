using System.Globalization;
using HtzPipeline.Functions.Api.CatalogueFile;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.DryRun;
using HtzPipeline.Functions.Rereading;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Commands.Store;

/// <summary><c>reread</c>: files that were received, read by the catalogue in force.</summary>
internal static class RereadCommand
{
    private const int FilesAtOnce = 20;

    private static readonly LocalText Details = new(
        """
        目录改动生效之后,用它重读已收到的文件,不必请部门重报:此前未识别或暂缓、现在通过检查的数值予以发布,仍按原上传时间比较先后。
        已发布的、退回过的、撤回过的不动;已发布而会读成别的,只列出。每个文件记为一次单独的报送,可用 withdraw 撤回。--look 只看,不写入。
        """,
        """
        After a change of the catalogue: reads the files that were received once more, so that nobody need send them again. What was not recognised, or
        held, and passes the checks now is published, as of the file's upload. What is published, was refused or was taken back stays as it is; what is
        published and would be read otherwise is only told. Each file makes a submission of its own, which withdraw takes back. --look writes nothing.
        """);

    public static Command Command { get; } = StoreCommand.Of(
        "reread",
        "",
        new("按生效的目录重新读取已收到的文件。", "Reads received files anew, by the catalogue in force."),
        [
            StoreCommand.Reason,
            StoreCommand.By,
            new("--look", null, new("只看会发布什么。", "Only look what it would publish.")),
            new("--department", "D", new("只读该部门的文件,默认全部。", "Only this department's files; all if not given.")),
            new("--last", "N", new("只读最近 N 个月的文件,默认全部。", "Only the files of the last N months; all if not given.")),
        ],
        Details,
        new(new("已读完", "read"), new("无法执行", "cannot be done")),
        async (line, services, output, cancellation) =>
        {
            var scope = new DryRunScope(line["--department"], Months: MonthsOf(line));
            if (line.Has("--look"))
            {
                await ReadAsync(scope, asked: null, services, output, cancellation);
                return CommandExit.Done;
            }

            var asked = new RereadingOrder(StoreCommand.ReasonOf(line), StoreCommand.DecidedBy(line));
            return await StoreCommand.AuditedAsync("reread", line, services, async () =>
            {
                await ReadAsync(scope, asked, services, output, cancellation);
                return CommandExit.Done;
            }, cancellation);
        });

    private static async Task ReadAsync(DryRunScope scope, RereadingOrder? asked, IServiceProvider services, CommandOutput output, CancellationToken cancellation)
    {
        var run = services.GetRequiredService<RereadingRun>();
        for (SubmissionId? after = null; ;)
        {
            var read = await run.RunAsync(scope, after, FilesAtOnce, asked, cancellation);
            output.Write(RereadingResource.Of(read), TextOf);
            if (read.Next is null)
            {
                return;
            }

            after = read.Next;
        }
    }

    private static string TextOf(RereadingResource read) => string.Join(
        '\n',
        [
            .. read.Items.Select(file => file.Unread is { } why
                ? $"{file.Path}  {why.Zh} {why.En}"
                : $"{file.Path}  发布 published {file.Published.Count}{(file.Replaced.Count > 0 ? $" (代替已发布的 replacing {file.Replaced.Count})" : "")}  暂缓 held {file.Held.Count}  会读成别的 otherwise {file.Otherwise.Count}{(file.Made is { } made ? $"  {made}" : "")}"),
            $"{read.Done}/{read.Count}",
        ]);

    private static int? MonthsOf(CommandLine line) => line["--last"] is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new CommandUsageException(new($"--last 的值“{text}”不是正整数。", $"The value of --last, '{text}', is no whole number from 1."));
}
