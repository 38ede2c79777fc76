using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Ingest;

/// <summary>Makes publications from what is kept of submissions: a submission's own, or one that somebody else left unfinished.</summary>
internal sealed class PublicationLoader(FileStore files, CatalogueSource catalogues)
{
    /// <summary>What was accepted of a submission.</summary>
    /// <exception cref="InvalidOperationException">Nothing is kept of it.</exception>
    public async Task<FactsDocument> FactsAsync(SubmissionId submission, CancellationToken cancellation) =>
        await files.ReadFactsAsync(submission, cancellation)
        ?? throw new InvalidOperationException($"The facts of submission {submission} are not there.");

    /// <summary>A submission's publication in one area, with the catalogue it was read with.</summary>
    public async Task<Publication> OfAsync(FactsDocument facts, string area, CancellationToken cancellation) =>
        new(facts.Submission, area, await catalogues.VersionAsync(facts.CatalogueVersion, cancellation), facts.Of(area), facts.Decision?.Kind == DecisionKind.Withdrawal);

    /// <summary>A publication that was left unfinished.</summary>
    public async Task<Publication> LoadAsync(SubmissionId submission, string area, CancellationToken cancellation) =>
        await OfAsync(await FactsAsync(submission, cancellation), area, cancellation);
}
