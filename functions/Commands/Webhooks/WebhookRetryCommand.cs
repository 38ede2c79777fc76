using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Webhooks;

namespace HtzPipeline.Functions.Commands.Webhooks;

/// <summary><c>webhook-retry ID</c>: tries a webhook again that has failed or was given up.</summary>
internal static class WebhookRetryCommand
{
    public static Command Command { get; } = StoreCommand.Of(
        "webhook-retry",
        "ID",
        new("立即重试一个失败或已停止的通知地址。", "Tries an address again at once that has failed or was given up."),
        [],
        new(
            "从未送达的第一个发布继续;应用在下一次定时任务(五分钟内)时送出。",
            "It goes on from the first release that was not delivered, at the app's next tick, which is within five minutes."),
        new(new("完成", "done"), new("没有该登记", "there is no such webhook")),
        async (line, services, output, cancellation) =>
        {
            var hooks = services.GetRequiredService<WebhookStore>();
            var hook = await WebhookRemoveCommand.FindAsync(hooks, line.File, cancellation);
            foreach (var cursor in hook.Cursors.Where(cursor => cursor.Failures > 0))
            {
                await hooks.TryWriteAsync(cursor.Afresh(), cancellation);
            }

            output.Write(WebhookResource.Of(hook), retried => $"将重试 To be tried again: {retried.Heading}");
            return CommandExit.Done;
        });
}
