using HtzPipeline.Functions.Api.Submissions;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Ingest;

namespace HtzPipeline.Functions.Commands.Store;

/// <summary><c>refuse SUBMISSION --reason …</c>: says no to what was held of a submission.</summary>
internal static class RefuseCommand
{
    private static readonly LocalText Details = new(
        "退回后,暂缓的数值不再待办,也不发布;理由告知报送部门。以后仍可批准,重新报送的按新报送核对。",
        "Once refused, the held figures wait for nobody and are not published; the reason reaches who sent them. They may be approved of later, and what is reported again is judged anew.");

    public static Command Command { get; } = StoreCommand.Of(
        "refuse",
        "SUBMISSION",
        new("退回一次报送中暂缓发布的数值。", "Refuses figures of a submission that were held."),
        [
            StoreCommand.Reason,
            StoreCommand.By,
            new("--indicator", "CODE", new("只退回该指标。", "Only of this indicator.")),
        ],
        Details,
        new(new("已退回", "refused"), new("没有符合条件的暂缓数值", "no such figure is held")),
        async (line, services, output, cancellation) =>
        {
            var indicator = line["--indicator"];
            var (submission, reason) = (StoreCommand.SubmissionOf(line), StoreCommand.ReasonOf(line));
            var refusal = await StoreCommand.AuditedAsync(
                "refuse", line, services,
                () => services.GetRequiredService<Decider>().RefuseAsync(
                    submission, fact => indicator is null || fact.Key.Indicator == indicator, reason, StoreCommand.DecidedBy(line), cancellation),
                cancellation);
            output.Write(SubmissionResource.Of(refusal), decided => $"已退回 Refused\n{decided.Id}");
            return CommandExit.Done;
        });
}
