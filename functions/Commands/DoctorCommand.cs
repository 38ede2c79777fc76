using Azure;
using Azure.Data.Tables;
using Azure.Identity;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage;
using Microsoft.Extensions.Options;

namespace HtzPipeline.Functions.Commands;

/// <summary><c>doctor</c>: tries everything that the app depends on.</summary>
internal static class DoctorCommand
{
    private const string Nobody = "doctor";

    private static readonly LocalText Details = new(
        """
        逐项尝试:每个容器、每个表(读取,以及删除一个不存在的对象,以检查写权限)、异常队列、指标目录、Entra 的签名密钥。
        不留下任何内容。使用执行者自己的身份,而不是应用的身份。
        退出码:0 全部正常;1 有一项不正常;2 用法有误。
        """,
        """
        Tries one by one: each container and table (reads, and deletes what does not exist, which takes the right to write),
        the queue of poison messages, the catalogue, the signing keys of Entra ID. Leaves nothing behind. It goes by the identity of
        whoever runs it, not by the app's.
        Exit codes: 0 all is well; 1 something is not; 2 wrong usage.
        """);

    public static Command Command { get; } = StoreCommand.Of(
        "doctor",
        "",
        new("检查应用依赖的一切。", "Tries everything that the app depends on."),
        [],
        Details,
        async (_, services, cancellation) =>
        {
            // At once, since each that gets no answer is tried again for 20 seconds.
            var found = await Task.WhenAll(Attempts(services, cancellation).Select(async one => (one.What, Fault: await FaultOfAsync(one.Attempt))));
            foreach (var (what, fault) in found)
            {
                Console.WriteLine($"{(fault is null ? "正常 ok    " : "异常 FAILED")} {what}{(fault is null ? "" : $": {fault}")}");
            }

            return found.All(one => one.Fault is null) ? 0 : 1;
        });

    private static IEnumerable<(string What, Func<Task> Attempt)> Attempts(IServiceProvider services, CancellationToken cancellation)
    {
        var storage = services.GetRequiredService<StorageClients>();
        foreach (var name in storage.Names.Containers)
        {
            yield return ($"container {name}", async () =>
            {
                var container = storage.Blobs.GetBlobContainerClient(name);
                await container.GetPropertiesAsync(cancellationToken: cancellation);
                await container.GetBlobClient(Nobody).DeleteIfExistsAsync(cancellationToken: cancellation);
            }
            );
        }

        foreach (var name in storage.Names.Tables)
        {
            yield return ($"table {name}", async () =>
            {
                var table = storage.Tables.GetTableClient(name);
                await foreach (var _ in table.QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancellation))
                {
                    break;
                }

                await table.DeleteEntityAsync(Nobody, Nobody, cancellationToken: cancellation);
            }
            );
        }

        // The queue itself is made by the Functions host, with the first message.
        yield return ("queues", () => storage.Queues.GetQueueClient(storage.Names.Poison).ExistsAsync(cancellation));
        yield return ("catalogue", () => services.GetRequiredService<CatalogueSource>().CurrentAsync(cancellation));
        if (services.GetRequiredService<IOptions<EntraOptions>>().Value is { IsOn: true, Authority: { } authority })
        {
            yield return ("Entra ID", async () =>
            {
                using var http = new HttpClient();
                using var reply = await http.GetAsync(new Uri($"{authority.TrimEnd('/')}/.well-known/openid-configuration"), cancellation);
                reply.EnsureSuccessStatusCode();
            }
            );
        }
    }

    private static async Task<string?> FaultOfAsync(Func<Task> attempt)
    {
        try
        {
            await attempt();
            return null;
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException or AuthenticationFailedException or NoCatalogueException or HttpRequestException)
        {
            var code = failure is RequestFailedException refused ? $"{refused.Status} {refused.ErrorCode} " : "";
            return code + failure.Message.Split('\n')[0].Trim();
        }
    }
}
