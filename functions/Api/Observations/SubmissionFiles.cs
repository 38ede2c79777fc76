using System.Collections.Concurrent;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>The upload paths of submissions.</summary>
internal sealed class SubmissionFiles(SubmissionStore submissions)
{
    // A submission's path never changes, so what was looked up once is known for good.
    private readonly ConcurrentDictionary<string, string> _files = new();

    /// <summary>Those of the submissions that figures came from.</summary>
    public Task<IReadOnlyDictionary<string, string>> OfAsync(IEnumerable<Observation> observations, CancellationToken cancellation) =>
        OfAsync(observations.SelectMany(o => o.Figures.Values).Select(f => f.Origin?.Submission).OfType<string>(), cancellation);

    /// <summary>The paths by submission; one that is not known is left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IEnumerable<string> ids, CancellationToken cancellation)
    {
        var wanted = ids.Distinct().ToList();
        await Task.WhenAll(wanted.Where(id => !_files.ContainsKey(id)).Select(async id =>
        {
            if (await submissions.FindAsync(SubmissionId.Parse(id), cancellation) is { } submission)
            {
                _files[id] = submission.Path;
            }
        }));
        return wanted.Where(_files.ContainsKey).ToDictionary(id => id, id => _files[id]);
    }
}
