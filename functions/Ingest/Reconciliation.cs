using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.Ingest;

/// <summary>
/// Finds what the trigger missed: uploads without a submission, and submissions that stopped half-way. Everything it does
/// is what a delivery does, so several of them at once do no harm.
/// </summary>
internal sealed class Reconciliation(
    FileStore files, SubmissionStore submissions, Ingestion ingestion, TimeProvider clock, ILogger<Reconciliation> logger)
{
    // A delivery under way is left alone.
    private static readonly TimeSpan LeaveAlone = TimeSpan.FromMinutes(2);

    /// <summary>Finishes what is unfinished.</summary>
    /// <returns>How many uploads and submissions were taken up.</returns>
    /// <exception cref="AggregateException">Some could not be finished; the others were.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - LeaveAlone;
        var (known, stopped) = await ReadSubmissionsAsync(before, cancellation);
        var failures = new List<Exception>();
        foreach (var submission in stopped)
        {
            logger.LogWarning("Submission {Submission} stopped as {State}; finishing it.", submission.Id, submission.State);
            await TryAsync(submission.Path, () => ingestion.FinishAsync(submission, cancellation), failures, cancellation);
        }

        var missed = 0;
        await foreach (var upload in files.ListUploadsAsync(cancellation))
        {
            if (upload.Uploaded < before && !known.Contains((upload.Path, upload.ETag.ToString())))
            {
                missed++;
                logger.LogWarning("{Path} was uploaded and not delivered; ingesting it.", upload.Path);
                await TryAsync(upload.Path, () => ingestion.IngestAsync(upload.Path, upload.Stored, cancellation), failures, cancellation);
            }
        }

        return failures.Count == 0 ? stopped.Count + missed : throw new AggregateException(failures);
    }

    // One that cannot be finished, whatever the reason, must not keep the others waiting for ever.
    private async Task TryAsync(string path, Func<Task> finish, List<Exception> failures, CancellationToken cancellation)
    {
        try
        {
            await finish();
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            logger.LogError(failure, "{Path} could not be finished; it is tried again at the next tick.", path);
            failures.Add(failure);
        }
    }

    private async Task<(HashSet<(string Path, string ETag)> Known, List<Submission> Stopped)> ReadSubmissionsAsync(
        DateTimeOffset before, CancellationToken cancellation)
    {
        var known = new HashSet<(string, string)>();
        var stopped = new List<Submission>();
        await foreach (var submission in submissions.AllAsync(cancellation))
        {
            known.Add((submission.Path, submission.BlobETag));
            if (submission.State is SubmissionState.Received or SubmissionState.Accepted && submission.Changed < before)
            {
                stopped.Add(submission);
            }
        }

        return (known, stopped);
    }
}
