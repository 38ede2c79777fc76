using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Formats;

namespace HtzPipeline.Functions.Commands;

/// <summary><c>audit</c>: who did or tried what in a month.</summary>
internal static class AuditCommand
{
    private static readonly LocalText Details = new(
        "每行:时间(+08:00)、结果、操作、操作人、对象、请求编号。结果为 begun 的没有做完。月份按 UTC。\n退出码:0;2 用法有误。",
        "Each line: time (+08:00), outcome, what was done, by whom, to what, the id of the request. What is still begun died. Months are those of UTC.\nExit codes: 0; 2 wrong usage.");

    public static Command Command { get; } = StoreCommand.Of(
        "audit",
        "",
        new("显示一个月的审计记录。", "Shows who did or tried what in a month."),
        [new("--month", "M", new("月份,如 2026-11,默认本月。", "The month, such as 2026-11; this one if not given."))],
        Details,
        async (line, services, cancellation) =>
        {
            var month = AuditEntry.PartitionOf(MonthOf(line["--month"]));
            await foreach (var entry in services.GetRequiredService<AuditLog>().ReadAsync(month, cancellation))
            {
                Console.WriteLine($"{entry.Time.ToChinaTime():yyyy-MM-dd'T'HH:mm:sszzz}  {entry.Outcome}  {entry.Kind}  {entry.Who} {entry.Name}  {entry.What}  {entry.Request}");
            }

            return 0;
        });

    private static DateTimeOffset MonthOf(string? text) => text is null ? DateTimeOffset.UtcNow
        : DateTimeOffset.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var month) ? month
        : throw new CommandUsageException(new($"“{text}”不是月份。", $"'{text}' is not a month such as 2026-11."));
}
