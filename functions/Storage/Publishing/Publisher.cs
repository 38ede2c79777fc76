using System.Collections.Immutable;
using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using HtzPipeline.Core.Aggregation;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Telemetry;

namespace HtzPipeline.Functions.Storage.Publishing;

/// <summary>
/// Publishes submissions in areas. Every transaction replaces the area's head if it is still the one that was read: a writer that
/// has been overtaken starts again from reading. Publishing twice, dying in between and losing replies all end in one release.
/// </summary>
internal sealed class Publisher(ObservationStore store, LoadPublication load, PipelineMetrics metrics, TimeProvider clock)
{
    // Of several writers one always gets through, so this many attempts mean that something is wrong.
    private const int MaximumAttempts = 100;

    /// <summary>Publishes a submission in an area.</summary>
    /// <param name="publication">What to publish.</param>
    /// <param name="read">The window that was read for the checks, if it was: saves reading it again while nobody else has published.</param>
    /// <param name="cancellation">Gives up; somebody else can go on.</param>
    /// <returns>What it came to, now or before.</returns>
    /// <exception cref="RequestFailedException">Storage refused or did not answer; publishing again goes on from there.</exception>
    public Task<PublishedArea> PublishAsync(Publication publication, AreaWindow? read, CancellationToken cancellation) =>
        PipelineTrace.RunAsync(() => PipelineTrace.Step(SpanNames.Publish), async span =>
        {
            span?.SetTag(AttributeNames.Submission, publication.Submission.ToString()).SetTag(AttributeNames.Area, publication.Area);
            var published = await PublishAsync(publication, read, span, cancellation);
            span?.SetTag(AttributeNames.Release, published.Release?.Number);
            return published;
        });

    private async Task<PublishedArea> PublishAsync(Publication publication, AreaWindow? read, Activity? span, CancellationToken cancellation)
    {
        var (first, last) = Derivation.Window(publication.Facts.Select(fact => fact.Key), publication.Catalogue);
        var window = read?.Covers(first, last) == true && read.Head.Area == publication.Area ? read : null;
        for (var attempt = 0; attempt < MaximumAttempts; attempt++)
        {
            window ??= await store.ReadWindowAsync(publication.Area, first, last, cancellation);
            if (window.Head.Pending is { } pending && pending != publication.Submission)
            {
                await PublishAsync(await load(pending, publication.Area, cancellation), read: null, cancellation);
            }
            else if (await FindAsync(publication, window, cancellation) is { } done)
            {
                return done;
            }
            else if (await TryWriteAsync(publication, window, span, cancellation) is { } published)
            {
                return published;
            }
            else
            {
                await Backoff.WaitAsync(attempt + 1, cancellation);
            }

            window = null;
        }

        throw new InvalidOperationException($"Submission {publication.Submission} was overtaken in area {publication.Area} {MaximumAttempts} times.");
    }

    // All of a publication's facts are in the rows or their logs, or none is: one tells.
    private async Task<PublishedArea?> FindAsync(Publication publication, AreaWindow window, CancellationToken cancellation)
    {
        // A repetition that is under way shows in rows that no release has changed.
        if (window.Head.Pending is not null)
        {
            return null;
        }

        var rows = store.Rows(publication.Area);
        var fact = publication.Facts.FirstOrDefault(f => window.Published(f.Key).Versions.Spills == 0, publication.Facts[0]);
        var row = window.Published(fact.Key);
        var entry = EntryOf(row);
        if (entry is null && row.Versions.Spills > 0)
        {
            entry = EntryOf(await rows.WithWholeLogAsync(row, cancellation));
        }

        if (entry is not { } found)
        {
            return null;
        }

        await ReadWholeLogsAsync(publication, window, cancellation);
        return new(
            found.IsRepetition ? null : await rows.FindReleaseAsync(found.Release, cancellation),
            publication.IsWithdrawal ? StandingNow(publication, window) : TakenThen(publication, window),
            publication.IsWithdrawal ? [] : Tied(publication, window));

        LogEntry? EntryOf(ObservationRow log) => publication.IsWithdrawal
            ? log.Versions.Withdrew(fact.Figure.Origin!, fact.Measure)
            : log.Versions.Brought(fact.Figure.Origin!, fact.Measure, log.Observation[fact.Measure]);
    }

