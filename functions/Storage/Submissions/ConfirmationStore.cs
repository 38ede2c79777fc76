using System.Globalization;
using Azure.Data.Tables;
using HtzPipeline.Core.Validation;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Functions.Storage.Submissions;

/// <summary>
/// The table of warnings that were confirmed: partition = area, row = <c>{indicator}|{period}|{measure}|{code}</c>. A confirmation is of
/// the figure as it was printed; once another number stands there it is of no more use.
/// </summary>
internal sealed class ConfirmationStore(StorageClients storage, TimeProvider clock)
{
    private readonly GuardedTable _table = storage.Table(storage.Names.Confirmations);

    /// <summary>Keeps a confirmation, in the place of an earlier one.</summary>
    public async Task WriteAsync(
        WarnedFigure warned, Fact fact, SubmissionId submission, string reason, string by, CancellationToken cancellation)
    {
        var row = new TableEntity(warned.Key.Area, RowOf(warned))
        {
            ["number"] = NumberOf(fact),
            ["submission"] = submission.ToString(),
            ["reason"] = reason,
            ["by"] = by,
            ["time"] = clock.GetUtcNow(),
        };
        while (await _table.TryAddAsync(row, cancellation) is null)
        {
            if (await _table.FindAsync(row.PartitionKey, row.RowKey, cancellation) is { } there
                && await _table.TryReplaceAsync(row, there.ETag, cancellation) is not null)
            {
                return;
            }
        }
    }

    /// <summary>Which of some warnings were confirmed for the very figures that they are about now.</summary>
    public async Task<IReadOnlySet<WarnedFigure>> AmongAsync(IEnumerable<WarnedFigure> warnings, IEnumerable<Fact> facts, CancellationToken cancellation)
    {
        var numbers = facts.ToDictionary(fact => (fact.Key, fact.Measure), NumberOf);
        var confirmed = new HashSet<WarnedFigure>();
        foreach (var warned in warnings.Distinct())
        {
            if (numbers.TryGetValue((warned.Key, warned.Measure), out var number)
                && await _table.FindAsync(warned.Key.Area, RowOf(warned), cancellation) is { } row
                && row.GetString("number") == number)
            {
                confirmed.Add(warned);
            }
        }

        return confirmed;
    }

    private static string RowOf(WarnedFigure warned) =>
        $"{warned.Key.Indicator}|{warned.Key.Period}|{MeasureFacts.Of(warned.Measure).Code}|{warned.Code}";

    private static string NumberOf(Fact fact) => string.Create(
        CultureInfo.InvariantCulture, $"{fact.Figure.Number?.Value} {fact.Figure.Number?.Precision} {fact.Figure.Unit}");
}
