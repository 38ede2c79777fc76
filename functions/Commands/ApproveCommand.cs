using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Ingest;

namespace HtzPipeline.Functions.Commands;

/// <summary><c>approve SUBMISSION --reason …</c>: lets through what was held of a submission.</summary>
internal static class ApproveCommand
{
    private static readonly LocalText Details = new(
        "批准后,暂缓的数值按该报送的上传时间发布(之后上传的数值仍然优先);批准人和理由随数据保存。",
        "Once approved, the held figures are published as of the submission's upload, so those uploaded later still win. Who approved and why is kept with the figures.");

    public static Command Command { get; } = StoreCommand.Of(
        "approve",
        "SUBMISSION",
        new("批准一次报送中暂缓发布的数值(如已关闭年份、超出修订幅度)。", "Approves figures of a submission that were held: of a closed year, or revised too much."),
        [
            StoreCommand.Reason,
            StoreCommand.By,
            new("--indicator", "CODE", new("只批准该指标。", "Only of this indicator.")),
            new("--period", "P", new("只批准该时期。", "Only of this period.")),
            new("--alternative", "N", new("有多种读法的,按报告中的第几种发布(从 1 起)。", "Of figures that may be read in several ways, which is meant, from 1, in the order of the report.")),
        ],
        Details,
        new(new("已批准", "approved"), new("没有符合条件的暂缓数值", "no such figure is held")),
        async (line, services, output, cancellation) =>
        {
            Period? period = line["--period"] is not { } text ? null
                : Period.TryParse(text, null, out var parsed) ? parsed
                : throw new CommandUsageException(new($"“{text}”不是时期。", $"'{text}' is not a period such as 2019-08, 2019-Q2, 2019-S1 or 2019."));
            int? alternative = line["--alternative"] is not { } ordinal ? null
                : int.TryParse(ordinal, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0 ? number
                : throw new CommandUsageException(new($"“{ordinal}”不是序号。", $"'{ordinal}' is no number from 1."));
            var indicator = line["--indicator"];
            var (submission, reason) = (StoreCommand.SubmissionOf(line), StoreCommand.ReasonOf(line));
            var approval = await StoreCommand.AuditedAsync(
                "approve", line, services,
                () => services.GetRequiredService<Decisions>().ApproveAsync(
                    submission,
                    fact => (indicator is null || fact.Key.Indicator == indicator) && (period is null || fact.Key.Period == period),
                    alternative,
                    reason,
                    StoreCommand.DecidedBy(line),
                    cancellation),
                cancellation);
            output.Write(SubmissionResource.Of(approval), decided => $"已批准 Approved: {decided.Figures}\n{decided.Id}  {string.Join(' ', decided.Releases)}");
            return CommandExit.Done;
        });
}
