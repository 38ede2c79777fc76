using Azure;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Telemetry;

namespace HtzPipeline.Functions.Ingest;

/// <summary>
/// Takes an upload from Received to Published or Rejected. Whatever is done twice changes nothing, so it can die at any
/// point and be started again from the beginning. A passing fault of the storage is an exception, for the host to
/// deliver again; a bad file is a rejected submission, at once.
/// </summary>
internal sealed class Ingester(
    FileStore files, SubmissionStore submissions, UploadSequence sequence, SubmissionJudge judge, SubmissionPublisher publisher, UploadLimits limits,
    ReadingTurns turns, ILogger<Ingester> logger)
{
    // The next is not begun: what brought down the process so often would bring it down at every tick.
    private const int MostAttempts = 5;

    private const string GoneUnread =
        "文件在系统能够读取之前已被删除或替换,其中的数值没有入库。 The file was deleted or replaced before it could be read; nothing of it was taken.";

    /// <summary>Ingests the upload as it is now.</summary>
    /// <param name="path">The blob's name in the uploads container.</param>
    /// <param name="version">The version wanted; null for whichever there is. One that has been overtaken is left to its successor.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The submission; null if the upload is gone or overtaken.</returns>
    public async Task<Submission?> IngestAsync(string path, ETag? version, CancellationToken cancellation) =>
        await files.ReadUploadAsync(path, limits.MaxBytes, version, cancellation) is { } file ? await IngestAsync(file, cancellation) : null;

    /// <summary>Ingests an upload as it was listed, be it one that another has taken the place of.</summary>
    /// <returns>The submission; null if the upload is gone.</returns>
    public async Task<Submission?> IngestAsync(ListedUpload upload, CancellationToken cancellation) =>
        await files.ReadUploadAsync(upload, limits.MaxBytes, cancellation) is { } file ? await IngestAsync(file, cancellation) : null;

    private Task<Submission> IngestAsync(UploadedFile file, CancellationToken cancellation) => TraceAsync(file.Submission, file.Trace, async () =>
    {
        if (file.Content is { } content)
        {
            await files.WriteReceivedAsync(file.ContentHash, content, cancellation);
        }

        var placed = await sequence.PlaceAsync(file, cancellation);
        return await GoOnAsync(await submissions.ReceiveAsync(placed, cancellation), file.Content, cancellation);
    });

    /// <summary>Finishes a submission from wherever it stopped, from the bytes that were received.</summary>
    public async Task<Submission> FinishAsync(Submission submission, CancellationToken cancellation)
    {
        if (submission is { State: SubmissionState.Received, IsUnread: true } && submission.Size <= limits.MaxBytes)
        {
            return await ReadAtLastAsync(submission, cancellation);
        }

        return !submission.IsUnfinished ? submission : await TraceAsync(submission.Id, submission.Trace, async () =>
        {
            var begun = await submissions.BeginAsync(await LookAfterAsync(submission, cancellation), cancellation);
            var received = begun.State == SubmissionState.Received ? await files.ReadReceivedAsync(begun, cancellation) : null;
            return await GoOnAsync(begun, received?.ToMemory(), cancellation);
        });
    }

    // Whoever uploaded it is to know that it was taken, though it is not there any more.
    private async Task<Submission> LookAfterAsync(Submission submission, CancellationToken cancellation) =>
        submission is { State: SubmissionState.Received, IsOvertaken: false }
        && (await files.FindUploadAsync(submission.Path, cancellation))?.ETag.ToString() != submission.BlobETag
            ? await submissions.AdvanceAsync(submission, submission with { IsOvertaken = true }, cancellation)
            : submission;

    // All that is told of the work meanwhile names the submission.
    private Task<Submission> TraceAsync(SubmissionId id, string? traceparent, Func<Task<Submission>> work) =>
        PipelineTrace.RunAsync(() => SubmissionTrace.Ingest(id, traceparent), async span =>
        {
            using var ingesting = turns.Ingesting();
            using var scope = logger.Within(id);
            var submission = await work();
            span?.SetTag(AttributeNames.Kind, submission.Kind).SetTag(AttributeNames.State, submission.State.ToString().ToLowerInvariant());
            return submission;
        });

    // An entry that only says that the upload could not be read gives way to the real one.
    private async Task<Submission> ReadAtLastAsync(Submission entry, CancellationToken cancellation)
    {
        if (await IngestAsync(entry.Path, version: null, cancellation) is { } read && read.BlobETag == entry.BlobETag)
        {
            await submissions.RemoveAsync(entry, cancellation);
            return read;
        }

        return await submissions.AdvanceAsync(entry, entry with { State = SubmissionState.Rejected, Message = GoneUnread }, cancellation);
    }

    private async Task<Submission> GoOnAsync(Submission submission, ReadOnlyMemory<byte>? content, CancellationToken cancellation)
    {
        var before = submission.State;
        Verdict? verdict = null;

        // Another delivery may have left a note on it meanwhile, and it is still as it was.
        while (submission.State == SubmissionState.Received)
        {
            verdict = submission.Attempts > MostAttempts
                ? await judge.GiveUpAsync(submission, MostAttempts, cancellation)
                : await JudgeAsync(submission, content, cancellation);
            submission = verdict.Submission;
        }

        if (submission.State == SubmissionState.Accepted)
        {
            submission = await publisher.PublishAsync(submission, verdict, cancellation);
        }

        if (submission.State != before)
        {
            if (submission.Decision is null)
            {
                logger.Settled(submission.Id, submission.Id.Department, submission.State);
            }
            else
            {
                logger.Decided(submission.Id, submission.State);
            }
        }

        return submission;
    }

    // Whatever the file does to the reader ends in a verdict. What is thrown is a fault of the storage, which says nothing against the file:
    // an attempt that it ended does not count.
    private async Task<Verdict> JudgeAsync(Submission submission, ReadOnlyMemory<byte>? content, CancellationToken cancellation)
    {
        try
        {
            return await judge.JudgeAsync(submission, content, cancellation);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && !cancellation.IsCancellationRequested)
        {
            await ForgetAsync(submission, cancellation);
            throw;
        }
    }

    private async Task ForgetAsync(Submission submission, CancellationToken cancellation)
    {
        try
        {
            await submissions.TryAdvanceAsync(submission, submission with { Attempts = submission.Attempts - 1 }, cancellation);
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException or IOException or OperationCanceledException)
        {
            logger.NotForgotten(failure, submission.Id);
        }
    }
}
