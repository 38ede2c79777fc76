using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Webhooks;

namespace HtzPipeline.Functions.Commands.Webhooks;

/// <summary><c>webhook-list</c>: who is told of new releases, and how that goes.</summary>
internal static class WebhookListCommand
{
    private static readonly LocalText Details = new(
        "每个登记一行,其下每个区域一行:最后送达的发布,以及失败次数、下次重试时间和原因。“已停止”的不再自动重试,见 webhook-retry。密钥不显示。",
        "A line for each, and under it one for each area: the last release delivered, and how often, until when and why it failed since. What is given up is not tried again by itself; see webhook-retry. Secrets are not shown.");

    public static Command Command { get; } = StoreCommand.Of(
        "webhook-list",
        "",
        new("列出接收新发布通知的地址及其状态。", "Lists the addresses that are told of new releases, and how that goes."),
        [],
        Details,
        CommandOutcomes.OfDoing,
        async (_, services, output, cancellation) =>
        {
            foreach (var hook in await services.GetRequiredService<WebhookStore>().ReadAllAsync(cancellation))
            {
                output.Write(WebhookResource.Of(hook), listed => listed.ToText());
            }

            return CommandExit.Done;
        });
}
