using System.Collections.Immutable;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reading;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Rereading;

/// <summary>
/// Reads files that were received by a catalogue that is in force since, so that departments need not send them again. What is published of a file
/// stays; what is recognised now, or agrees now, is published as a submission of its own that stands where the file stood among uploads: whatever was
/// uploaded after it wins over it still.
/// </summary>
/// <remarks>
/// It is kept like any decision: its facts first, then its entry as Accepted, and from there on it is published whatever dies. The same again is the
/// same submission. What somebody has refused or taken back is left alone.
/// </remarks>
internal sealed class Rereader(SubmissionStore submissions, FileStore files, FileStages stages, Judge judge, Ingester ingester, UploadLimits limits)
{
    private static readonly LocalText Gone = new("收到的文件已不在,请部门重新上报。", "The file that was received is not there any more: have the department send it again.");

    /// <summary>Reads a file. Writes nothing.</summary>
    /// <param name="submission">An upload that was published, or rejected.</param>
    /// <param name="catalogue">The catalogue in force.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<RereadFile> ReadAsync(Submission submission, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        if (await files.ReadReceivedAsync(submission, cancellation) is not { } content)
        {
            return Unread(submission, catalogue, Gone);
        }

        try
        {
            using var stream = content.ToStream();
            var upload = UploadRules.Check(submission, catalogue, limits);
            var bulletin = stages.Read(stream, new(upload.FileName, upload.Period), ReadingLimits.Default, cancellation);
            var judged = await judge.JudgeAsync(stream, bulletin, stages.Map(bulletin, catalogue, upload), catalogue, cancellation);
            return await CompareAsync(submission, catalogue, judged, cancellation);
        }
        catch (UnreadableFileException unreadable)
        {
            return Unread(submission, catalogue, unreadable.Finding.Message);
        }
    }

    /// <summary>Publishes what is new of a file that was read.</summary>
    /// <param name="read">The file; it has something new.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who asked for it.</param>
    /// <param name="cancellation">Gives up; the same once more goes on from there.</param>
    /// <returns>The submission that it is.</returns>
    public async Task<Submission> PublishAsync(RereadFile read, string reason, string by, CancellationToken cancellation)
    {
        var about = read.Submission;
        var scope = string.Join('\n', read.Facts.Concat(read.Held).Select(fact => $"{fact.Key} {fact.Measure}").Prepend(read.Catalogue));
        var id = about.Id.OfDecision(DecisionKind.Rereading, scope);
        var report = read.Report! with { Submission = id.ToString() };
        await files.WriteReportAsync(id, "json", new(report.ToJson()), "application/json", cancellation);
        var facts = await files.WriteFactsAsync(
            new(id, about.Path, read.Catalogue, [.. read.Facts.Select(fact => OfSubmission(fact, id))])
            {
                Held = [.. read.Held.Select(fact => OfSubmission(fact, id))],
                Decision = new(DecisionKind.Rereading, about.Id, reason, by),
            },
            cancellation);
        var counts = new SubmissionCounts(facts.Facts.Length, report.Count(Severity.Error), report.Count(Severity.Warning), report.Count(Severity.Info));
        ImmutableArray<string> waitsFor = [.. report.Held.SelectMany(held => held.WaitsFor(id.Department)).Distinct().Order(StringComparer.Ordinal)];
        return await ingester.FinishAsync(await submissions.DecideAsync(facts, about, counts, waitsFor, cancellation), cancellation);
    }

    private async Task<RereadFile> CompareAsync(Submission submission, IndicatorCatalogue catalogue, JudgedFile judged, CancellationToken cancellation)
    {
        var (known, judgement) = (await KnownAsync(submission, cancellation), judged.Judged);
        var read = judgement.Accepted.Concat(judgement.Held.SelectMany(held => held.Readings)).Select(Reading.Of).ToHashSet();
        var held = judgement.Held.Where(fact => !known.Decided.Contains(Reading.PlaceOf(fact)) && !known.Held.Contains(Reading.PlaceOf(fact)) && !fact.Readings.Any(IsOvertaken)).ToList();
        var waiting = held.Select(fact => Reading.PlaceOf(fact).ToString()).ToHashSet();
        List<Fact> facts = [.. judgement.Accepted.Where(fact => !known.Decided.Contains(Reading.PlaceOf(fact)) && !known.TakenBack.Contains(Reading.Of(fact)) && !IsOvertaken(fact))];
        return new(
            submission,
            catalogue.Version,
            facts,
            held,
            [.. known.Published.Where(fact => !read.Contains(Reading.Of(fact)))],
            judged.Report with { Held = [.. judged.Report.Held.Where(one => waiting.Contains(one.Place))], HeldInAll = held.Count })
        {
            Replaced = facts.Where(fact => There(fact) is { Number: { } number } && number.Value != fact.Figure.Number?.Value).ToDictionary(fact => (fact.Key, fact.Measure), fact => There(fact)!),
        };

        bool IsOvertaken(Fact fact) => There(fact) is { Origin: { } there } && there.WinsOver(fact.Figure.Origin!);

        Figure? There(Fact fact) => judged.Windows.FirstOrDefault(window => window.Head.Area == fact.Key.Area)?.Published(fact.Key).Observation[fact.Measure]
            is { IsDerived: false } reported ? reported : null;
    }

    /// <summary>What came of a file so far: of itself, and of what was decided about it.</summary>
    private async Task<KnownFigures> KnownAsync(Submission submission, CancellationToken cancellation)
    {
        var known = new KnownFigures();
        if (await files.ReadFactsAsync(submission.Id, cancellation) is { } own)
        {
            known.Add(own, isInForce: submission.State is not (SubmissionState.Rejected or SubmissionState.Withdrawn));
        }

        foreach (var decision in await submissions.DecisionsAsync(submission.Id, cancellation))
        {
            if (await files.ReadFactsAsync(decision.Id, cancellation) is { } facts)
            {
                known.Add(facts, isInForce: decision.State != SubmissionState.Withdrawn);
            }
        }

        return known;
    }

    private static RereadFile Unread(Submission submission, IndicatorCatalogue catalogue, LocalText why) => new(submission, catalogue.Version, [], [], [], null) { Unread = why };

    private static Fact OfSubmission(Fact fact, SubmissionId id) => fact with
    {
        Figure = fact.Figure with { Origin = fact.Figure.Origin! with { Submission = id.ToString() } },
        Alternatives = [.. fact.Alternatives.Select(other => OfSubmission(other, id))],
    };
}
