using System.Diagnostics.CodeAnalysis;
using System.Collections.Immutable;
using Azure.Data.Tables;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Telemetry;

namespace HtzPipeline.Functions.Storage.Submissions;

/// <summary>The table of submissions.</summary>
internal sealed class SubmissionStore(StorageClients storage, PipelineMetrics metrics, TimeProvider clock)
{
    private readonly GuardedTable _table = storage.Table(storage.Names.Submissions);

    /// <summary>Enters an upload as received, its first attempt begun.</summary>
    /// <returns>The submission as the table has it: further on, or with one attempt more, if it was entered before.</returns>
    public async Task<Submission> ReceiveAsync(UploadedFile file, CancellationToken cancellation)
    {
        var submission = Submission.Of(file, clock.GetUtcNow());
        return await TryAddAsync(submission, cancellation)
            ?? await BeginAsync((await FindAsync(submission.Id, cancellation))!, cancellation);
    }

    /// <summary>Enters an upload as received before anybody has been told of it: from then on it is not lost, whatever becomes of its blob.</summary>
    /// <returns>The submission as the table has it.</returns>
    public async Task<Submission> EnterAsync(UploadedFile file, CancellationToken cancellation) =>
        await TryAddAsync(Submission.Of(file, clock.GetUtcNow()) with { Attempts = 0 }, cancellation)
            ?? (await FindAsync(file.Submission, cancellation))!;

    /// <summary>The other uploads of a path that were stored in the same second, or shortly before.</summary>
    /// <param name="file">The upload.</param>
    /// <param name="before">How long before.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<Submission>> OfSamePathAsync(UploadedFile file, TimeSpan before, CancellationToken cancellation) =>
        await WithinAsync(file.Submission.PartitionKey, file.Submission.RowsWithin(before), cancellation)
            .Where(other => other.Decision is null && !other.IsUnread && other.Path == file.Path && other.Id != file.Submission)
            .ToListAsync(cancellation);

    /// <summary>Counts an attempt at a submission that is yet to be judged, before it is begun.</summary>
    /// <returns>The submission as the table has it: further on, if somebody else's attempt came to an end first.</returns>
    public async Task<Submission> BeginAsync(Submission submission, CancellationToken cancellation)
    {
        while (submission is { State: SubmissionState.Received, IsUnread: false })
        {
            if (await TryAdvanceAsync(submission, submission with { Attempts = submission.Attempts + 1 }, cancellation) is { } begun)
            {
                return begun;
            }

            submission = (await FindAsync(submission.Id, cancellation))!;
        }

        return submission;
    }

    /// <summary>
    /// Enters an upload that could not even be read, so that the list shows it: its own entry if it has one, or else one without a
    /// content, which <see cref="Submission.IsUnread"/>.
    /// </summary>
    public async Task<Submission> EnterAsync(ListedUpload upload, CancellationToken cancellation) =>
        await FindUploadAsync(upload, cancellation)
            ?? await TryAddAsync(Submission.Of(Unread(upload), clock.GetUtcNow()), cancellation)
            ?? (await FindAsync(Unread(upload).Submission, cancellation))!;

    /// <summary>The submission of an upload; null until it has been taken up. One that was read comes before an entry that says it could not be.</summary>
    public async Task<Submission?> FindUploadAsync(ListedUpload upload, CancellationToken cancellation) =>
        await BesideAsync(Unread(upload).Submission, cancellation)
            .Where(s => s.Decision is null && s.Path == upload.Path && s.BlobETag == upload.ETag.ToString())
            .OrderBy(s => s.IsUnread)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>Removes an entry that another has taken the place of; one that has been changed since stays.</summary>
    public Task RemoveAsync(Submission submission, CancellationToken cancellation) =>
        _table.RemoveAsync(submission.Id.PartitionKey, submission.Id.RowKey, submission.Version!.Value, cancellation);

