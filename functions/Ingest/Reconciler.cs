using HtzPipeline.Functions.Storage.Queues;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Ingest;

/// <summary>
/// Finds what the trigger missed or gave up: uploads without a submission, submissions that stopped half-way, and poison messages, which
/// are removed when their upload is finished. Everything it does is what a delivery does, so several of them at once do no harm.
/// </summary>
internal sealed class Reconciler(
    FileStore files, SubmissionStore submissions, Redriver redriver, ReceivedCleaner received, PoisonQueue poison, TimeProvider clock, ILogger<Reconciler> logger)
{
    // A delivery under way is left alone.
    private static readonly TimeSpan DeliveryTakes = TimeSpan.FromMinutes(2);

    /// <summary>Finishes what is unfinished and not being delivered.</summary>
    /// <returns>How many uploads and submissions were taken up.</returns>
    /// <exception cref="AggregateException">Some could not be finished; the others were.</exception>
    public Task<int> RunAsync(CancellationToken cancellation) => RunAsync(DeliveryTakes, cancellation);

    /// <summary>Finishes what is unfinished and has not changed for a while.</summary>
    /// <param name="leaveAlone">For how long a delivery is left alone; none is once the Functions host has given it up.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How many uploads and submissions were taken up.</returns>
    /// <exception cref="AggregateException">Some could not be finished; the others were.</exception>
    public async Task<int> RunAsync(TimeSpan leaveAlone, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var failed = new Dictionary<string, Exception>();
        var (known, contents, unfinished) = await ReadSubmissionsAsync(cancellation);
        var uploads = await files.ListVersionsAsync(cancellation).ToListAsync(cancellation);
        var unknown = uploads.Where(upload => !known.Contains((upload.Path, upload.ETag.ToString()))).ToList();

        // Last, since whoever takes messages hides them from others.
        var taken = await TakePoisonAsync(failed, cancellation);
        if (taken.Count > 0)
        {
            logger.PoisonTaken(taken.Count);
        }

        var givenUp = taken.Select(message => (message.Path, message.ETag)).ToHashSet();

        var count = 0;
        foreach (var submission in unfinished.Where(s => IsStale(s.Changed) || givenUp.Contains((s.Path, s.BlobETag))))
        {
            count++;
            logger.Stopped(submission.Id, submission.State);
            await TryAsync(submission.Path, () => redriver.FinishAsync(submission, cancellation), failed, cancellation);
        }

        foreach (var upload in unknown.Where(u => IsStale(u.Uploaded) || givenUp.Contains((u.Path, u.Stored.ToString()))))
        {
            count++;
            logger.NotDelivered(upload.Path);
            await TryAsync(upload.Path, () => redriver.IngestAsync(upload, cancellation), failed, cancellation);
        }

        contents.UnionWith(uploads.Select(upload => upload.Content).OfType<string>());
        await TryAsync("What was received", () => received.RunAsync(contents, cancellation), failed, cancellation);
        foreach (var message in taken)
        {
            await (failed.ContainsKey(message.Path) ? poison.PutBackAsync(message, cancellation) : poison.RemoveAsync(message, cancellation));
        }

        logger.Reconciled(count, failed.Count);
        return failed.Count == 0 ? count : throw new AggregateException(failed.Values);

        // A time to come is one of a clock that has been put back since: nobody is at work on it.
        bool IsStale(DateTimeOffset time) => time <= now - leaveAlone || time > now + leaveAlone;
    }

    // Uploads can be finished without the queue.
    private async Task<IReadOnlyList<PoisonMessage>> TakePoisonAsync(Dictionary<string, Exception> failed, CancellationToken cancellation)
    {
        IReadOnlyList<PoisonMessage> messages = [];
        await TryAsync("The poison queue", async () => messages = await poison.TakeAsync(cancellation), failed, cancellation);
        return messages;
    }

    // One that cannot be finished, whatever the reason, must not keep the others waiting for ever.
    private async Task TryAsync(string what, Func<Task> finish, Dictionary<string, Exception> failed, CancellationToken cancellation)
    {
        try
        {
            await finish();
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            logger.NotFinished(failure, what);
            failed[what] = failure;
        }
    }

    private async Task<(HashSet<(string Path, string ETag)> Known, HashSet<string> Contents, List<Submission> Unfinished)> ReadSubmissionsAsync(CancellationToken cancellation)
    {
        var known = new HashSet<(string, string)>();
        var contents = new HashSet<string>();
        var unfinished = new List<Submission>();
        await foreach (var submission in submissions.AllAsync(cancellation))
        {
            known.Add((submission.Path, submission.BlobETag));
            contents.Add(submission.ContentHash);
            if (submission.IsUnfinished)
            {
                unfinished.Add(submission);
            }
        }

        return (known, contents, unfinished);
    }
}
