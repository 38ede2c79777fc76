using Azure;
using Azure.Data.Tables;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Publishing;

namespace HtzPipeline.Functions.Storage.Observations;

/// <summary>The table of observations, for reading; <see cref="Publisher"/> writes it.</summary>
internal sealed class ObservationStore
{
    private readonly GuardedTable _table;
    private readonly SharedHeads _heads;
    private readonly KeptWindows _windows = new();

    public ObservationStore(StorageClients storage)
    {
        _table = storage.Table(storage.Names.Observations);
        _heads = new(area => Rows(area).ReadHeadAsync(CancellationToken.None));
    }

    /// <summary>An area as it is, or as it was at a release or a time.</summary>
    /// <exception cref="UnanswerableException">There is no such release yet: what is told of it now would be another answer later.</exception>
    public async Task<AreaView> ViewAsync(string area, AsOf? asOf, CancellationToken cancellation)
    {
        var rows = Rows(area);
        var head = await _heads.ReadAsync(area, cancellation);
        var release = asOf switch
        {
            { Release: { } number } when number > head.Release => throw UnanswerableException.NoSuchRelease(area, number, head.Release),
            { Release: { } number } => number,

            // Times rise with numbers: meant is the release before the first one later, if there is one.
            { Time: { } time } when time < head.Time => (await rows.FindReleaseAfterAsync(time, cancellation) ?? head.Next) - 1,
            _ => head.Release,
        };
        var released = release == head.Release ? head.Time : (await rows.FindReleaseAsync(release, cancellation))?.Time;
        return new(rows, release, release == 0 ? null : released, isLatest: release == head.Release);
    }

    /// <summary>
    /// All that is published in an area from one month to another, with the logs: for checks and for publishing. What was read or written
    /// before is not read again while nobody has written since.
    /// </summary>
    public async Task<AreaWindow> ReadWindowAsync(string area, Period first, Period last, CancellationToken cancellation)
    {
        var rows = Rows(area);

        // The head first: whatever is written after it shows by its release.
        var head = await rows.ReadHeadAsync(cancellation);
        AreaWindow window;
        if (_windows.TryFind(head, first, out var kept))
        {
            var later = kept.Last.Year < last.Year
                ? await rows.ReadObservationsAsync(RowKeys.CrossSections(Period.Month(kept.Last.Year + 1, 1), last.Year), withVersions: true, cancellation)
                : [];
            window = kept.For(first, last, later);
        }
        else
        {
            var range = RowKeys.CrossSections(first.FirstMonth, last.LastMonth.Year);
            window = new(head, first, last, await rows.ReadObservationsAsync(range, withVersions: true, cancellation));
        }

        _windows.Keep(window);
        return window;
    }

    /// <summary>Takes note of what was written, for who reads next.</summary>
    /// <param name="read">What was published before.</param>
    /// <param name="head">The head that was written.</param>
    /// <param name="rows">The rows that were written.</param>
    public void Keep(AreaWindow read, AreaHead head, IReadOnlyCollection<ObservationRow> rows)
    {
        if (read.Count + rows.Count <= KeptWindows.MostRows)
        {
            _windows.Keep(read.After(head, rows));
        }
    }

    /// <summary>An area's releases in order, from the one after <paramref name="after"/>.</summary>
    public async Task<IReadOnlyList<Release>> ReadReleasesAsync(string area, long after, CancellationToken cancellation) =>
        await Rows(area).ReadReleasesAsync(after, cancellation);

    /// <summary>The areas in which anything was ever published, in ordinal order.</summary>
    public async Task<IReadOnlyList<string>> ReadAreasAsync(CancellationToken cancellation) =>
        await _table.QueryAsync(TableClient.CreateQueryFilter($"RowKey eq {RowKeys.Head}"), ["PartitionKey"], cancellation: cancellation)
            .Select(row => row.PartitionKey).ToListAsync(cancellation);

    /// <summary>The rows of an area.</summary>
    public AreaRows Rows(string area) => new(_table, area);

    /// <summary>
    /// Writes rows and the area's head in one transaction, if the head is still the one that was read. A head carries the id of the transaction
    /// that wrote it, so that one whose reply was lost is known again.
    /// </summary>
    /// <returns>The head as written; null if somebody else has changed the area meanwhile.</returns>
    public async Task<AreaHead?> TrySubmitAsync(AreaHead head, IReadOnlyList<TableTransactionAction> rows, CancellationToken cancellation)
    {
        try
        {
            return head with { ETag = await _table.SubmitAsync([head.ToAction(), .. rows], cancellation) };
        }
        catch (Exception failure) when (failure is RequestFailedException || StorageOutage.Is(failure, cancellation))
        {
            // The reply may have been lost, and a repetition refused, after the first request took effect: the head tells.
            var found = await Rows(head.Area).ReadHeadAsync(cancellation);
            if (found.Request == head.Request)
            {
                return found;
            }

            if (found.ETag != head.ETag)
            {
                return null;
            }

            throw;
        }
    }
}
