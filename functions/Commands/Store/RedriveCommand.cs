using HtzPipeline.Functions.Api.Submissions;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Commands.Store;

/// <summary><c>redrive [SUBMISSION|PATH|--all]</c>: takes up what the host has given up.</summary>
internal static class RedriveCommand
{
    private const string All = "--all";

    private static readonly LocalText Details = new(
        """
        从中断处继续处理一次报送(按编号)、一个上传路径(部门/时期/文件名)或全部未完成的上传,完成后删除相应的 poison 消息。
        已完成的不受影响;被退回的文件不会重试,改正后重新上传即可。系统每五分钟也会自动这样做。
        """,
        """
        Goes on with a submission (by its id), a path of an upload (department/period/file) or whatever is unfinished, and then removes the
        poison messages about it. What is finished is left as it is; a rejected file is not tried again, but corrected and uploaded.
        The app does the same by itself every five minutes.
        """);

    public static Command Command { get; } = StoreCommand.Of(
        "redrive",
        "[SUBMISSION|PATH]",
        new("继续处理未完成的上传。", "Goes on with uploads that are unfinished."),
        [new(All, null, new("全部未完成的上传。", "All that is unfinished."))],
        Details,
        new(new("已完成", "finished"), new("没有该报送或上传", "there is no such submission or upload")),
        RunAsync);

    private static Task<int> RunAsync(CommandLine line, IServiceProvider services, CommandOutput output, CancellationToken cancellation)
    {
        if (!line.Has(All))
        {
            // Missing or one too many: said before anything is written down.
            _ = line.File;
        }

        return StoreCommand.AuditedAsync("redrive", line, services, () => RedriveAsync(line, services, output, cancellation), cancellation);
    }

    private static async Task<int> RedriveAsync(CommandLine line, IServiceProvider services, CommandOutput output, CancellationToken cancellation)
    {
        if (line.Has(All))
        {
            var count = await services.GetRequiredService<Reconciler>().RunAsync(TimeSpan.Zero, cancellation);
            output.Write(new { finished = count }, all => $"已完成 Finished: {all.finished}");
            return CommandExit.Done;
        }

        var redriver = services.GetRequiredService<Redriver>();
        IReadOnlyList<Submission> finished = SubmissionId.TryParse(line.File, out var id)
            ? await redriver.RedriveAsync(id, cancellation) is { } submission ? [submission] : []
            : await redriver.RedriveAsync(line.File, cancellation);
        if (finished.Count == 0)
        {
            throw new CommandFailedException("unknown-upload", new($"没有这样的报送或上传:{line.File}", $"There is no such submission or upload: {line.File}"));
        }

        foreach (var one in finished)
        {
            output.Write(SubmissionResource.Of(one), submission => $"{submission.Id}  {submission.State}  {submission.Message}");
        }

        return CommandExit.Done;
    }
}