    // Itself, too: nobody knows what has become of its own since.
    private static ImmutableHashSet<string> TakenThen(Publication publication, AreaWindow window) =>
    [
        publication.Submission.ToString(),
        .. from fact in publication.Facts
           let row = window.Published(fact.Key)
           let taken = row.Versions.Replaced(fact.Figure.Origin!, fact.Measure, row.Observation[fact.Measure])
           where taken?.Origin is not null
           select taken!.Origin!.Last.Submission,
    ];

    private static ImmutableArray<TiedFigure> Tied(Publication publication, AreaWindow window) =>
    [
        .. from fact in publication.Facts
           from other in new ReportedFigures(window.Published(fact.Key), fact.Measure).All
           where other.Figure.Origin!.IsTiedWith(fact.Figure.Origin!) && !FigureCodec.HaveEqualValue(other.Figure, fact.Figure)
           select new TiedFigure(fact.Key, fact.Measure, other.Figure.Origin!.Submission),
    ];

    // What a withdrawal brought back stands now, or whoever has taken it since has seen to it.
    private static ImmutableHashSet<string> StandingNow(Publication publication, AreaWindow window) =>
    [
        .. from fact in publication.Facts
           let standing = new ReportedFigures(window.Published(fact.Key), fact.Measure).Standing
           where standing?.Origin is not null
           select standing!.Origin!.Submission,
    ];

    /// <returns>Null if somebody else has changed the area meanwhile.</returns>
    private async Task<PublishedArea?> TryWriteAsync(Publication publication, AreaWindow window, Activity? span, CancellationToken cancellation)
    {
        if (publication.IsWithdrawal)
        {
            await ReadWholeLogsAsync(publication, window, cancellation);
        }

        var plan = PublicationPlan.Of(publication, window);
        var head = window.Head;

        // Made one at a time, since a large file's would take several times its memory. The last one goes with the entry in the log.
        IReadOnlyList<TableTransactionAction> last = [];
        var count = 0;
        foreach (var rows in PublicationTransactions.Of(plan.Rows))
        {
            if (count++ > 0)
            {
                if (await store.TrySubmitAsync(head.Publishing(publication.Submission), last, cancellation) is not { } written)
                {
                    return null;
                }

                head = written;
            }

            last = rows;
        }

        span?.SetTag(AttributeNames.Transactions, count);
        if (plan.IsRepetition)
        {
            var repetition = new RepetitionEntry(
                head.Area, head.Release, head.Repetitions + 1, publication.Submission, clock.GetUtcNow(), publication.Catalogue.Version);
            if (await store.TrySubmitAsync(head.Repeated(), [.. last, Entry(repetition.ToRow())], cancellation) is not { } repeated)
            {
                return null;
            }

            store.Keep(window, repeated, plan.Rows);
            return new(Release: null, plan.Affected, plan.Tied);
        }

        var release = new Release(
            publication.Area, head.Next, publication.Submission, TimeAfter(head), publication.Catalogue.Version, plan.Changes.Length, plan.Changes);
        if (await store.TrySubmitAsync(head.Released(release), [.. last, Entry(release.ToRow())], cancellation) is not { } released)
        {
            return null;
        }

        store.Keep(window, released, plan.Rows);

        if (!publication.IsWithdrawal)
        {
            metrics.Published(publication.Facts.Length, publication.Submission.Department, publication.Area);
        }

        return new(release, plan.Affected, plan.Tied);

        static TableTransactionAction Entry(TableEntity row) => new(TableTransactionActionType.Add, row);
    }

    // What remains of a figure that is withdrawn may lie far back.
    private async Task ReadWholeLogsAsync(Publication publication, AreaWindow window, CancellationToken cancellation)
    {
        foreach (var key in publication.Facts.Select(fact => fact.Key).Distinct())
        {
            if (window.Published(key) is { Versions.Spills: > 0 } row)
            {
                window.Keep(await store.Rows(publication.Area).WithWholeLogAsync(row, cancellation));
            }
        }
    }

    // As of a time means what a reader was told then: a release's time is that of the transaction that shows it.
    private DateTimeOffset TimeAfter(AreaHead head)
    {
        var now = clock.GetUtcNow();
        return now > head.Time ? now : head.Time.AddTicks(1);
    }
}
