using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Webhooks;

namespace HtzPipeline.Functions.Ingest;

/// <summary>Publishes accepted submissions.</summary>
internal sealed class SubmissionPublisher(Publisher publisher, PublicationLoader publications, TieReport ties, Superseder superseder, PublicationBell bell)
{
    /// <summary>Publishes it in every area that it has figures of, and settles its state and that of those before it.</summary>
    /// <param name="submission">An accepted submission.</param>
    /// <param name="verdict">What judging it came to, if that was just now: saves reading it again.</param>
    /// <param name="cancellation">Gives up; doing it again goes on from there.</param>
    public async Task<Submission> PublishAsync(Submission submission, Verdict? verdict, CancellationToken cancellation)
    {
        if (submission.State != SubmissionState.Accepted)
        {
            return submission;
        }

        var facts = verdict?.Facts ?? await publications.FactsAsync(submission.Id, cancellation);

        // Areas have nothing to do with each other, and each is a partition of its own.
        var areas = await Task.WhenAll(facts.Areas.Select(async area =>
        {
            var publication = await publications.OfAsync(facts, area, cancellation);
            return await publisher.PublishAsync(publication, verdict?.Windows?.FirstOrDefault(window => window.Head.Area == area), cancellation);
        }));

        // Whoever overtakes it meanwhile changes its row; once the row is another, that no longer shows.
        var told = await ties.AddAsync(submission, areas.SelectMany(area => area.Tied), cancellation);
        submission = await superseder.EndAsync(told, facts, areas, isUntouched: told.Version == submission.Version, cancellation);
        bell.Ring();
        return submission;
    }
}
