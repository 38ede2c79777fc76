using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Ingest;

/// <summary>
/// Keeps the states of submissions true to what is published: one is Published while any figure of it stands, and Superseded once
/// none does. Whoever publishes last sees the final figures, and each step is safe to repeat.
/// </summary>
/// <remarks>
/// A submission looks after those whose figures it took or gave back, once: its own win over theirs. From then on it looks only after itself, however
/// often it finds its row changed. So whoever touches whom goes in one direction, and two never keep each other from their ends.
/// </remarks>
internal sealed class Superseder(FileStore files, SubmissionStore submissions, ObservationStore observations)
{
    private const string RepeatsOnly =
        "数值与已发布的完全相同,未产生新的发布。 It says only what is published already, so there is no new release.";

    private const string BearsOut =
        "文中数值与已发布的表格一致,留作印证,发布的仍是表格。 Its text says what the published tables do: it is kept beside them, and the tables stand.";

    /// <summary>Ends the publication of a submission: first what it means for others, then its own state.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="facts">Its facts.</param>
    /// <param name="areas">What publishing it came to.</param>
    /// <param name="isUntouched">Whether its row is still the one that was read before it was published.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The submission as the table has it.</returns>
    public async Task<Submission> EndAsync(
        Submission submission, FactsDocument facts, IReadOnlyList<PublishedArea> areas, bool isUntouched, CancellationToken cancellation)
    {
        var self = submission.Id.ToString();
        var affected = areas.SelectMany(area => area.Affected).ToHashSet();
        var isWithdrawal = submission.Decision?.Kind == DecisionKind.Withdrawal;
        if (isWithdrawal)
        {
            foreach (var id in facts.Facts.Select(fact => fact.Figure.Origin!.Submission).Append(submission.Decision!.About.ToString()).Distinct())
            {
                await WithdrawAsync(SubmissionId.Parse(id), submission.Decision, cancellation);
            }
        }

        // What a submission has a figure for, no other's stands, unless its own came too late.
        var taken = isWithdrawal || affected.Contains(self) ? [] : facts.Facts.Select(fact => (fact.Key, fact.Measure)).ToHashSet();
        foreach (var id in affected.Where(id => id != self))
        {
            await SettleAsync(SubmissionId.Parse(id), submission.Id, taken, cancellation);
        }

        return await ComeToEndAsync(submission, facts, areas, isSure: isWithdrawal || (isUntouched && !affected.Contains(self)), cancellation);
    }

    // Whoever overtakes it changes its row, and then it is no longer sure that anything of it stands.
    private async Task<Submission> ComeToEndAsync(
        Submission submission, FactsDocument facts, IReadOnlyList<PublishedArea> areas, bool isSure, CancellationToken cancellation)
    {
        // None of these has figures of its own that another could take.
        var alwaysStands = submission.Decision?.Kind is DecisionKind.Withdrawal or DecisionKind.Refusal
            || (submission.Decision?.Kind == DecisionKind.Rereading && facts.Facts.IsEmpty);
        for (var attempts = 1; ; attempts++)
        {
            var stands = isSure || alwaysStands || await StandsAsync(facts, [], cancellation);
            var ended = submission with
            {
                State = stands ? SubmissionState.Published : SubmissionState.Superseded,
                Releases = [.. areas.Select(area => area.Release?.Id).OfType<string>()],
                Message = areas.Count > 0 && areas.All(area => area.Release is null) ? RepeatsOnly
                    : !stands && facts.Facts.All(fact => fact.Figure.Origin!.Rank != SourceRank.Table) ? BearsOut
                    : null,
            };
            if (await submissions.TryAdvanceAsync(submission, ended, cancellation) is { } written)
            {
                return written;
            }

            submission = (await submissions.FindAsync(submission.Id, cancellation))!;
            if (submission.State != SubmissionState.Accepted)
            {
                return submission;
            }

            isSure = alwaysStands;
            await Backoff.WaitAsync(attempts, cancellation);
        }
    }

    private async Task WithdrawAsync(SubmissionId id, Decision decision, CancellationToken cancellation)
    {
        while (await submissions.FindAsync(id, cancellation) is { State: SubmissionState.Published or SubmissionState.Superseded } submission)
        {
            await submissions.AdvanceAsync(
                submission,
                submission with { State = SubmissionState.Withdrawn, Message = $"已撤回 Withdrawn ({decision.By}): {decision.Reason}" },
                cancellation);
        }
    }

    private async Task SettleAsync(SubmissionId id, SubmissionId by, HashSet<(ObservationKey, Measure)> taken, CancellationToken cancellation)
    {
        for (var attempts = 1; await submissions.FindAsync(id, cancellation) is { } submission; attempts++)
        {
            if (submission.State == SubmissionState.Accepted)
            {
                // Being published: its writer finds its row changed, and looks again before it says that it stands. Where its row has just been
                // changed by somebody else, that was after its figures were taken, too, unless it has come to its end.
                if ((await submissions.AdvanceAsync(submission, submission, cancellation)).State == SubmissionState.Accepted)
                {
                    return;
                }

                continue;
            }

            if (submission.State is not (SubmissionState.Published or SubmissionState.Superseded)
                || await files.ReadFactsAsync(id, cancellation) is not { } facts)
            {
                return;
            }

            var state = await StandsAsync(facts, taken, cancellation) ? SubmissionState.Published : SubmissionState.Superseded;
            var settled = submission with { State = state, SupersededBy = state == SubmissionState.Superseded ? by : null };
            if (state == submission.State || (await submissions.AdvanceAsync(submission, settled, cancellation)).State == state)
            {
                return;
            }

            await Backoff.WaitAsync(attempts, cancellation);
        }
    }

    /// <summary>Whether any figure of a submission is current; those <paramref name="taken"/> are known not to be.</summary>
    private async Task<bool> StandsAsync(FactsDocument facts, HashSet<(ObservationKey, Measure)> taken, CancellationToken cancellation)
    {
        var open = facts.Facts.Where(fact => !taken.Contains((fact.Key, fact.Measure)));
        foreach (var area in open.GroupBy(fact => fact.Key.Area))
        {
            var view = await observations.ViewAsync(area.Key, asOf: null, cancellation);

            // The latest first: it is the least likely to have been revised, and one figure is enough.
            foreach (var period in area.GroupBy(fact => fact.Key.Period).OrderByDescending(period => period.Key))
            {
                var rows = (await view.ReadCrossSectionAsync(period.Key, cancellation)).ToDictionary(row => row.Key);
                if (period.Any(fact => IsCurrent(fact, rows.GetValueOrDefault(fact.Key))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsCurrent(Fact fact, ObservationRow? row) =>
        row?.Observation[fact.Measure]?.Origin is { } origin && origin.Last.IsOfSameUpload(fact.Figure.Origin!);
}
