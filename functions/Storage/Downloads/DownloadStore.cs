using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Functions.Storage.Downloads;

/// <summary>
/// The files that have everything at once: kept under the tag of the set of releases that they were made from, so that none is ever replaced.
/// They can all be made again, and so are in no backup.
/// </summary>
internal sealed class DownloadStore(StorageClients storage)
{
    /// <summary>How many sets of releases are kept.</summary>
    public const int MostSets = 4;

    // What is read at a time: a client that asks for a few bytes waits for no more.
    private const int BufferBytes = 1 << 20;

    private readonly BlobContainerClient _container = storage.Blobs.GetBlobContainerClient(storage.Names.Downloads);

    /// <summary>A file, to be read from any place in it; null if there is none.</summary>
    public async Task<Stream?> OpenAsync(string set, string file, CancellationToken cancellation)
    {
        try
        {
            return await _container.GetBlobClient(NameOf(set, file)).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = BufferBytes }, cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    /// <summary>Keeps a file, once it is written to its end; where it is there by then, that one stays, which says the same.</summary>
    /// <param name="set">The tag of the set.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task WriteAsync(string set, string file, string contentType, Func<Stream, Task> write, CancellationToken cancellation)
    {
        // An account of before there were downloads has no container for them.
        await KnownWrite.TwiceAsync(() => _container.CreateIfNotExistsAsync(cancellationToken: cancellation), cancellation);
        await using var blob = new StagedBlob(_container.GetBlockBlobClient(NameOf(set, file)));
        await write(blob);
        await blob.CommitAsync(contentType, cancellation);
    }

    /// <summary>Removes the sets that have been made the longest ago, but for so many.</summary>
    /// <param name="current">The set that stays in any case.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task ClearAsync(string current, CancellationToken cancellation)
    {
        var blobs = await _container.GetBlobsAsync(cancellationToken: cancellation).ToListAsync(cancellation);
        var old = blobs
            .GroupBy(blob => blob.Name.Split('/')[0])
            .OrderByDescending(set => set.Key == current)
            .ThenByDescending(set => set.Max(blob => blob.Properties.LastModified))
            .Skip(MostSets);
        foreach (var blob in old.SelectMany(set => set))
        {
            await _container.GetBlobClient(blob.Name).DeleteIfExistsAsync(cancellationToken: cancellation);
        }
    }

    private static string NameOf(string set, string file) => $"{set}/{file}";
}
