using Azure;
using Azure.Data.Tables;

namespace HtzPipeline.Functions.Storage.Account;

/// <summary>A table whose writes are all held to Azure's limits first (<see cref="TableLimits"/>).</summary>
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
        try
        {
            return (await table.AddEntityAsync(entity, cancellation)).Headers.ETag;
        }
        catch (RequestFailedException failure) when (failure.Status == StatusCodes.Status409Conflict)
        {
            return null;
        }
    }

    /// <summary>Puts a row in the place of the one that has <paramref name="etag"/>.</summary>
    /// <returns>Its new ETag; null if the row has been changed since.</returns>
    public async Task<ETag?> TryReplaceAsync(TableEntity entity, ETag etag, CancellationToken cancellation)
    {
        TableLimits.Check(entity);
        try
        {
            return (await table.UpdateEntityAsync(entity, etag, TableUpdateMode.Replace, cancellation)).Headers.ETag;
        }
        catch (RequestFailedException failure) when (failure.Status == StatusCodes.Status412PreconditionFailed)
        {
            return null;
        }
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
    }

    /// <summary>Does all of a transaction or nothing.</summary>
    /// <returns>The ETag of the first row.</returns>
    public async Task<ETag> SubmitAsync(IReadOnlyList<TableTransactionAction> transaction, CancellationToken cancellation)
    {
        TableLimits.Check(transaction);
        var replies = await table.SubmitTransactionAsync(transaction, cancellation);
        return replies.Value[0].Headers.ETag!.Value;
    }
}
