using Azure;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Functions.Webhooks;

/// <summary>The table of webhooks: a partition for each, with a row of its own and one for each area's cursor.</summary>
internal sealed class WebhookStore(StorageClients storage)
{
    private readonly GuardedTable _table = storage.Table(storage.Names.Webhooks);

    /// <summary>All webhooks with their cursors, in the order of their registration.</summary>
    public async Task<IReadOnlyList<Webhook>> ReadAllAsync(CancellationToken cancellation)
    {
        try
        {
            var rows = await _table.QueryAsync(filter: null, cancellation: cancellation).ToListAsync(cancellation);
            var cursors = rows.Where(row => row.RowKey != Webhook.RowKey).Select(WebhookCursor.Of).ToLookup(cursor => cursor.Hook);
            return
            [
                .. rows.Where(row => row.RowKey == Webhook.RowKey).Select(Webhook.Of)
                    .Select(hook => hook with { Cursors = [.. cursors[hook.Id]] })
                    .OrderBy(hook => hook.Registered),
            ];
        }
        catch (RequestFailedException failure) when (failure.Status == StatusCodes.Status404NotFound)
        {
            // An account of before there were webhooks has no table for them.
            return [];
        }
    }

    /// <summary>Enters a webhook: its cursors first, so that nothing is delivered of before them.</summary>
    public async Task AddAsync(Webhook hook, CancellationToken cancellation)
    {
        foreach (var cursor in hook.Cursors)
        {
            await _table.TryAddAsync(cursor.ToRow(), cancellation);
        }

        await _table.TryAddAsync(hook.ToRow(), cancellation);
    }

    /// <summary>Removes a webhook: its own row first, so that nothing more is delivered.</summary>
    public async Task RemoveAsync(Webhook hook, CancellationToken cancellation)
    {
        await _table.RemoveAsync(hook.Id, Webhook.RowKey, ETag.All, cancellation);
        foreach (var row in hook.Cursors.Select(cursor => cursor.ToRow()))
        {
            await _table.RemoveAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
        }
    }

    /// <summary>Writes a cursor in the place of the one that was read.</summary>
    /// <returns>The cursor as written; null if somebody else has changed or removed it meanwhile.</returns>
    public async Task<WebhookCursor?> TryWriteAsync(WebhookCursor cursor, CancellationToken cancellation)
    {
        try
        {
            var written = cursor.Version is { } version
                ? await _table.TryReplaceAsync(cursor.ToRow(), version, cancellation)
                : await _table.TryAddAsync(cursor.ToRow(), cancellation);
            return written is { } etag ? cursor with { Version = etag } : null;
        }
        catch (RequestFailedException failure) when (failure.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }
}
