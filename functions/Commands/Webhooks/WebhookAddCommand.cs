using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Webhooks;

namespace HtzPipeline.Functions.Commands.Webhooks;

/// <summary><c>webhook-add URL</c>: registers who is to be told of new releases.</summary>
internal static class WebhookAddCommand
{
    private const string Area = "--area";

    private static readonly LocalText Details = new(
        """
        此后每个新发布,以及自动撰写的每份月报,都会以 POST 通知该地址(JSON,Standard Webhooks 签名)。密钥只在此时显示一次,请交给接收方保存。
        只接受公网 https 地址;用本地 Azurite 时也可用 http://127.0.0.1。
        """,
        """
        From now on each new release, and each bulletin that is written by itself, is posted to the address, as JSON with a Standard Webhooks signature. The secret is shown only
        this once: hand it to the receiver.
        Only https to public addresses is accepted; with the local Azurite, http://127.0.0.1 too.
        """);

    public static Command Command { get; } = StoreCommand.Of(
        "webhook-add",
        "URL",
        new("登记一个接收新发布通知的地址。", "Registers an address to be told of new releases."),
        [new(Area, "CODE", new("只通知该区域的发布,默认全部。", "Only of this area's releases; of all areas if not given."))],
        Details,
        new(new("已登记", "registered"), new("无法执行", "cannot be done")),
        RunAsync);

    private static async Task<int> RunAsync(CommandLine line, IServiceProvider services, CommandOutput output, CancellationToken cancellation)
    {
        if (services.GetRequiredService<AddressRules>().Refusal(line.File) is { } refusal)
        {
            throw new CommandUsageException(refusal);
        }

        await services.GetRequiredService<StorageClients>().CreateAsync(cancellation);
        var registration = services.GetRequiredService<WebhookRegistration>();
        var areas = await AreasAsync(line[Area], services, cancellation);
        var hook = await registration.AddAsync(new(line.File), line[Area], areas, cancellation);
        output.Write(WebhookResource.Of(hook) with { Secret = hook.Secret.Text }, added => $"{added.Heading}\n密钥 Secret: {added.Secret}");
        return CommandExit.Done;
    }

    private static async Task<IReadOnlyList<string>> AreasAsync(string? only, IServiceProvider services, CancellationToken cancellation)
    {
        var known = (await services.GetRequiredService<CatalogueSource>().CurrentAsync(cancellation)).Areas.Select(area => area.Code).ToList();
        return only is null ? known
            : known.Contains(only) ? [only]
            : throw new CommandUsageException(new(
                $"没有区域“{only}”,可用的有:{string.Join('、', known)}。", $"There is no area '{only}'; there are: {string.Join(", ", known)}."));
    }
}
