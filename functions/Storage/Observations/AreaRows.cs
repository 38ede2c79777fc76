using Azure.Data.Tables;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Storage.Observations;

/// <summary>The rows of an area in the table of observations, read by ranges of keys.</summary>
internal sealed class AreaRows(GuardedTable table, string area)
{
    /// <summary>The area.</summary>
    public string Area => area;

    /// <summary>The head.</summary>
    public async Task<AreaHead> ReadHeadAsync(CancellationToken cancellation) =>
        await table.FindAsync(area, RowKeys.Head, cancellation) is { } row ? AreaHead.Of(row) : AreaHead.None(area);

    /// <summary>A release, or null.</summary>
    public async Task<Release?> FindReleaseAsync(long number, CancellationToken cancellation) =>
        await table.FindAsync(area, RowKeys.Release(number), cancellation) is { } row ? Release.Of(row) : null;

    /// <summary>The releases after one, in order.</summary>
    public async Task<IReadOnlyList<Release>> ReadReleasesAsync(long after, CancellationToken cancellation)
    {
        var log = await ReadAsync(Filter(RowKeys.ReleasesAfter(after)), null, row => row, cancellation);
        return [.. log.Where(row => !RowKeys.IsRepetition(row.RowKey)).Select(Release.Of)];
    }

    /// <summary>When each release was, by its number.</summary>
    public async Task<IReadOnlyDictionary<long, DateTimeOffset>> ReadReleaseTimesAsync(CancellationToken cancellation)
    {
        var log = await ReadAsync(Filter(RowKeys.Releases), ["RowKey", "time"], row => (row.RowKey, Time: row.GetDateTimeOffset("time")), cancellation);
        return log.Where(row => !RowKeys.IsRepetition(row.RowKey) && row.Time is not null).ToDictionary(row => RowKeys.ReleaseNumber(row.RowKey), row => row.Time!.Value);
    }

    /// <summary>The submissions of the log, releases and repetitions, in order.</summary>
    public Task<List<SubmissionId>> ReadLogAsync(CancellationToken cancellation) =>
        ReadAsync(Filter(RowKeys.Releases), ["submission"], row => SubmissionId.Parse(row.GetString("submission")), cancellation);

    /// <summary>The first release later than <paramref name="time"/>; null if there is none.</summary>
    public async Task<long?> FindReleaseAfterAsync(DateTimeOffset time, CancellationToken cancellation)
    {
        var later = $"{Filter(RowKeys.Releases)} and {TableClient.CreateQueryFilter($"time gt {time}")}";
        await foreach (var row in table.QueryAsync(later, ["RowKey"], pageSize: 1, cancellation))
        {
            return RowKeys.ReleaseNumber(row.RowKey);
        }

        return null;
    }

    /// <summary>The observations in a range, in the order of their keys.</summary>
    public Task<List<ObservationRow>> ReadObservationsAsync((string From, string Before) range, bool withVersions, CancellationToken cancellation) =>
        ReadAsync(Filter(range), withVersions ? null : ObservationRow.WithoutVersions, ObservationRow.Of, cancellation);

    /// <summary>The observations in a range with some of their measures and without their logs, in the order of their keys.</summary>
    public Task<List<ObservationRow>> ReadObservationsAsync((string From, string Before) range, IEnumerable<Measure> measures, CancellationToken cancellation) =>
        ReadAsync(Filter(range), ObservationRow.Columns(measures), ObservationRow.Of, cancellation);

    /// <summary>The periods of the rows in a range of cross-sections, each once.</summary>
    public async Task<IReadOnlySet<Period>> ReadPeriodsAsync((string From, string Before) range, CancellationToken cancellation) =>
        (await ReadAsync(Filter(range), ["RowKey"], row => RowKeys.Observation(area, row.RowKey).Period, cancellation)).ToHashSet();

    /// <summary>The year of the first row for cross-sections; null where there is none.</summary>
    public async Task<int?> FindFirstYearAsync(CancellationToken cancellation)
    {
        await foreach (var row in table.QueryAsync(Filter(RowKeys.Made[0]), ["RowKey"], pageSize: 1, cancellation))
        {
            return RowKeys.Observation(area, row.RowKey).Period.Year;
        }

        return null;
    }

    /// <summary>A row with its log whole: what has moved to rows of its own is read back in.</summary>
    public async Task<ObservationRow> WithWholeLogAsync(ObservationRow row, CancellationToken cancellation)
    {
        var spills = await ReadAsync(Filter(RowKeys.Spills(row.Key)), null, ObservationRow.SpilledText, cancellation);

        // What has moved since the row was read, it still has itself.
        return row with { Versions = row.Versions.With(spills.Take(row.Versions.Spills)) };
    }

    /// <summary>All rows that are made from facts, as they are stored.</summary>
    public async Task<IReadOnlyList<TableEntity>> ReadMadeAsync(CancellationToken cancellation)
    {
        var rows = new List<TableEntity>();
        foreach (var range in RowKeys.Made)
        {
            rows.AddRange(await ReadAsync(Filter(range), null, row => row, cancellation));
        }

        return rows;
    }

    private async Task<List<T>> ReadAsync<T>(
        string filter, IReadOnlyList<string>? select, Func<TableEntity, T> read, CancellationToken cancellation)
    {
        var items = new List<T>();
        await foreach (var row in table.QueryAsync(filter, select, cancellation: cancellation))
        {
            items.Add(read(row));
        }

        return items;
    }

    private string Filter((string From, string Before) range) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {area} and RowKey ge {range.From} and RowKey lt {range.Before}");
}
