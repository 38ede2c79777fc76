using System.Collections.Concurrent;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>The files of submissions, and the decisions that some of them are.</summary>
internal sealed class SubmissionFiles(SubmissionStore submissions)
{
    // Neither a submission's path nor what it decides ever changes, so what was looked up once is known for good.
    private readonly ConcurrentDictionary<string, SourceFile> _files = new();

    /// <summary>Those of the submissions that figures came from, or rest on.</summary>
    public Task<IReadOnlyDictionary<string, SourceFile>> OfAsync(IEnumerable<Observation> observations, CancellationToken cancellation) =>
        OfAsync(observations.SelectMany(observation => observation.Figures.Values), cancellation);

    /// <summary>Those of the submissions that figures came from, or rest on.</summary>
    public Task<IReadOnlyDictionary<string, SourceFile>> OfAsync(IEnumerable<Figure> figures, CancellationToken cancellation) =>
        OfAsync(figures.Select(figure => figure.Origin?.Submission ?? figure.RestsOn).OfType<string>(), cancellation);

    /// <summary>The files by submission; one that is not known is left out.</summary>
    public async Task<IReadOnlyDictionary<string, SourceFile>> OfAsync(IEnumerable<string> ids, CancellationToken cancellation)
    {
        var wanted = ids.Distinct().ToList();
        await Task.WhenAll(wanted.Where(id => !_files.ContainsKey(id)).Select(async id =>
        {
            if (await submissions.FindAsync(SubmissionId.Parse(id), cancellation) is { } submission)
            {
                _files[id] = SourceFile.Of(submission);
            }
        }));
        return wanted.Where(_files.ContainsKey).ToDictionary(id => id, id => _files[id]);
    }
}
