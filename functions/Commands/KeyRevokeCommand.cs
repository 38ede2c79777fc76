using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Access;

namespace HtzPipeline.Functions.Commands;

/// <summary><c>key-revoke ID</c>: makes a key good for nothing, from the next request on.</summary>
internal static class KeyRevokeCommand
{
    private static readonly LocalText Details = new("退出码:0 已撤销;1 没有该密钥;2 用法有误。", "Exit codes: 0 revoked; 1 there is no such key; 2 wrong usage.");

    public static Command Command { get; } = StoreCommand.Of(
        "key-revoke",
        "ID",
        new("撤销一个密钥,立即生效。", "Revokes a key; it is refused from the next request on."),
        [StoreCommand.By],
        Details,
        async (line, services, cancellation) =>
        {
            // Who pastes the whole key means its id; the secret must not go into any log.
            var id = line.Operands is [var operand]
                ? KeySecret.TryParse(operand, out var secret) ? secret.Id : operand
                : throw new CommandUsageException(new("请给出一个密钥编号(见 key-list)。", "Name one key by its id, as key-list shows it."));
            if (await services.GetRequiredService<KeyStore>().FindAsync(id, cancellation) is null)
            {
                await Console.Error.WriteLineAsync($"没有该密钥。 There is no such key.");
                return 1;
            }

            var key = await services.GetRequiredService<AuditLog>().AroundAsync(
                AuditEntry.OfCommand("key-revoke", StoreCommand.DecidedBy(line), id),
                () => services.GetRequiredService<KeyStore>().RevokeAsync(id, cancellation),
                _ => "done",
                cancellation);
            Console.WriteLine($"已撤销 Revoked: {key!.Id}  {key.Department}  {key.Name}");
            return 0;
        });
}
