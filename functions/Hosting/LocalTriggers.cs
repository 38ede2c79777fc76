using System.Text.Json.Nodes;
using Azure;
using Azure.Storage.Blobs;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Functions.Hosting;

/// <summary>
/// Stands in for the Functions host's blob and timer triggers on a laptop. What it has delivered it remembers only while
/// it runs: a restart delivers everything again, which changes nothing, since ingestion is idempotent.
/// </summary>
internal sealed class LocalTriggers(
    IReadOnlyList<FunctionDescription> functions, StorageClients storage, HttpClient app, ILogger<LocalTriggers> logger)
{
    private static readonly TimeSpan ScanEvery = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, ETag> _delivered = [];

    /// <summary>Delivers every blob that is new or changed since the last scan, in order of upload.</summary>
    /// <param name="progress">Called before each delivery with the blob's name, its number from 1, and the number of blobs.</param>
    /// <param name="cancellation">Ends it between deliveries.</param>
    public async Task ScanAsync(Action<string, int, int>? progress, CancellationToken cancellation)
    {
        foreach (var (name, trigger) in functions.Select(f => (f.Name, f.Trigger as BlobTrigger)))
        {
            if (trigger is not null)
            {
                await ScanAsync(name, storage.Blobs.GetBlobContainerClient(storage.Names.Prefix + trigger.Container), progress, cancellation);
            }
        }
    }

    /// <summary>Watches and ticks until cancelled. An outage of the storage is waited out.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var timers = functions.Where(f => f.Trigger is TimerTrigger).Select(f => TickAsync(f, cancellation));
        await Task.WhenAll([WatchAsync(cancellation), .. timers]);
    }

    private async Task WatchAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(ScanEvery);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            try
            {
                await ScanAsync(null, cancellation);
            }
            catch (Exception failure) when (failure is RequestFailedException or AggregateException or HttpRequestException)
            {
                logger.NotWatched(failure.Message);
            }
        }
    }

    private async Task ScanAsync(string function, BlobContainerClient container, Action<string, int, int>? progress, CancellationToken cancellation)
    {
        var found = new List<(string Name, ETag ETag, DateTimeOffset? Modified)>();
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellation))
        {
            if (blob.Properties.ETag is { } etag && !(_delivered.TryGetValue(blob.Name, out var last) && last == etag))
            {
                found.Add((blob.Name, etag, blob.Properties.LastModified));
            }
        }

        var delivery = new BlobDelivery(container, storage.Queues.GetQueueClient(storage.Names.Poison), app, function);
        var number = 0;
        foreach (var (name, etag, _) in found.OrderBy(b => b.Modified).ThenBy(b => b.Name, StringComparer.Ordinal))
        {
            progress?.Invoke(name, ++number, found.Count);
            if (!await delivery.DeliverAsync(name, etag, cancellation))
            {
                logger.Poisoned(name, storage.Names.Poison);
            }

            _delivered[name] = etag;
        }
    }

    private async Task TickAsync(FunctionDescription function, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(((TimerTrigger)function.Trigger).Every);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            var payload = new JsonObject
            {
                ["Data"] = new JsonObject
                {
                    ["timer"] = new JsonObject
                    {
                        ["Schedule"] = new JsonObject { ["AdjustForDST"] = true },
                        ["ScheduleStatus"] = null,
                        ["IsPastDue"] = false,
                    },
                },
                ["Metadata"] = new JsonObject { ["sys"] = BlobDelivery.Sys(function.Name) },
            };
            using var response = await app.PostAsJsonAsync($"/{function.Name}", payload, cancellation);
            if (!response.IsSuccessStatusCode)
            {
                logger.NotRun(function.Name, response.StatusCode);
            }
        }
    }
}