    /// <summary>Enters a decision whose facts are kept.</summary>
    /// <returns>The submission as the table has it: further on, if it was entered before.</returns>
    public Task<Submission> DecideAsync(FactsDocument facts, Submission about, CancellationToken cancellation) =>
        DecideAsync(facts, about, new(facts.Facts.Length, 0, 0, 0), waitsFor: [], cancellation);

    /// <summary>Enters a decision of which there is a report, and whose facts are kept.</summary>
    /// <returns>The submission as the table has it: further on, if it was entered before.</returns>
    public async Task<Submission> DecideAsync(
        FactsDocument facts, Submission about, SubmissionCounts counts, ImmutableArray<string> waitsFor, CancellationToken cancellation)
    {
        var decision = Submission.Of(facts, about, clock.GetUtcNow()) with { Counts = counts, WaitsFor = waitsFor, Trace = SubmissionTrace.Current };
        return await _table.TryAddAsync(decision.ToRow(), cancellation) is { } version
            ? decision with { Version = version }
            : (await FindAsync(decision.Id, cancellation))!;
    }

    /// <summary>The decisions about a submission: their rows lie beside its own.</summary>
    public async Task<IReadOnlyList<Submission>> DecisionsAsync(SubmissionId about, CancellationToken cancellation) =>
        await BesideAsync(about, cancellation).Where(submission => submission.Decision?.About == about).ToListAsync(cancellation);

    /// <summary>A submission, or null.</summary>
    public async Task<Submission?> FindAsync(SubmissionId id, CancellationToken cancellation) =>
        await _table.FindAsync(id.PartitionKey, id.RowKey, cancellation) is { } row ? Submission.Of(row) : null;

    /// <summary>Takes a submission a step further.</summary>
    /// <param name="from">The submission as it was read.</param>
    /// <param name="to">The submission as it is to be; the time of the change is set here.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The submission as the table has it: somebody else's step, if that came first.</returns>
    /// <exception cref="InvalidOperationException">The one state cannot follow the other.</exception>
    public async Task<Submission> AdvanceAsync(Submission from, Submission to, CancellationToken cancellation) =>
        await TryAdvanceAsync(from, to, cancellation) ?? (await FindAsync(from.Id, cancellation))!;

    /// <summary>The same for whoever has to know whether the step was theirs.</summary>
    /// <returns>Null if somebody else's step came first.</returns>
    /// <exception cref="InvalidOperationException">The one state cannot follow the other.</exception>
    public async Task<Submission?> TryAdvanceAsync(Submission from, Submission to, CancellationToken cancellation)
    {
        if (!from.State.CanBecome(to.State))
        {
            throw new InvalidOperationException($"Submission {from.Id} is {from.State} and cannot become {to.State}.");
        }

        to = to with { Changed = clock.GetUtcNow() };
        if (await _table.TryReplaceAsync(to.ToRow(), from.Version!.Value, cancellation) is not { } version)
        {
            return null;
        }

        if (to.State != from.State && !to.IsUnfinished)
        {
            metrics.Settled(to.State.ToString().ToLowerInvariant(), to.Kind, to.Id.Department);
            if (to is { State: SubmissionState.Published, Decision: null } && from.State == SubmissionState.Accepted)
            {
                metrics.Visible(to.Changed - to.Id.Uploaded, to.Id.Department);
            }
        }

        return to with { Version = version };
    }

    /// <summary>All submissions, in the order of department, period, upload time.</summary>
    public IAsyncEnumerable<Submission> AllAsync(CancellationToken cancellation) =>
        _table.QueryAsync(filter: null, cancellation: cancellation).Select(row => Submission.Of(row));

