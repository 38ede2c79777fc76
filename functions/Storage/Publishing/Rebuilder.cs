using Azure.Data.Tables;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Storage.Publishing;

/// <summary>
/// Makes the rows of an area again from the facts, in the order of its log. They are made in memory first and then put in the place
/// of what is stored: rows that should not be there go, those that are missing or differ are written. So nobody reads from an area
/// without rows meanwhile, and rebuilding an area whose rows are right writes nothing, which proves that they are.
/// </summary>
internal sealed class Rebuilder(ObservationStore store, Publisher publisher, LoadPublication load)
{
    // An area in which somebody keeps publishing is rebuilt in the pauses.
    private const int MaximumAttempts = 20;

    /// <summary>Rebuilds an area.</summary>
    /// <exception cref="InvalidOperationException">Facts are missing, or others kept publishing all the time.</exception>
    public async Task<RebuiltArea> RunAsync(string area, CancellationToken cancellation)
    {
        var (written, deleted) = (0, 0);
        for (var attempt = 0; attempt < MaximumAttempts; attempt++)
        {
            var head = await store.Rows(area).ReadHeadAsync(cancellation);
            if (head.Pending is { } pending)
            {
                await publisher.PublishAsync(await load(pending, area, cancellation), read: null, cancellation);
                continue;
            }

            var made = await ReplayAsync(area, cancellation);
            var stored = (await store.Rows(area).ReadMadeAsync(cancellation)).ToDictionary(row => row.RowKey);
            List<TableTransactionAction> actions =
            [
                .. stored.Values.Where(row => !made.ContainsKey(row.RowKey)).Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row)),
                .. made.Values.Where(row => !(stored.TryGetValue(row.RowKey, out var old) && RowContent.IsSame(row, old)))
                    .Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)),
            ];
            if (actions.Count == 0)
            {
                return new(area, head.Release, made.Count, written, deleted);
            }

            foreach (var transaction in PublicationTransactions.Of(actions.Select(action => (IReadOnlyList<TableTransactionAction>)[action])))
            {
                if (await store.TrySubmitAsync(head.Again(), transaction, cancellation) is not { } next)
                {
                    break;
                }

                head = next;
                deleted += transaction.Count(action => action.ActionType == TableTransactionActionType.Delete);
                written += transaction.Count(action => action.ActionType != TableTransactionActionType.Delete);
            }
        }

        throw new InvalidOperationException($"Area {area} was changed by others {MaximumAttempts} times while it was rebuilt.");
    }

    private async Task<IReadOnlyDictionary<string, TableEntity>> ReplayAsync(string area, CancellationToken cancellation)
    {
        var replay = new AreaReplay(area);
        foreach (var submission in await store.Rows(area).ReadLogAsync(cancellation))
        {
            replay.Publish(await load(submission, area, cancellation));
        }

        return replay.Entities;
    }
}

/// <summary>What rebuilding an area came to.</summary>
/// <param name="Area">The area.</param>
/// <param name="Release">Its latest release.</param>
/// <param name="Rows">The rows it has now.</param>
/// <param name="Written">Those that were missing or differed.</param>
/// <param name="Deleted">Those that should not have been there.</param>
internal sealed record RebuiltArea(string Area, long Release, int Rows, int Written, int Deleted);
