using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Webhooks;

namespace HtzPipeline.Functions.Commands.Webhooks;

/// <summary><c>webhook-test ID</c>: sends a message of which nothing follows, to see whether it arrives.</summary>
internal static class WebhookTestCommand
{
    public static Command Command { get; } = StoreCommand.Of(
        "webhook-test",
        "ID",
        new("向一个通知地址发一条测试消息。", "Sends an address a message to see whether it arrives."),
        [],
        new(
            "消息的类型是 webhook.test,签名与其他消息相同;不改变送达进度,失败也不重试。",
            "The message is of the type webhook.test and signed like any other. It changes nothing of what is outstanding, and is not tried again."),
        new(new("已收下", "taken"), new("没有收下,或没有该登记", "not taken, or there is no such webhook")),
        async (line, services, output, cancellation) =>
        {
            var hook = await WebhookRemoveCommand.FindAsync(services.GetRequiredService<WebhookStore>(), line.File, cancellation);
            var message = await services.GetRequiredService<WebhookNews>().TestAsync(services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellation);
            var failure = await services.GetRequiredService<WebhookSender>().SendAsync(hook, message, cancellation);
            output.Write(
                new Sent(hook.Id, hook.Url.ToString(), failure is null, failure?.Reason),
                sent => sent.Taken ? $"已收下 Taken: {sent.Url}" : $"没有收下 Not taken: {sent.Url}: {sent.Error}");
            return failure is null ? CommandExit.Done : CommandExit.Failed;
        });

    /// <summary>What became of it.</summary>
    private sealed record Sent(string Id, string Url, bool Taken, string? Error);
}
