using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.Commands;

/// <summary><c>redrive [SUBMISSION|PATH|--all]</c>: takes up what the host has given up.</summary>
internal static class RedriveCommand
{
    private const string All = "--all";

    private static readonly LocalText Details = new(
        """
        从中断处继续处理一次报送(按编号)、一个上传路径(部门/时期/文件名)或全部未完成的上传,完成后删除相应的 poison 消息。
        已完成的不受影响;被退回的文件不会重试,改正后重新上传即可。系统每五分钟也会自动这样做。
        退出码:0 已完成;1 没有该报送或上传;2 用法有误。
        """,
        """
        Goes on with a submission (by its id), a path of an upload (department/period/file) or whatever is unfinished, and then removes the
        poison messages about it. What is finished is left as it is; a rejected file is not tried again, but corrected and uploaded.
        The app does the same by itself every five minutes.
        Exit codes: 0 finished; 1 there is no such submission or upload; 2 wrong usage.
        """);

    public static Command Command { get; } = StoreCommand.Of(
        "redrive",
        "[SUBMISSION|PATH]",
        new("继续处理未完成的上传。", "Goes on with uploads that are unfinished."),
        [new(All, null, new("全部未完成的上传。", "All that is unfinished."))],
        Details,
        RunAsync);

    private static Task<int> RunAsync(CommandLine line, IServiceProvider services, CancellationToken cancellation)
    {
        if (!line.Has(All))
        {
            // Missing or one too many: said before anything is written down.
            _ = line.File;
        }

        return StoreCommand.AuditedAsync("redrive", line, services, () => RedriveAsync(line, services, cancellation), cancellation);
    }

    private static async Task<int> RedriveAsync(CommandLine line, IServiceProvider services, CancellationToken cancellation)
    {
        if (line.Has(All))
        {
            var count = await services.GetRequiredService<Reconciliation>().RunAsync(TimeSpan.Zero, cancellation);
            Console.WriteLine($"已完成 Finished: {count}");
            return 0;
        }

        var redelivery = services.GetRequiredService<Redelivery>();
        IReadOnlyList<Submission> finished = SubmissionId.TryParse(line.File, out var id)
            ? await redelivery.RedriveAsync(id, cancellation) is { } submission ? [submission] : []
            : await redelivery.RedriveAsync(line.File, cancellation);
        foreach (var one in finished)
        {
            Console.WriteLine($"{one.Id}  {one.State}  {one.Message}");
        }

        if (finished.Count == 0)
        {
            await Console.Error.WriteLineAsync($"没有这样的报送或上传:{line.File} There is no such submission or upload.");
        }

        return finished.Count == 0 ? 1 : 0;
    }
}
