using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Core.Validation;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Ingest;

/// <summary>
/// Takes submissions back, and lets through or refuses what was held. Each is a submission with facts of its own: kept first, then entered as
/// Accepted, and from there on published like any other, whatever dies. The same decision again is the same submission.
/// </summary>
internal sealed class Decider(
    FileStore files, SubmissionStore submissions, DecidedPlaces places, ConfirmationStore confirmations, CatalogueSource catalogues, Ingester ingester)
{
    /// <summary>Takes a submission back, with what was approved and confirmed of it: the latest figures that remain stand again.</summary>
    /// <param name="id">The submission, or an approval.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="DecisionRefusedException">There is nothing to take back.</exception>
    public async Task<Submission> WithdrawAsync(SubmissionId id, string reason, string by, CancellationToken cancellation)
    {
        var about = await FinishedAsync(id, cancellation);
        if (about.Decision?.Kind is DecisionKind.Withdrawal or DecisionKind.Refusal || about.State is SubmissionState.Received or SubmissionState.Rejected)
        {
            throw new DecisionRefusedException(new(
                $"报送 {id} 没有已发布的数值,无可撤回。", $"Submission {id} has published nothing, so there is nothing to withdraw."));
        }

        return await DecideAsync(about, new(DecisionKind.Withdrawal, id, reason, by), scope: "", await PublishedOfAsync(id, cancellation), cancellation);
    }

    // What was read anew has been decided about in its turn.
    private async Task<List<Fact>> PublishedOfAsync(SubmissionId id, CancellationToken cancellation)
    {
        var facts = (await files.ReadFactsAsync(id, cancellation))!.Facts.ToList();
        foreach (var approval in (await submissions.DecisionsAsync(id, cancellation)).Where(d => d.Decision!.Kind is not (DecisionKind.Withdrawal or DecisionKind.Refusal)))
        {
            if (await FinishedAsync(approval.Id, cancellation) is { State: not SubmissionState.Withdrawn })
            {
                facts.AddRange(await PublishedOfAsync(approval.Id, cancellation));
            }
        }

        return facts;
    }

    /// <summary>
    /// Lets through figures of a submission that were held. They count as uploaded when the submission was. What was refused is left out, unless it
    /// is the very figure that is meant: whoever lets all through says nothing of the one that somebody said no to.
    /// </summary>
    /// <param name="id">The submission.</param>
    /// <param name="isMeant">Which of the held figures.</param>
    /// <param name="alternative">Which of the ways in which they may be read, from 1; null where each has one only.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="DecisionRefusedException">There is no such figure, or no such reading, or another was let through before.</exception>
    public async Task<Submission> ApproveAsync(SubmissionId id, Func<Fact, bool> isMeant, int? alternative, string reason, string by, CancellationToken cancellation)
    {
        var about = await FinishedAsync(id, cancellation);
        var held = await HeldAsync(about, isMeant, cancellation);
        if (held.DistinctBy(fact => fact.Figure.Origin!.Place).Count() > 1)
        {
            held = await WithoutRefusedAsync(id, held, cancellation);
        }

        return await LetThroughAsync(about, held, alternative, reason, by, cancellation);
    }

    private async Task<Submission> LetThroughAsync(Submission about, List<Fact> held, int? alternative, string reason, string by, CancellationToken cancellation)
    {
        var id = about.Id;
        if (held.Count == 0)
        {
            throw NothingHeld(id);
        }

        var chosen = ReadingOf(id, held, alternative);
        await RequireNoOtherAsync(id, chosen, cancellation);
        var scope = string.Join('\n', chosen.Select(fact => $"{fact.Key} {fact.Measure}"));
        return await DecideAsync(about, new(DecisionKind.Approval, id, reason, by), scope, chosen, cancellation);
    }

    /// <summary>
    /// Says no to figures of a submission that were held, for a reason that reaches who sent it. They stay held and wait for nobody; they may be
    /// approved of after all, and what is reported again is judged anew.
    /// </summary>
    /// <param name="id">The submission.</param>
    /// <param name="isMeant">Which of the held figures.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="DecisionRefusedException">There is no such figure that has not been let through.</exception>
    public async Task<Submission> RefuseAsync(SubmissionId id, Func<Fact, bool> isMeant, string reason, string by, CancellationToken cancellation)
    {
        var about = await FinishedAsync(id, cancellation);
        var held = await HeldAsync(about, isMeant, cancellation);
        var letThrough = await places.LetThroughAsync(id, cancellation);
        held.RemoveAll(fact => letThrough.Contains(fact.Figure.Origin!.Place));
        if (held.Count == 0)
        {
            throw NothingHeld(id);
        }

        var scope = string.Join('\n', held.Select(fact => $"{fact.Key} {fact.Measure}"));
        return await DecideAsync(about, new(DecisionKind.Refusal, id, reason, by), scope, [], cancellation, held);
    }

    private async Task<List<Fact>> HeldAsync(Submission about, Func<Fact, bool> isMeant, CancellationToken cancellation) =>
        about.State == SubmissionState.Withdrawn ? [] : (await files.ReadFactsAsync(about.Id, cancellation))?.Held.Where(isMeant).ToList() ?? [];

    // What was let through after all is refused no more, and stays as it is.
    private async Task<List<Fact>> WithoutRefusedAsync(SubmissionId id, List<Fact> held, CancellationToken cancellation)
    {
        var refused = await places.RefusedAsync(id, cancellation);
        refused.ExceptWith(refused.Count == 0 ? [] : await places.LetThroughAsync(id, cancellation));
        return held.FindAll(fact => !refused.Contains(fact.Figure.Origin!.Place));
    }

    private static DecisionRefusedException NothingHeld(SubmissionId id) =>
        new(new($"报送 {id} 没有符合条件的待批准数值。", $"Submission {id} holds back no such figure."));

    // Which reading was meant only a person knows: none is taken for want of a word.
    private static List<Fact> ReadingOf(SubmissionId id, List<Fact> held, int? alternative)
    {
        if (alternative is null && held.Find(fact => !fact.Alternatives.IsEmpty) is { } open)
        {
            throw new DecisionRefusedException(new(
                $"报送 {id} 的 {open.Figure.Origin!.Place} 有 {open.Alternatives.Length + 1} 种读法,请指明第几种(alternative)。",
                $"{open.Figure.Origin.Place} of submission {id} may be read in {open.Alternatives.Length + 1} ways; say which is meant (alternative)."));
        }

        return held.ConvertAll(fact => Decided(fact).Readings.ElementAtOrDefault((alternative ?? 1) - 1)
            ?? throw new DecisionRefusedException(new(
                $"报送 {id} 的 {fact.Figure.Origin!.Place} 没有第 {alternative} 种读法。", $"{fact.Figure.Origin.Place} of submission {id} has no reading {alternative}.")));
    }

    // Whoever lets a text through against the table that is published has decided between them.
    private static Fact Decided(Fact fact) => fact.HeldFor.Contains(PublishedFindings.TextAgainstPublished.Code)
        ? fact with { Figure = fact.Figure with { Origin = fact.Figure.Origin! with { Rank = SourceRank.Table } } }
        : fact;

    // One cell is one figure: what was let through as one thing has to be taken back before it is another.
    private async Task RequireNoOtherAsync(SubmissionId id, List<Fact> chosen, CancellationToken cancellation)
    {
        var byPlace = chosen.ToLookup(fact => fact.Figure.Origin!.Place);
        foreach (var decision in (await submissions.DecisionsAsync(id, cancellation)).Where(d => d.Decision!.LetsThrough && d.State != SubmissionState.Withdrawn))
        {
            if ((await files.ReadFactsAsync(decision.Id, cancellation))!.Facts
                .FirstOrDefault(let => byPlace[let.Figure.Origin!.Place].Any(fact => (fact.Key, fact.Measure, fact.Figure.Number) != (let.Key, let.Measure, let.Figure.Number))) is { } other)
            {
                throw new DecisionRefusedException(new(
                    $"报送 {id} 的 {other.Figure.Origin!.Place} 已按另一种读法发布({decision.Id});请先撤回。",
                    $"{other.Figure.Origin.Place} of submission {id} was let through in another reading ({decision.Id}); withdraw that first."));
            }
        }
    }

    /// <summary>
    /// Confirms figures of a submission against a warning. It is quiet about them from then on, in this file's successors too, as long as they
    /// say the same. What nothing else doubts is published again as sound. Figures that are held for the code are let through, but those refused.
    /// </summary>
    /// <param name="id">The submission.</param>
    /// <param name="code">The code of the warning, or of what holds the figures.</param>
    /// <param name="isMeant">Which of the figures warned of.</param>
    /// <param name="alternative">Which of the ways in which held figures may be read, from 1; null where each has one only.</param>
    /// <param name="mayRelease">Whether whoever confirms may let a held figure through; see <see cref="Core.Findings.ReleaseTable"/>.</param>
    /// <param name="reason">Why they are right.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The decision; the submission itself where other warnings doubt the figures still.</returns>
    /// <exception cref="DecisionRefusedException">There is no such warning about such a figure.</exception>
    public async Task<Submission> ConfirmAsync(
        SubmissionId id, string code, Func<Fact, bool> isMeant, int? alternative, Func<Fact, bool> mayRelease, string reason, string by, CancellationToken cancellation)
    {
        var about = await FinishedAsync(id, cancellation);
        var held = (await files.ReadFactsAsync(id, cancellation))?.Held.Where(fact => isMeant(fact) && fact.HeldFor.Contains(code)).ToList() ?? [];
        if (held.Count > 0)
        {
            // A refusal is undone by whoever may approve, not by a confirmation.
            held = await WithoutRefusedAsync(id, held, cancellation);
            return held.TrueForAll(fact => mayRelease(fact))
                ? await LetThroughAsync(about, held, alternative, reason, by, cancellation)
                : throw new DecisionRefusedException(new(
                    $"因“{code}”暂缓的数值须由有权限的人员批准。", $"What is held for '{code}' takes somebody who may approve it."));
        }

        var warned = await WarnedAsync(about, cancellation);
        var facts = warned.Count == 0 ? [] : (await files.ReadFactsAsync(id, cancellation))?.Facts.Where(isMeant).ToList() ?? [];
        facts.RemoveAll(fact => !warned.Contains(new(code, fact.Key, fact.Measure)));
        if (facts.Count == 0)
        {
            throw new DecisionRefusedException(new(
                $"报送 {id} 没有符合条件的警告“{code}”。", $"Submission {id} has no warning '{code}' about such a figure."));
        }

        foreach (var fact in facts)
        {
            await confirmations.WriteAsync(new(code, fact.Key, fact.Measure), fact, id, reason, by, cancellation);
        }

        var confirmed = await confirmations.AmongAsync(warned, facts, cancellation);
        var sound = facts
            .Where(fact => fact.Figure.Status == ObservationStatus.Questionable)
            .Where(fact => warned.Where(w => w.Key == fact.Key && w.Measure == fact.Measure).All(confirmed.Contains))
            .Select(Sound)
            .ToList();
        var scope = string.Join('\n', sound.Select(fact => $"{fact.Key} {fact.Measure}"));
        return sound.Count == 0 ? about : await DecideAsync(about, new(DecisionKind.Confirmation, id, reason, by), scope, sound, cancellation);
    }

    /// <summary>Whether a submission holds such a figure for a code.</summary>
    public async Task<bool> HoldsAsync(SubmissionId id, string code, Func<Fact, bool> isMeant, CancellationToken cancellation) =>
        (await files.ReadFactsAsync(id, cancellation))?.Held.Any(fact => fact.HeldFor.Contains(code) && isMeant(fact)) == true;

    // It stands in the place of the figure that its file brought, and gives way to all that the file gives way to: uploads stand at whole
    // microseconds, so that nothing lies within a tick.
    private static Fact Sound(Fact fact) => fact with
    {
        Figure = fact.Figure with
        {
            Status = ObservationStatus.Normal,
            Origin = fact.Figure.Origin! with { Order = fact.Figure.Origin!.Order.AddTicks(1) },
        },
    };

    // The report is what was said; only a submission that stands has anything to confirm.
    private async Task<IReadOnlySet<WarnedFigure>> WarnedAsync(Submission about, CancellationToken cancellation) =>
        about.State is SubmissionState.Published or SubmissionState.Superseded && about.Decision is null or { Kind: DecisionKind.Rereading }
        && await files.ReadReportAsync(about.Id, "json", cancellation) is { } json
            ? SubmissionReport.FromJson(json).Findings.Select(finding => finding.Warns).OfType<WarnedFigure>().ToHashSet()
            : new HashSet<WarnedFigure>();

    private async Task<Submission> DecideAsync(
        Submission about, Decision decision, string scope, IEnumerable<Fact> facts, CancellationToken cancellation, IEnumerable<Fact>? held = null)
    {
        var id = about.Id.OfDecision(decision.Kind, scope);
        var catalogue = await catalogues.CurrentAsync(cancellation);
        var own = decision.Kind == DecisionKind.Withdrawal ? facts : facts.Select(fact => fact with
        {
            Figure = fact.Figure with { Origin = fact.Figure.Origin! with { Submission = id.ToString() } },
        });
        var kept = await files.WriteFactsAsync(
            new(id, about.Path, catalogue.Version, [.. own]) { Held = [.. held ?? []], Decision = decision }, cancellation);
        return await ingester.FinishAsync(await submissions.DecideAsync(kept, about, cancellation), cancellation);
    }

    private async Task<Submission> FinishedAsync(SubmissionId id, CancellationToken cancellation) =>
        await submissions.FindAsync(id, cancellation) is { } submission
            ? await ingester.FinishAsync(submission, cancellation)
            : throw new DecisionRefusedException(new($"没有编号为“{id}”的报送。", $"There is no submission '{id}'."));
}

/// <summary>A decision that cannot be carried out; nothing has changed.</summary>
internal sealed class DecisionRefusedException(LocalText why) : Exception($"{why.Zh} {why.En}")
{
    /// <summary>Why not.</summary>
    public LocalText Why => why;
}
