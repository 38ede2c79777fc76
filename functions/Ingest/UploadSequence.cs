using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Ingest;

/// <summary>
/// Puts uploads in order that storage tells by the second only: those written directly into an account that keeps no versions. Of two at one path a
/// look at what is there tells which came later; what that leaves open stays at the same place.
/// </summary>
internal sealed class UploadSequence(FileStore files, SubmissionStore submissions)
{
    // Uploads over HTTP have their place by what is known of the storage's time here, which may be that much ahead.
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(2);

    /// <summary>An upload with its place in the order, as far as it can be told.</summary>
    /// <param name="file">The upload as it was read; not entered yet.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<UploadedFile> PlaceAsync(UploadedFile file, CancellationToken cancellation)
    {
        if (file.Order is not null || await submissions.OfSamePathAsync(file, Ahead, cancellation) is not { Count: > 0 } others)
        {
            return file;
        }

        var second = file.Submission.Uploaded;
        var before = others.Where(other => other.Id.Uploaded < second).Select(other => other.Order + UploadStamp.Step).Append(second).Max();
        var beside = others.Where(other => other.Id.Uploaded == second).ToList();
        return beside.Count == 0 ? file with { Order = before } : file with { Order = await BesideAsync(file, before, beside, cancellation) };
    }

    // Whatever lies there is the last of them; of two that both are gone nobody can tell, and they stay at one place.
    private async Task<DateTimeOffset> BesideAsync(UploadedFile file, DateTimeOffset before, List<Submission> beside, CancellationToken cancellation)
    {
        var there = await files.FindUploadAsync(file.Path, cancellation);
        if (there?.ETag == file.ETag)
        {
            return beside.Select(other => other.Order + UploadStamp.Step).Append(before).Max();
        }

        var last = beside.Find(other => other.BlobETag == there?.ETag.ToString());
        return beside.Where(other => other != last).Select(other => (DateTimeOffset?)other.Order).Max() ?? last!.Order - UploadStamp.Step;
    }
}
