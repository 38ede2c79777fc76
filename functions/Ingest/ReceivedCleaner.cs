using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Ingest;

/// <summary>
/// Clears away bytes that were kept for an upload that never came about: whoever was uploading died, or was refused, between the two. Nobody was told
/// that they had arrived.
/// </summary>
internal sealed class ReceivedCleaner(FileStore files, TimeProvider clock, ILogger<ReceivedCleaner> logger)
{
    /// <summary>For how long bytes are kept that nothing speaks of: much longer than an upload can take.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    /// <summary>Removes what nothing speaks of.</summary>
    /// <param name="wanted">The hashes that submissions and uploads speak of.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task RunAsync(IReadOnlySet<string> wanted, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - KeptFor;
        var count = 0;
        await foreach (var content in files.ListReceivedAsync(cancellation).Where(content => content.Written <= before && !wanted.Contains(content.Hash)))
        {
            await files.RemoveReceivedAsync(content, cancellation);
            count++;
        }

        if (count > 0)
        {
            logger.Cleared(count);
        }
    }
}
