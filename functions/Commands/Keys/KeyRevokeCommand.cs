using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Commands.Shell;

namespace HtzPipeline.Functions.Commands.Keys;

/// <summary><c>key-revoke ID</c>: makes a key good for nothing, from the next request on.</summary>
internal static class KeyRevokeCommand
{
    private static readonly LocalText Details = new("编号见 key-list;给出整个密钥亦可。", "key-list shows the ids; the whole key will do as well.");

    public static Command Command { get; } = StoreCommand.Of(
        "key-revoke",
        "ID",
        new("撤销一个密钥,立即生效。", "Revokes a key; it is refused from the next request on."),
        [StoreCommand.By],
        Details,
        new(new("已撤销", "revoked"), new("没有该密钥", "there is no such key")),
        async (line, services, output, cancellation) =>
        {
            // Who pastes the whole key means its id; the secret must not go into any log.
            var id = line.Operands is [var operand]
                ? KeySecret.TryParse(operand, out var secret) ? secret.Id : operand
                : throw new CommandUsageException(new("请给出一个密钥编号(见 key-list)。", "Name one key by its id, as key-list shows it."));
            if (await services.GetRequiredService<KeyStore>().FindAsync(id, cancellation) is null)
            {
                throw new CommandFailedException("unknown-key", new("没有该密钥(见 key-list)。", "There is no such key; key-list shows those there are."));
            }

            var key = await services.GetRequiredService<AuditLog>().AroundAsync(
                AuditEntry.OfCommand("key-revoke", StoreCommand.DecidedBy(line), id),
                () => services.GetRequiredService<KeyStore>().RevokeAsync(id, cancellation),
                _ => "done",
                cancellation);
            output.Write(KeyResource.Of(key!, DateTimeOffset.UtcNow), revoked => $"已撤销 Revoked: {revoked.Id}  {revoked.Department}  {revoked.Name}");
            return CommandExit.Done;
        });
}
