using HtzPipeline.Functions.Bulletins;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Webhooks;

namespace HtzPipeline.Functions.Hosting;

/// <summary>
/// What is done when something other than an HTTP request starts it, behind the Functions host and in a local run alike. Any exception
/// says that it was not done and is to be delivered again.
/// </summary>
internal sealed class TriggeredWork(
    Ingester ingester, Reconciler reconciler, MonthlyBulletins bulletins, WebhookDelivery webhooks, TimeProvider clock, ILogger<TriggeredWork> logger)
{
    /// <summary>
    /// How long it may take before it fails: less than functionTimeout in host.json, at which the host would kill the app, and every
    /// other request in flight with it.
    /// </summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(9);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private int _outages;

    /// <summary>Ingests an upload as it is now. Where storage fails, it waits before it fails, too: the host delivers again without any pause.</summary>
    /// <param name="path">The blob's name in the uploads container.</param>
    /// <param name="cancellation">The host's: it is stopping.</param>
    public async Task IngestAsync(string path, CancellationToken cancellation)
    {
        StoragePatience.Begin(isShort: false);
        using var limited = Limited(cancellation);
        try
        {
            await ingester.IngestAsync(path, version: null, limited.Token);
            _outages = 0;
        }
        catch (Exception failure) when (StorageOutage.Is(failure, limited.Token))
        {
            var pause = PauseAfter(Interlocked.Increment(ref _outages));
            logger.Waits(failure.Message, path, pause.TotalSeconds);
            await Task.Delay(pause, clock, cancellation);
            throw;
        }
    }

    /// <summary>Finishes what is unfinished. Whatever could not be, others are to hear of what is published.</summary>
    /// <param name="cancellation">The host's: it is stopping.</param>
    public async Task ReconcileAsync(CancellationToken cancellation)
    {
        StoragePatience.Begin(isShort: false);
        using var limited = Limited(cancellation);
        try
        {
            await reconciler.RunAsync(limited.Token);
        }
        finally
        {
            await webhooks.RunAsync(limited.Token);
        }
    }

    /// <summary>Writes the bulletins of complete months, where the settings ask for them, and tells others. Of what a run has entered before it failed Reconcile tells them.</summary>
    /// <param name="cancellation">The host's: it is stopping.</param>
    public async Task WriteBulletinsAsync(CancellationToken cancellation)
    {
        StoragePatience.Begin(isShort: false);
        using var limited = Limited(cancellation);
        if (await bulletins.RunAsync(limited.Token) > 0)
        {
            await webhooks.RunAsync(limited.Token);
        }
    }

    /// <summary>How long to wait: 2, 4, 8, 16 and 30 seconds, the longer the more deliveries in a row have met an outage.</summary>
    public static TimeSpan PauseAfter(int outages) => outages > 4 ? LongestPause : ShortestPause * (1 << (outages - 1));

    private static CancellationTokenSource Limited(CancellationToken cancellation)
    {
        var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Limit);
        return limited;
    }
}
