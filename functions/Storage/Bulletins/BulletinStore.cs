using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Storage.Bulletins;

/// <summary>The bulletins that were written by themselves: their files, none of which is ever replaced, and the log of them, area by area.</summary>
internal sealed class BulletinStore(StorageClients storage)
{
    private readonly GuardedTable _log = storage.Table(storage.Names.BulletinLog);
    private readonly BlobContainerClient _files = storage.Blobs.GetBlobContainerClient(storage.Names.Bulletins);

    /// <summary>The editions of an area after a number, in order.</summary>
    public async Task<IReadOnlyList<BulletinEdition>> ReadAsync(string area, long after, CancellationToken cancellation)
    {
        try
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {area} and RowKey gt {BulletinEdition.RowKey(after)}");
            return await _log.QueryAsync(filter, cancellation: cancellation).Select(BulletinEdition.Of).ToListAsync(cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status == StatusCodes.Status404NotFound)
        {
            // An account of before there were such bulletins has no table for them.
            return [];
        }
    }

    /// <summary>Makes the container and the table where an account of before has none.</summary>
    public Task PrepareAsync(CancellationToken cancellation) => storage.CreateAsync(cancellation);

    /// <summary>Writes a file of an edition, unless it is there already: then it says the same.</summary>
    public Task WriteAsync(BulletinEdition edition, string extension, BinaryData content, string contentType, CancellationToken cancellation) =>
        FileStore.WriteAsync(_files, $"{edition.Name}.{extension}", content, contentType, overwrite: false, cancellation);

    /// <summary>Enters an edition whose files are written.</summary>
    /// <returns>False where another has its number by now.</returns>
    public async Task<bool> TryAddAsync(BulletinEdition edition, CancellationToken cancellation) => await _log.TryAddAsync(edition.ToRow(), cancellation) is not null;
}
