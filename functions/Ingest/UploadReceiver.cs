using System.Security.Cryptography;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Ingest;

/// <summary>
/// Takes in a file so that what has been acknowledged is never nowhere: first its bytes are kept under their hash, then it is stored with that
/// hash and its place in the order, then its submission is entered. Whatever is interrupted was never acknowledged, and Reconcile goes on with it
/// or clears it away.
/// </summary>
internal sealed class UploadReceiver(FileStore files, SubmissionStore submissions, StorageClock clock)
{
    /// <summary>Takes in a file.</summary>
    /// <param name="path">The blob's name in the uploads container.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="conditions">What it may take the place of.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The upload and its submission; null if a condition does not hold.</returns>
    public async Task<ReceivedUpload?> TakeAsync(string path, BinaryData content, WriteConditions conditions, CancellationToken cancellation)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.ToMemory().Span));
        await clock.AskAsync(() => files.WriteReceivedAsync(hash, content.ToMemory(), cancellation));
        for (var attempts = 1; ; attempts++)
        {
            var there = await files.FindUploadAsync(path, cancellation);
            if (!conditions.Hold(there?.Stored))
            {
                return null;
            }

            if (await files.WriteUploadAsync(path, content, new(OrderAfter(there), hash), there?.Stored, cancellation) is { } upload)
            {
                var file = new UploadedFile(path, upload.ETag, upload.Uploaded, upload.Size, content.ToMemory()) { Order = upload.Order, Trace = SubmissionTrace.Current };
                return new(upload, await submissions.EnterAsync(file, cancellation));
            }

            await Backoff.WaitAsync(attempts, cancellation);
        }
    }

    private DateTimeOffset OrderAfter(ListedUpload? there)
    {
        var now = clock.Now(UploadStamp.Step);
        var after = there is null ? now : UploadStamp.PlaceOf(there.Order ?? there.Uploaded) + UploadStamp.Step;
        return now > after ? now : after;
    }
}

/// <summary>A file that was taken in.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Submission">Its submission.</param>
internal sealed record ReceivedUpload(ListedUpload Upload, Submission Submission);
