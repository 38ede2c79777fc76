using System.Collections.Concurrent;
using HtzPipeline.Functions.Storage.Downloads;

namespace HtzPipeline.Functions.Api.Downloads;

/// <summary>
/// The files of everything: each is made when it is first asked for, once however many ask meanwhile, and kept. It is made on though whoever asked
/// first has gone, so that who comes back finds it.
/// </summary>
internal sealed class DownloadShelf(DownloadStore store, DownloadWriter tables, IHostApplicationLifetime app) : IDisposable
{
    // Between one making and the next look somebody may have cleared it away.
    private const int MostLooks = 3;

    private readonly ConcurrentDictionary<(string Set, string File), Lazy<Task>> _making = new();
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>A file, made if it is not there.</summary>
    /// <param name="set">What it is of.</param>
    /// <param name="format">Its form.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task<Stream> OpenAsync(DownloadSet set, DownloadFormat format, CancellationToken cancellation)
    {
        for (var look = 0; look < MostLooks; look++)
        {
            if (await store.OpenAsync(set.Tag, format.File, cancellation) is { } there)
            {
                return there;
            }

            var key = (set.Tag, format.File);
            await _making.GetOrAdd(key, _ => new(() => MakeAsync(key, set, format))).Value.WaitAsync(cancellation);
        }

        throw new IOException($"{set.Tag}/{format.File} was removed as often as it was made.");
    }

    public void Dispose() => _turn.Dispose();

    private async Task MakeAsync((string Set, string File) key, DownloadSet set, DownloadFormat format)
    {
        // Not of the one request that it begins with.
        var cancellation = app.ApplicationStopping;
        try
        {
            await using var archive = format == DownloadFormat.Zip
                ? new DownloadArchive(set, await OpenAsync(set, DownloadFormat.Csv, cancellation), await OpenAsync(set, DownloadFormat.Parquet, cancellation))
                : null;

            // One at a time, since each goes through all the rows.
            await _turn.WaitAsync(cancellation);
            try
            {
                await store.WriteAsync(key.Set, key.File, format.MediaType, WriteAsync, cancellation);
                await store.ClearAsync(key.Set, cancellation);
            }
            finally
            {
                _turn.Release();
            }

            Task WriteAsync(Stream output) =>
                archive is not null ? archive.WriteAsync(output, cancellation)
                : format == DownloadFormat.Csv ? tables.WriteCsvAsync(set, output, cancellation)
                : tables.WriteParquetAsync(set, output, cancellation);
        }
        finally
        {
            _making.TryRemove(key, out _);
        }
    }
}
