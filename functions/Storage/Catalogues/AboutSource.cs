using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Functions.Storage.Catalogues;

/// <summary>Who publishes, for what is shown whether or not there is a catalogue, and whether or not storage answers.</summary>
internal sealed class AboutSource(CatalogueSource catalogues, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(10);

    private long _failedAt = long.MinValue;

    /// <summary>As last read; <see cref="About.Unknown"/> before any catalogue was.</summary>
    public About Known => catalogues.Known?.About ?? About.Unknown;

    /// <summary>As the catalogue in force says it, or as it was last known.</summary>
    public async Task<About> CurrentAsync(CancellationToken cancellation)
    {
        if (_failedAt != long.MinValue && clock.GetElapsedTime(_failedAt) < AskAgainAfter)
        {
            return Known;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            return (await catalogues.CurrentAsync(limit.Token)).About;
        }
        catch (NoCatalogueException)
        {
            return Known;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && (failure is OperationCanceledException || StorageOutage.Is(failure, cancellation)))
        {
            _failedAt = clock.GetTimestamp();
            return Known;
        }
    }
}
