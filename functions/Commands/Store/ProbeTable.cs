using Azure;
using Azure.Data.Tables;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.Extensions.Options;

namespace HtzPipeline.Functions.Commands.Store;

/// <summary>How everything that the app depends on is tried.</summary>
internal static class ProbeTable
{
    // Nothing is called like this; deleting it takes the right to, and changes nothing.
    private static readonly string Nobody = $"doctor-{Guid.NewGuid():N}";

    private static readonly TimeSpan ClockMayBeOff = TimeSpan.FromMinutes(1);

    /// <summary>The trials of what the app of these services depends on.</summary>
    public static IEnumerable<Probe> Of(IServiceProvider services)
    {
        var storage = services.GetRequiredService<StorageClients>();
        yield return new("clock", cancellation => TryClockAsync(storage, services.GetRequiredService<TimeProvider>(), cancellation));
        foreach (var name in storage.Names.Containers)
        {
            yield return new($"container {name}", async cancellation =>
            {
                var container = storage.Blobs.GetBlobContainerClient(name);
                await container.GetPropertiesAsync(cancellationToken: cancellation);
                await container.GetBlobClient(Nobody).DeleteIfExistsAsync(cancellationToken: cancellation);
            });
        }

        foreach (var name in storage.Names.Tables)
        {
            yield return new($"table {name}", async cancellation =>
            {
                var table = storage.Tables.GetTableClient(name);
                await foreach (var _ in table.QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancellation))
                {
                    break;
                }

                await table.DeleteEntityAsync(Nobody, Nobody, cancellationToken: cancellation);
            });
        }

        yield return new($"queue {storage.Names.Poison}", cancellation => TryQueueAsync(storage, cancellation));
        yield return new("catalogue", services.GetRequiredService<CatalogueSource>().CurrentAsync);
        if (string.IsNullOrEmpty(services.GetRequiredService<IConfiguration>()[StorageClients.Setting]))
        {
            yield return new("delegation key (upload-link)", services.GetRequiredService<UploadLinkIssuer>().TryAsync);
        }

        if (services.GetRequiredService<IOptions<EntraOptions>>().Value is { IsOn: true, Authority: { } authority })
        {
            yield return new("Entra ID", cancellation => TryAuthorityAsync(authority, cancellation));
        }
    }

    // Any answer will do, a refusal too.
    private static async Task TryClockAsync(StorageClients storage, TimeProvider clock, CancellationToken cancellation)
    {
        Response? reply;
        var asked = clock.GetUtcNow();
        try
        {
            reply = (await storage.Blobs.GetBlobContainerClient(storage.Names.Uploads).GetPropertiesAsync(cancellationToken: cancellation)).GetRawResponse();
        }
        catch (RequestFailedException refused) when (refused.GetRawResponse() is not null)
        {
            reply = refused.GetRawResponse();
        }

        // The date is in whole seconds.
        var off = reply?.Headers.Date is not { } date ? TimeSpan.Zero
            : date < asked ? asked - date
            : date - clock.GetUtcNow();
        if (off > ClockMayBeOff)
        {
            throw new CommandFailedException("clock-off", new(
                $"本机时钟与存储服务相差 {off.TotalSeconds:0} 秒:请校准(NTP)。相差 15 分钟以上时密钥和链接都不被接受。",
                $"This machine's clock is off by {off.TotalSeconds:0} seconds: set it right (NTP). From 15 minutes on no key and no link is accepted."));
        }
    }

    // The queue itself is made by the Functions host, with the first message; who may delete a message may take it.
    private static async Task TryQueueAsync(StorageClients storage, CancellationToken cancellation)
    {
        try
        {
            await storage.Queues.GetQueueClient(storage.Names.Poison).DeleteMessageAsync(Nobody, Nobody, cancellation);
        }
        catch (RequestFailedException refused) when (refused.Status is StatusCodes.Status404NotFound or StatusCodes.Status400BadRequest)
        {
        }
    }

    private static async Task TryAuthorityAsync(string authority, CancellationToken cancellation)
    {
        try
        {
            using var http = new HttpClient();
            using var reply = await http.GetAsync(new Uri($"{authority.TrimEnd('/')}/.well-known/openid-configuration"), cancellation);
            reply.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException failure)
        {
            throw new CommandFailedException("entra-unreachable", new(
                $"{authority} 没有给出签名密钥:请核对设置 Entra:Authority 和网络。{failure.Message}",
                $"{authority} gives no signing keys: look at the setting Entra:Authority and at the network. {failure.Message}"));
        }
    }
}
