using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.DryRun;

/// <summary>The files that a catalogue is tried on: what stands, and what was refused and nothing has followed.</summary>
internal static class StandingFiles
{
    /// <summary>Reads their submissions, in the order of upload.</summary>
    public static async Task<IReadOnlyList<Submission>> ReadAsync(SubmissionStore submissions, CancellationToken cancellation)
    {
        var uploads = await submissions.AllAsync(cancellation).Where(submission => submission is { Decision: null, IsUnread: false }).ToListAsync(cancellation);
        var last = uploads.GroupBy(upload => upload.Path).Select(versions => versions.MaxBy(upload => upload.Order)!.Id).ToHashSet();
        return
        [
            .. uploads.Where(upload => upload.State == SubmissionState.Published || (upload.State == SubmissionState.Rejected && last.Contains(upload.Id)))
                .OrderBy(upload => upload.Order)
                .ThenBy(upload => upload.Received),
        ];
    }
}
