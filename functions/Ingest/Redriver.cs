using Azure;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Storage.Queues;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Ingest;

/// <summary>
/// Takes up what a delivery did not finish. Where that fails too, the submission says so in words for whoever uploaded it, and the
/// failure is passed on. What is finished already, a rejected file also, is left as it is; but for a file that the reader failed at, which
/// whoever asks for it has judged anew.
/// </summary>
internal sealed class Redriver(FileStore files, SubmissionStore submissions, Ingester ingester, PoisonQueue poison)
{
    private const string StorageFailed =
        "存储服务暂时没有应答,文件还没有处理完。文件已收到,系统会每五分钟自动重试,不必重新上传。 "
        + "Storage did not answer for a while, so the file is not finished yet. It has arrived and is tried again every five minutes; there is no need to upload it again.";

    // A list is not kept waiting for longer.
    private static readonly TimeSpan LookFor = TimeSpan.FromSeconds(2);

    private const string AppFailed =
        "系统在处理该文件时出错,多次重试仍未完成。文件已收到,系统会继续自动重试,不必重新上传;如一直如此,请把报送编号告诉管理员。 "
        + "The system failed at this file and at trying again. It has arrived and is tried again by itself; if it stays like this, tell the administrator the submission's id.";

    /// <summary>Finishes a submission from wherever it stopped.</summary>
    public async Task<Submission> FinishAsync(Submission submission, CancellationToken cancellation)
    {
        try
        {
            return await ingester.FinishAsync(submission, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            await NoteAsync(submission.Id, failure, cancellation);
            throw;
        }
    }

    /// <summary>Ingests an upload that no submission is known of.</summary>
    /// <returns>The submission; null if the upload is gone or overtaken.</returns>
    public async Task<Submission?> IngestAsync(ListedUpload upload, CancellationToken cancellation)
    {
        try
        {
            return await ingester.IngestAsync(upload, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            await NoteAsync((await submissions.EnterAsync(upload, cancellation)).Id, failure, cancellation);
            throw;
        }
    }

    /// <summary>
    /// Enters uploads that the Functions host has given up, with words for whoever uploaded them, so that they can be seen before Reconcile
    /// takes them up. Where storage does not answer, it is left to Reconcile.
    /// </summary>
    public async Task EnterGivenUpAsync(CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(LookFor);
        try
        {
            foreach (var message in await poison.PeekAsync(limited.Token))
            {
                if (await files.FindUploadAsync(message.Path, limited.Token) is { } upload && upload.Stored.ToString("H") == message.ETag
                    && await submissions.EnterAsync(upload, limited.Token) is { IsUnfinished: true, Message: null } submission)
                {
                    await submissions.AdvanceAsync(submission, submission with { Message = StorageFailed }, limited.Token);
                }
            }
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return;
        }
    }

    /// <summary>Finishes a submission because somebody asks for it, and removes what the Functions host left of it.</summary>
    /// <returns>The submission as it is then; null if there is none of this id.</returns>
    public async Task<Submission?> RedriveAsync(SubmissionId id, CancellationToken cancellation)
    {
        if (await submissions.FindAsync(id, cancellation) is not { } found)
        {
            return null;
        }

        var finished = await FinishAsync(await ReopenedAsync(found, cancellation), cancellation);
        await RemovePoisonAsync(message => message.Path == found.Path && message.ETag == found.BlobETag, cancellation);
        return finished;
    }

    /// <summary>Finishes all there is of a path because somebody asks for it, and removes what the Functions host left of it.</summary>
    /// <returns>The submissions that were unfinished, and that of the upload as it is now, in the order of upload.</returns>
    public async Task<IReadOnlyList<Submission>> RedriveAsync(string path, CancellationToken cancellation)
    {
        var finished = new Dictionary<SubmissionId, Submission>();
        await foreach (var submission in submissions.AllAsync(cancellation).Where(s => s.Path == path && (s.IsUnfinished || s.State == SubmissionState.Rejected)))
        {
            if (await ReopenedAsync(submission, cancellation) is { IsUnfinished: true } unfinished)
            {
                Keep(await FinishAsync(unfinished, cancellation));
            }
        }

        await foreach (var upload in files.ListUploadsAsync(path, cancellation).Where(upload => upload.Path == path))
        {
            Keep(await IngestAsync(upload, cancellation));
        }

        await RemovePoisonAsync(message => message.Path == path, cancellation);
        return [.. finished.Values.OrderBy(submission => submission.Order)];

        void Keep(Submission? submission)
        {
            if (submission is not null)
            {
                finished[submission.Id] = submission;
            }
        }
    }

    // What the reader failed at may succeed now that it has been mended; what a file was rejected for otherwise is the file's.
    private async Task<Submission> ReopenedAsync(Submission submission, CancellationToken cancellation) =>
        submission is { State: SubmissionState.Rejected, IsUnread: false }
        && await files.ReadReportAsync(submission.Id, "json", cancellation) is { } json
        && SubmissionReport.FromJson(json).Findings.Any(finding => ReaderFindings.Has(finding.Code))
            ? await submissions.AdvanceAsync(
                submission, submission with { State = SubmissionState.Received, Attempts = 0, Counts = default, Message = null }, cancellation)
            : submission;

    private async Task RemovePoisonAsync(Func<PoisonMessage, bool> isFinished, CancellationToken cancellation)
    {
        foreach (var message in await poison.TakeAsync(cancellation))
        {
            await (isFinished(message) ? poison.RemoveAsync(message, cancellation) : poison.PutBackAsync(message, cancellation));
        }
    }

    private async Task NoteAsync(SubmissionId id, Exception failure, CancellationToken cancellation)
    {
        var note = failure is RequestFailedException or AggregateException or IOException or OperationCanceledException ? StorageFailed : AppFailed;
        if (await submissions.FindAsync(id, cancellation) is { IsUnfinished: true } submission && submission.Message != note)
        {
            await submissions.AdvanceAsync(submission, submission with { Message = note }, cancellation);
        }
    }
}
