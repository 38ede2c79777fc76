using HtzPipeline.Functions.Api.Submissions;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Ingest;

namespace HtzPipeline.Functions.Commands.Store;

/// <summary><c>withdraw SUBMISSION --reason …</c>: takes a submission back.</summary>
internal static class WithdrawCommand
{
    private static readonly LocalText Details = new(
        "撤回本身是一次发布:其余报送中最新的数值重新生效,派生数值随之更新,旧版本仍可用 asOf 和 history 查询。重复执行不会再次撤回。",
        "The withdrawal is a release: the latest figures that remain stand again, derived ones follow, and what was is still answered by asOf and history. Doing it twice is doing it once.");

    public static Command Command { get; } = StoreCommand.Of(
        "withdraw",
        "SUBMISSION",
        new("撤回一次报送。", "Takes a submission back."),
        [StoreCommand.Reason, StoreCommand.By],
        Details,
        new(new("已撤回", "withdrawn"), new("无可撤回", "nothing to withdraw")),
        async (line, services, output, cancellation) =>
        {
            var (submission, reason) = (StoreCommand.SubmissionOf(line), StoreCommand.ReasonOf(line));
            var withdrawal = await StoreCommand.AuditedAsync(
                "withdraw", line, services,
                () => services.GetRequiredService<Decider>().WithdrawAsync(submission, reason, StoreCommand.DecidedBy(line), cancellation), cancellation);
            output.Write(SubmissionResource.Of(withdrawal), decided => $"已撤回 Withdrawn: {decided.Decision!.About}\n{decided.Id}  {string.Join(' ', decided.Releases)}");
            return CommandExit.Done;
        });
}
