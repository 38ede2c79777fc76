using HtzPipeline.Functions.Webhooks;

namespace HtzPipeline.Functions.Commands;

/// <summary><c>webhook-remove ID</c>: tells somebody of new releases no more.</summary>
internal static class WebhookRemoveCommand
{
    public static Command Command { get; } = StoreCommand.Of(
        "webhook-remove",
        "ID",
        new("取消一个通知地址的登记。", "Tells an address of new releases no more."),
        [],
        new("编号见 webhook-list。\n退出码:0 已取消;1 没有该登记。", "webhook-list shows the ids.\nExit codes: 0 removed; 1 there is no such webhook."),
        async (line, services, cancellation) =>
        {
            var hooks = services.GetRequiredService<WebhookStore>();
            if (await FindAsync(hooks, line.File, cancellation) is not { } hook)
            {
                return 1;
            }

            await hooks.RemoveAsync(hook, cancellation);
            return 0;
        });

    /// <summary>The webhook of an id; where there is none, null, and the user is told.</summary>
    public static async Task<Webhook?> FindAsync(WebhookStore hooks, string id, CancellationToken cancellation)
    {
        var found = (await hooks.ReadAllAsync(cancellation)).FirstOrDefault(hook => hook.Id == id);
        if (found is null)
        {
            await Console.Error.WriteLineAsync($"没有编号为“{id}”的登记。 There is no webhook '{id}'.");
        }

        return found;
    }
}
