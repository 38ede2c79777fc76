using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace HtzPipeline.Functions.Storage.Account;

/// <summary>
/// A table whose writes are all held to Azure's limits first (<see cref="TableLimits"/>), and know themselves again where their reply is
/// lost (<see cref="KnownWrite"/>): a row is what was written if it is that to the last property.
/// </summary>
internal sealed class GuardedTable(TableClient table)
{
    /// <summary>A row, or null.</summary>
    public async Task<TableEntity?> FindAsync(string partition, string row, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>The rows that a filter finds, in the order of their keys.</summary>
    public IAsyncEnumerable<TableEntity> QueryAsync(
        string? filter, IReadOnlyList<string>? select = null, int? pageSize = null, CancellationToken cancellation = default) =>
        table.QueryAsync<TableEntity>(filter, pageSize, select, cancellation);

    /// <summary>Adds a row.</summary>
    /// <returns>Its ETag; null if there is one with its key already.</returns>
    public async Task<ETag?> TryAddAsync(TableEntity entity, CancellationToken cancellation)
    {
        TableLimits.Check(entity);
        return await WriteAsync(() => table.AddEntityAsync(entity, cancellation), entity, replaced: null, cancellation);
    }

    /// <summary>Puts a row in the place of the one that has <paramref name="etag"/>.</summary>
    /// <returns>Its new ETag; null if the row has been changed since.</returns>
    public async Task<ETag?> TryReplaceAsync(TableEntity entity, ETag etag, CancellationToken cancellation)
    {
        TableLimits.Check(entity);
        return await WriteAsync(() => table.UpdateEntityAsync(entity, etag, TableUpdateMode.Replace, cancellation), entity, etag, cancellation);
    }

    /// <summary>Removes the row that has <paramref name="etag"/>; one that is gone or has been changed since is left as it is.</summary>
    public async Task RemoveAsync(string partition, string row, ETag etag, CancellationToken cancellation)
    {
        try
        {
            await table.DeleteEntityAsync(partition, row, etag, cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status == StatusCodes.Status412PreconditionFailed)
        {
            // The SDK itself takes a row that is gone for removed.
        }
        catch (Exception outage) when (StorageOutage.Is(outage, cancellation))
        {
            if (await FindAsync(partition, row, cancellation) is not null)
            {
                throw;
            }
        }
    }

    /// <summary>Does all of a transaction or nothing.</summary>
    /// <returns>The ETag of the first row.</returns>
    public async Task<ETag> SubmitAsync(IReadOnlyList<TableTransactionAction> transaction, CancellationToken cancellation)
    {
        TableLimits.Check(transaction);
        var replies = await table.SubmitTransactionAsync(transaction, cancellation);
        return replies.Value[0].Headers.ETag!.Value;
    }

    private async Task<ETag?> WriteAsync(Func<Task<Response>> write, TableEntity entity, ETag? replaced, CancellationToken cancellation)
    {
        var written = await KnownWrite.TryAsync<StrongBox<ETag?>>(
            async () => new((await write()).Headers.ETag!.Value),
            async () => await FindAsync(entity.PartitionKey, entity.RowKey, cancellation) switch
            {
                null => null,
                { } own when RowContent.IsSame(entity, own) => new(own.ETag),
                { } untouched when untouched.ETag == replaced => null,

                // Somebody else's, for which this write was refused, or would have been.
                _ => new(null),
            },
            cancellation);
        return written?.Value;
    }
}
