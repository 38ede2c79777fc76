namespace HtzPipeline.Functions.Webhooks;

/// <summary>
/// Delivers as soon as something has been published, apart from the delivery that published it: a slow receiver keeps no upload
/// waiting. What it misses, since it can be killed at any time, Reconcile delivers.
/// </summary>
internal sealed class WebhookLoop(WebhookDelivery delivery, PublicationBell bell, ILogger<WebhookLoop> logger) : BackgroundService
{
    // PublicationLoader come in clusters, and the one that rang is to be answered first.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await bell.WaitAsync(stoppingToken);
                await Task.Delay(Pause, stoppingToken);
                await DeliverAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The app stops, or is done away with without being stopped.
        }
    }

    private async Task DeliverAsync(CancellationToken stoppingToken)
    {
        try
        {
            await delivery.RunAsync(stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            logger.NobodyTold(failure);
        }
    }
}
