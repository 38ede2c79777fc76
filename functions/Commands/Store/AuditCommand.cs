using System.Globalization;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Commands.Store;

/// <summary><c>audit</c>: who did or tried what in a month.</summary>
internal static class AuditCommand
{
    private static readonly LocalText Details = new(
        "每行:时间(+08:00)、结果、操作、操作人、对象、请求编号。结果为 begun 的没有做完。月份按 UTC。",
        "Each line: time (+08:00), outcome, what was done, by whom, to what, the id of the request. What is still begun died. Months are those of UTC.");

    public static Command Command { get; } = StoreCommand.Of(
        "audit",
        "",
        new("显示一个月的审计记录。", "Shows who did or tried what in a month."),
        [new("--month", "M", new("月份,如 2026-11,默认本月。", "The month, such as 2026-11; this one if not given."))],
        Details,
        CommandOutcomes.OfDoing,
        async (line, services, output, cancellation) =>
        {
            var month = AuditEntry.PartitionOf(MonthOf(line["--month"]));
            await foreach (var entry in services.GetRequiredService<AuditLog>().ReadAsync(month, cancellation))
            {
                output.Write(
                    new Line(entry.Time.ToChinaTime(), entry.Outcome, entry.Kind, entry.Who, entry.Name, entry.What, entry.Request),
                    told => $"{told.Time:yyyy-MM-dd'T'HH:mm:sszzz}  {told.Outcome}  {told.Kind}  {told.Who} {told.Name}  {told.What}  {told.Request}");
            }

            return CommandExit.Done;
        });

    private static DateTimeOffset MonthOf(string? text) => text is null ? DateTimeOffset.UtcNow
        : DateTimeOffset.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var month) ? month
        : throw new CommandUsageException(new($"“{text}”不是月份。", $"'{text}' is not a month such as 2026-11."));

    /// <summary>A line of the audit log; the time is +08:00.</summary>
    private sealed record Line(DateTimeOffset Time, string Outcome, string Kind, string Who, string Name, string What, string Request);
}
