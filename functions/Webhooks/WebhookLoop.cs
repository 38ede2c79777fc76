namespace HtzPipeline.Functions.Webhooks;

/// <summary>
/// Delivers as soon as something has been published, apart from the delivery that published it: a slow receiver keeps no upload
/// waiting. A receiver that failed is tried again when it is time to, also by an app that has been started since. What this misses, since it can be
/// killed at any time, Reconcile delivers.
/// </summary>
internal sealed class WebhookLoop(WebhookDelivery delivery, PublicationBell bell, WebhookOptions options, TimeProvider clock, ILogger<WebhookLoop> logger) : BackgroundService
{
    // PublicationLoader come in clusters, and the one that rang is to be answered first.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    // A time that is past already, or a clock that was put forward, is no reason to ask again and again.
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            TimeSpan? wait = options.FirstLook;
            while (true)
            {
                await WaitAsync(wait, stoppingToken);
                wait = await DeliverAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The app stops, or is done away with without being stopped.
        }
    }

    /// <summary>Waits until something is published, but no longer than so; null for however long that takes.</summary>
    private async Task WaitAsync(TimeSpan? most, CancellationToken stoppingToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        limit.CancelAfter(most ?? Timeout.InfiniteTimeSpan);
        try
        {
            await bell.WaitAsync(limit.Token);
            await Task.Delay(Pause, stoppingToken);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // It is time.
            return;
        }
    }

    /// <returns>How long until a receiver is tried again; null if none is.</returns>
    private async Task<TimeSpan?> DeliverAsync(CancellationToken stoppingToken)
    {
        try
        {
            await delivery.RunAsync(stoppingToken);
            return await delivery.FindNextAsync(stoppingToken) is { } next ? Bounded(next - clock.GetUtcNow()) : null;
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            logger.NobodyTold(failure);
            return null;
        }
    }

    private static TimeSpan Bounded(TimeSpan wait) => wait < ShortestWait ? ShortestWait : wait > LongestWait ? LongestWait : wait;
}
