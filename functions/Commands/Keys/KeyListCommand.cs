using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Commands.Shell;

namespace HtzPipeline.Functions.Commands.Keys;

/// <summary><c>key-list</c>: the keys there are, without their secrets.</summary>
internal static class KeyListCommand
{
    private static readonly LocalText Details = new("每行:编号、部门、使用人、权限、状态。", "Each line: the id, the department, who has it, the rights, the state.");

    public static Command Command { get; } = StoreCommand.Of(
        "key-list",
        "",
        new("列出所有部门密钥(不含密钥本身)。", "Lists all departments' keys, without the secrets."),
        [],
        Details,
        CommandOutcomes.OfDoing,
        async (_, services, output, cancellation) =>
        {
            await foreach (var key in services.GetRequiredService<KeyStore>().AllAsync(cancellation))
            {
                output.Write(KeyResource.Of(key, DateTimeOffset.UtcNow), listed => listed.ToText());
            }

            return CommandExit.Done;
        });
}
