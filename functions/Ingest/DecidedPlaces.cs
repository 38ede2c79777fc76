using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Ingest;

/// <summary>Where in a submission's file the figures stand that people have decided about.</summary>
internal sealed class DecidedPlaces(FileStore files, SubmissionStore submissions)
{
    /// <summary>Those of the figures that were refused at any time, whether or not they were let through since.</summary>
    public Task<HashSet<Place>> RefusedAsync(SubmissionId about, CancellationToken cancellation) =>
        OfAsync(about, refusal => refusal.Decision!.Kind == DecisionKind.Refusal, facts => facts.Held, cancellation);

    /// <summary>Those of the figures that were let through by an approval that still stands, or since they were read anew.</summary>
    public Task<HashSet<Place>> LetThroughAsync(SubmissionId about, CancellationToken cancellation) =>
        OfAsync(about, approval => approval.Decision!.LetsThrough && approval.State != SubmissionState.Withdrawn, facts => facts.Facts, cancellation);

    private async Task<HashSet<Place>> OfAsync(
        SubmissionId about, Func<Submission, bool> isMeant, Func<FactsDocument, IEnumerable<Fact>> decided, CancellationToken cancellation)
    {
        var places = new HashSet<Place>();
        foreach (var decision in (await submissions.DecisionsAsync(about, cancellation)).Where(isMeant))
        {
            places.UnionWith(decided((await files.ReadFactsAsync(decision.Id, cancellation))!).Select(fact => fact.Figure.Origin!.Place));
        }

        return places;
    }
}
