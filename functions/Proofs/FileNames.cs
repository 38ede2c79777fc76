using System.Collections.Concurrent;
using HtzPipeline.Core.Proofs;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Proofs;

/// <summary>Says of published figures in which file they came: one read for each department.</summary>
internal sealed class FileNames(SubmissionStore submissions)
{
    private const int MostKept = 10_000;

    // A submission's file never gets another name.
    private readonly ConcurrentDictionary<string, string> _kept = new();

    /// <summary>A proof with the files of the figures that it names, but for those that agree: where these come from, their ids say.</summary>
    public async Task<Proof> AddAsync(Proof proof, CancellationToken cancellation)
    {
        await ReadAsync(proof.Numbers.Where(IsShown).SelectMany(FiguresOf), cancellation);
        return proof with
        {
            Numbers =
            [
                .. proof.Numbers.Select(number => !IsShown(number) ? number : number with
                {
                    Published = Named(number.Published),
                    Other = Named(number.Other),
                    Evidence = [.. number.Evidence.Select(figure => Named(figure)!)],
                }),
            ],
        };

        PublishedFigure? Named(PublishedFigure? figure) => figure?.Figure.Origin is { } origin && _kept.TryGetValue(origin.Submission, out var name) ? figure with { FileName = name } : figure;
    }

    private static bool IsShown(ProofNumber number) => number.Verdict != Verdict.Agrees || number.IsDoubtful;

    private static IEnumerable<PublishedFigure> FiguresOf(ProofNumber number) => new[] { number.Published, number.Other }.OfType<PublishedFigure>().Concat(number.Evidence);

    private async Task ReadAsync(IEnumerable<PublishedFigure> figures, CancellationToken cancellation)
    {
        var ids = figures.Select(figure => figure.Figure.Origin?.Submission).OfType<string>().Distinct().Where(id => !_kept.ContainsKey(id))
            .Select(text => SubmissionId.TryParse(text, out var id) ? id : null).OfType<SubmissionId>().Where(id => id.Period is not null);
        var read = await Task.WhenAll(ids.GroupBy(id => id.Department).Select(department => submissions.ForMonthsAsync(
            department.Key, department.Min(id => id.Period!.Value.FirstMonth), department.Max(id => id.Period!.Value.LastMonth), cancellation)));
        if (_kept.Count > MostKept)
        {
            _kept.Clear();
        }

        foreach (var submission in read.SelectMany(found => found))
        {
            _kept[submission.Id.ToString()] = submission.FileName;
        }
    }
}
