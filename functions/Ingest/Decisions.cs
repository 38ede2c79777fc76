using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.Ingest;

/// <summary>
/// Takes submissions back, and lets through what was held. Either is a submission with facts of its own: kept first, then entered as
/// Accepted, and from there on published like any other, whatever dies. The same decision again is the same submission.
/// </summary>
internal sealed class Decisions(
    FileStore files, SubmissionStore submissions, CatalogueSource catalogues, Ingestion ingestion)
{
    /// <summary>Takes a submission back, with what was approved of it: the latest figures that remain stand again.</summary>
    /// <param name="id">The submission, or an approval.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="DecisionRefusedException">There is nothing to take back.</exception>
    public async Task<Submission> WithdrawAsync(SubmissionId id, string reason, string by, CancellationToken cancellation)
    {
        var about = await FinishedAsync(id, cancellation);
        if (about.Decision?.Kind == DecisionKind.Withdrawal || about.State is SubmissionState.Received or SubmissionState.Rejected)
        {
            throw new DecisionRefusedException(new(
                $"报送 {id} 没有已发布的数值,无可撤回。", $"Submission {id} has published nothing, so there is nothing to withdraw."));
        }

        var facts = (await files.ReadFactsAsync(id, cancellation))!.Facts;
        foreach (var approval in (await submissions.DecisionsAsync(id, cancellation)).Where(d => d.Decision!.Kind == DecisionKind.Approval))
        {
            if (await FinishedAsync(approval.Id, cancellation) is { State: not SubmissionState.Withdrawn })
            {
                facts = [.. facts, .. (await files.ReadFactsAsync(approval.Id, cancellation))!.Facts];
            }
        }

        return await DecideAsync(about, new(DecisionKind.Withdrawal, id, reason, by), scope: "", facts, cancellation);
    }

    /// <summary>Lets through figures of a submission that were held. They count as uploaded when the submission was.</summary>
    /// <param name="id">The submission.</param>
    /// <param name="isMeant">Which of the held figures.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="DecisionRefusedException">There is no such figure.</exception>
    public async Task<Submission> ApproveAsync(SubmissionId id, Func<Fact, bool> isMeant, string reason, string by, CancellationToken cancellation)
    {
        var about = await FinishedAsync(id, cancellation);
        var held = about.State == SubmissionState.Withdrawn ? [] : (await files.ReadFactsAsync(id, cancellation))?.Held.Where(isMeant).ToList() ?? [];
        if (held.Count == 0)
        {
            throw new DecisionRefusedException(new(
                $"报送 {id} 没有符合条件的待批准数值。", $"Submission {id} holds back no such figure."));
        }

        var scope = string.Join('\n', held.Select(fact => $"{fact.Key} {fact.Measure}"));
        return await DecideAsync(about, new(DecisionKind.Approval, id, reason, by), scope, held, cancellation);
    }

    private async Task<Submission> DecideAsync(
        Submission about, Decision decision, string scope, IEnumerable<Fact> facts, CancellationToken cancellation)
    {
        var id = about.Id.OfDecision(decision.Kind, scope);
        var catalogue = await catalogues.CurrentAsync(cancellation);
        var own = decision.Kind == DecisionKind.Withdrawal ? facts : facts.Select(fact => fact with
        {
            Figure = fact.Figure with { Origin = fact.Figure.Origin! with { Submission = id.ToString() } },
        });
        var kept = await files.WriteFactsAsync(
            new(id, about.Path, catalogue.Version, [.. own]) { Decision = decision }, cancellation);
        return await ingestion.FinishAsync(await submissions.DecideAsync(kept, about, cancellation), cancellation);
    }

    private async Task<Submission> FinishedAsync(SubmissionId id, CancellationToken cancellation) =>
        await submissions.FindAsync(id, cancellation) is { } submission
            ? await ingestion.FinishAsync(submission, cancellation)
            : throw new DecisionRefusedException(new($"没有编号为“{id}”的报送。", $"There is no submission '{id}'."));
}
