using Azure.Data.Tables;

namespace HtzPipeline.Functions.Storage;

/// <summary>
/// Shares out a publication's rows over transactions. The two or three rows of an observation stay together, so
/// who finishes a publication finds each either written or not.
/// </summary>
internal static class PublicationTransactions
{
    /// <summary>The most rows in a transaction: the head and, in the last, the release go with them.</summary>
    public const int MaximumRows = TableLimits.TransactionOperations - 2;

    // The head is small; the release may be an entity of a megabyte, almost all of it one byte a character.
    private const int MaximumBytes = TableLimits.TransactionBytes - TableLimits.EntityBytes;

    /// <summary>The transactions' rows; at least one transaction, if an empty one.</summary>
    public static IEnumerable<IReadOnlyList<TableTransactionAction>> Of(IEnumerable<ObservationRow> rows)
    {
        var transaction = new List<TableTransactionAction>();
        var bytes = 0;
        foreach (var row in rows)
        {
            var entities = row.ToEntities().ToArray();
            var more = entities.Sum(TableLimits.PayloadBytes);
            if (transaction.Count + entities.Length > MaximumRows || (transaction.Count > 0 && bytes + more > MaximumBytes))
            {
                yield return transaction;
                transaction = [];
                bytes = 0;
            }

            transaction.AddRange(entities.Select(entity => new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity)));
            bytes += more;
        }

        yield return transaction;
    }
}
