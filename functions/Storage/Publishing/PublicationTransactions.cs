using Azure.Data.Tables;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Storage.Publishing;

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
    public static IEnumerable<IReadOnlyList<TableTransactionAction>> Of(IEnumerable<ObservationRow> rows) => Of(rows.Select(row =>
        (IReadOnlyList<TableTransactionAction>)[.. row.ToEntities().Select(entity => new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity))]));

    /// <summary>The same of any rows of an area, in groups that stay together.</summary>
    public static IEnumerable<IReadOnlyList<TableTransactionAction>> Of(IEnumerable<IReadOnlyList<TableTransactionAction>> groups)
    {
        var transaction = new List<TableTransactionAction>();
        var bytes = 0;
        foreach (var group in groups)
        {
            var more = group.Sum(action => TableLimits.PayloadBytes((TableEntity)action.Entity));
            if (transaction.Count + group.Count > MaximumRows || (transaction.Count > 0 && bytes + more > MaximumBytes))
            {
                yield return transaction;
                transaction = [];
                bytes = 0;
            }

            transaction.AddRange(group);
            bytes += more;
        }

        yield return transaction;
    }
}
