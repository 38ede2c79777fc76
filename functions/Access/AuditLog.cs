using Azure;
using Azure.Data.Tables;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Functions.Access;

/// <summary>
/// The table of who did what. A line is added before anything is done, so that nothing is done without one, and told the outcome
/// after; no line is ever removed.
/// </summary>
internal sealed partial class AuditLog(StorageClients storage, TimeProvider clock, ILogger<AuditLog> logger)
{
    private readonly GuardedTable _table = storage.Table(storage.Names.Audit);

    /// <summary>Adds a line.</summary>
    /// <returns>The line as it is stored.</returns>
    public async Task<AuditEntry> WriteAsync(AuditEntry entry, CancellationToken cancellation)
    {
        var row = (entry with { Time = clock.GetUtcNow() }).ToRow();
        return await _table.TryAddAsync(row, cancellation) is { } version
            ? entry with { Time = row.GetDateTimeOffset("time")!.Value, Stored = (row.RowKey, version) }
            : throw new InvalidOperationException("Two lines of the audit log have the same key.");
    }

    /// <summary>Does something, with a line before and its outcome after, also where it fails.</summary>
    public async Task<T> AroundAsync<T>(AuditEntry entry, Func<Task<T>> act, Func<T, string> outcomeOf, CancellationToken cancellation)
    {
        var begun = await WriteAsync(entry, cancellation);
        var outcome = "failed";
        try
        {
            var result = await act();
            outcome = outcomeOf(result);
            return result;
        }
        finally
        {
            await EndAsync(begun, outcome);
        }
    }

    // Whether or not the caller still waits. What was done is done even where that cannot be written down: the line stays begun, which says
    // that the outcome is not known, and the log has it.
    private async Task EndAsync(AuditEntry begun, string outcome)
    {
        var (row, version) = begun.Stored!.Value;
        try
        {
            await _table.TryReplaceAsync((begun with { Outcome = outcome }).ToRow(), version, CancellationToken.None);
        }
        catch (Exception failure) when (failure is RequestFailedException || StorageOutage.Is(failure, CancellationToken.None))
        {
            NotWrittenDown(logger, failure, row, outcome);
        }
    }

    /// <summary>The lines of a month, in the order of time.</summary>
    public IAsyncEnumerable<AuditEntry> ReadAsync(string month, CancellationToken cancellation) =>
        _table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {month}"), cancellation: cancellation).Select(row => AuditEntry.Of(row));

    [LoggerMessage(EventId = 1601, EventName = "NotWrittenDown", Level = LogLevel.Error, Message = "The outcome {Outcome} cannot be written into the audit log; its line {Row} stays begun.")]
    private static partial void NotWrittenDown(ILogger logger, Exception failure, string row, string outcome);
}
