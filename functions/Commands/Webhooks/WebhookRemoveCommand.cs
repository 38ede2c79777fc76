using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Webhooks;

namespace HtzPipeline.Functions.Commands.Webhooks;

/// <summary><c>webhook-remove ID</c>: tells somebody of new releases no more.</summary>
internal static class WebhookRemoveCommand
{
    public static Command Command { get; } = StoreCommand.Of(
        "webhook-remove",
        "ID",
        new("取消一个通知地址的登记。", "Tells an address of new releases no more."),
        [],
        new("编号见 webhook-list。", "webhook-list shows the ids."),
        new(new("已取消", "removed"), new("没有该登记", "there is no such webhook")),
        async (line, services, output, cancellation) =>
        {
            var hooks = services.GetRequiredService<WebhookStore>();
            var hook = await FindAsync(hooks, line.File, cancellation);
            await hooks.RemoveAsync(hook, cancellation);
            output.Write(WebhookResource.Of(hook), removed => $"已取消 Removed: {removed.Heading}");
            return CommandExit.Done;
        });

    /// <summary>The webhook of an id.</summary>
    /// <exception cref="CommandFailedException">There is none.</exception>
    public static async Task<Webhook> FindAsync(WebhookStore hooks, string id, CancellationToken cancellation) =>
        (await hooks.ReadAllAsync(cancellation)).FirstOrDefault(hook => hook.Id == id)
        ?? throw new CommandFailedException("unknown-webhook", new($"没有编号为“{id}”的登记(见 webhook-list)。", $"There is no webhook '{id}'; webhook-list shows those there are."));
}