    /// <summary>Submissions in the order of department, period, upload time.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="FormatException">The continuation is not one that was given out.</exception>
    public async Task<SubmissionPage> ListAsync(SubmissionQuery query, CancellationToken cancellation)
    {
        List<string> filters = [];
        if (query.Department is { } department)
        {
            filters.Add(TableClient.CreateQueryFilter($"PartitionKey eq {department}"));
        }

        if (query.Period is { } period)
        {
            var (from, before) = SubmissionId.Rows(period);
            filters.Add(TableClient.CreateQueryFilter($"RowKey ge {from} and RowKey lt {before}"));
        }

        if (query.State is { } state)
        {
            filters.Add(TableClient.CreateQueryFilter($"state eq {state.ToString()}"));
        }

        if (query.WaitsFor is not null)
        {
            filters.Add($"{Submission.WaitsForProperty} gt ''");
        }

        if (query.Continuation is { } continuation)
        {
            var after = After(continuation);
            filters.Add(query.Department is null
                ? TableClient.CreateQueryFilter($"(PartitionKey gt {after.PartitionKey} or (PartitionKey eq {after.PartitionKey} and RowKey gt {after.RowKey}))")
                : TableClient.CreateQueryFilter($"RowKey gt {after.RowKey}"));
        }

        var found = new List<Submission>();
        // One more than the page tells whether there is a next.
        await foreach (var row in _table.QueryAsync(string.Join(" and ", filters), pageSize: query.PageSize + 1, cancellation: cancellation))
        {
            if (found.Count == query.PageSize)
            {
                return new(found, ContinuationAfter(found[^1].Id));
            }

            if (Submission.Of(row) is var submission && (query.WaitsFor is null || submission.WaitsFor.Contains(query.WaitsFor)))
            {
                found.Add(submission);
            }
        }

        return new(found, Continuation: null);
    }

    /// <summary>A department's submissions for the periods that end in some months, in the order of period and upload time.</summary>
    public async Task<IReadOnlyList<Submission>> ForMonthsAsync(string department, Period first, Period last, CancellationToken cancellation)
    {
        // A year and its quarters sort after its months.
        var (from, before) = (SubmissionId.Rows(first).From, $"{last.Year + 1:0000}");
        return await _table
            .QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {department} and RowKey ge {from} and RowKey lt {before}"), cancellation: cancellation)
            .Select(row => Submission.Of(row))
            .Where(submission => submission.Id.Period?.LastMonth is { } month && first <= month && month <= last)
            .ToListAsync(cancellation);
    }

    /// <summary>What to ask for the submissions after one with.</summary>
    public static string ContinuationAfter(SubmissionId submission) => SealedText.Seal(submission.ToString());

    /// <summary>Whether a text could be a continuation that was given out.</summary>
    public static bool IsContinuation(string text) => TryReadContinuation(text, out _);

    /// <summary>The submission that a continuation goes on after; false if the text could not be one that was given out.</summary>
    public static bool TryReadContinuation(string text, [NotNullWhen(true)] out SubmissionId? after)
    {
        after = null;
        return SealedText.TryOpen(text, out var opened) && SubmissionId.TryParse(opened, out after);
    }

    // Null if there is one of its id already.
    private async Task<Submission?> TryAddAsync(Submission submission, CancellationToken cancellation) =>
        await _table.TryAddAsync(submission.ToRow(), cancellation) is { } version ? submission with { Version = version } : null;

    private static UploadedFile Unread(ListedUpload upload) => new(upload.Path, upload.ETag, upload.Uploaded, upload.Size, Content: null) { Order = upload.Order };

    private IAsyncEnumerable<Submission> BesideAsync(SubmissionId id, CancellationToken cancellation) => WithinAsync(id.PartitionKey, id.RowsBeside, cancellation);

    private IAsyncEnumerable<Submission> WithinAsync(string partition, (string From, string Before) rows, CancellationToken cancellation) => _table
        .QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {rows.From} and RowKey lt {rows.Before}"), cancellation: cancellation)
        .Select(row => Submission.Of(row));

    private static SubmissionId After(string continuation) => TryReadContinuation(continuation, out var after)
        ? after
        : throw new FormatException($"'{continuation}' is not a continuation that was given out.");
}
