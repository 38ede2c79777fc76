using Azure;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Functions.Hosting;

/// <summary>
/// Stands in for the Functions host's blob and timer triggers on a laptop. What it has delivered it remembers only while
/// it runs: a restart delivers everything again, which changes nothing, since ingestion is idempotent.
/// </summary>
/// <param name="storage">The account watched.</param>
/// <param name="ingest">What takes an upload by its path.</param>
/// <param name="reconcile">What the timer starts.</param>
/// <param name="every">How often it does.</param>
/// <param name="logger">Where failures are told of.</param>
internal sealed class LocalTriggers(
    StorageClients storage, Func<string, CancellationToken, Task> ingest, Func<CancellationToken, Task> reconcile, TimeSpan every, ILogger<LocalTriggers> logger)
{
    private static readonly TimeSpan ScanEvery = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, ETag> _delivered = [];

    /// <summary>Delivers every blob that is new or changed since the last scan, in order of upload.</summary>
    /// <param name="progress">Called before each delivery with the blob's name, its number from 1, and the number of blobs.</param>
    /// <param name="cancellation">Ends it between deliveries.</param>
    public async Task ScanAsync(Action<string, int, int>? progress, CancellationToken cancellation)
    {
        var container = storage.Blobs.GetBlobContainerClient(storage.Names.Uploads);
        var found = new List<(string Name, ETag ETag, DateTimeOffset? Modified)>();
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellation))
        {
            if (blob.Properties.ETag is { } etag && !(_delivered.TryGetValue(blob.Name, out var last) && last == etag))
            {
                found.Add((blob.Name, etag, blob.Properties.LastModified));
            }
        }

        var delivery = new BlobDelivery(container, storage.Queues.GetQueueClient(storage.Names.Poison), ingest, logger);
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

    /// <summary>Watches and ticks until cancelled. An outage of the storage is waited out.</summary>
    public Task RunAsync(CancellationToken cancellation) => Task.WhenAll(WatchAsync(cancellation), TickAsync(cancellation));

    private async Task WatchAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(ScanEvery);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            try
            {
                await ScanAsync(null, cancellation);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                // Whatever it is: a watch that ended would ingest nothing any more, without a word.
                logger.NotWatched(failure.Message);
            }
        }
    }

    private async Task TickAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(every);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            try
            {
                await reconcile(cancellation);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                logger.NotRun(failure, nameof(WorkerFunctions.Reconcile));
            }
        }
    }
}
