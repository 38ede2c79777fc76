namespace HtzPipeline.Functions.Storage.Catalogues;

/// <summary>
/// Reads the catalogue while the server is still starting, since the first request behind a Functions host waits for the start, and for the
/// catalogue after it. Where it cannot be read, the request that needs it says so.
/// </summary>
internal sealed class CatalogueAhead(CatalogueSource catalogues) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken) =>
        await ((Task)catalogues.CurrentAsync(stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
