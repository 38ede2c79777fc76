using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Access;

namespace HtzPipeline.Functions.Commands;

/// <summary><c>key-list</c>: the keys there are, without their secrets.</summary>
internal static class KeyListCommand
{
    private static readonly LocalText Details = new("退出码:0。", "Exit code: 0.");

    public static Command Command { get; } = StoreCommand.Of(
        "key-list",
        "",
        new("列出所有部门密钥(不含密钥本身)。", "Lists all departments' keys, without the secrets."),
        [],
        Details,
        async (_, services, cancellation) =>
        {
            await foreach (var key in services.GetRequiredService<KeyStore>().AllAsync(cancellation))
            {
                var state = key.Revoked is { } revoked ? $"已撤销 revoked {revoked:yyyy-MM-dd}"
                    : key.IsGood(DateTimeOffset.UtcNow) ? $"有效至 good until {key.Expires:yyyy-MM-dd}"
                    : $"已过期 expired {key.Expires:yyyy-MM-dd}";
                Console.WriteLine($"{key.Id}  {key.Department}  {key.Name}  {string.Join(' ', key.Rights)}  {state}");
            }

            return 0;
        });
}
