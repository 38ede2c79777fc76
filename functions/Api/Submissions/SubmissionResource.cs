using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.Submissions;

/// <summary>A submission in an answer. Times are +08:00.</summary>
internal sealed record SubmissionResource(
    string Id,
    string Department,
    string? Period,
    string Path,
    long Size,
    string State,
    DateTimeOffset Uploaded,
    DateTimeOffset Received,
    DateTimeOffset Changed,
    int Figures,
    int Errors,
    int Warnings,
    int Infos,
    string? CatalogueVersion,
    IReadOnlyList<string> Releases,
    string? Message,
    DecisionResource? Decision,
    string? SupersededBy,
    IReadOnlyList<string> WaitsFor)
{
    public static SubmissionResource Of(Submission submission) => new(
        submission.Id.ToString(),
        submission.Id.Department,
        submission.Id.Period?.ToString(),
        submission.Path,
        submission.Size,
        submission.State.ToString().ToLowerInvariant(),
        submission.Id.Uploaded.ToChinaTime(),
        submission.Received.ToChinaTime(),
        submission.Changed.ToChinaTime(),
        submission.Counts.Figures,
        submission.Counts.Errors,
        submission.Counts.Warnings,
        submission.Counts.Infos,
        submission.CatalogueVersion,
        submission.Releases,
        submission.Message,
        submission.Decision is { } decision ? DecisionResource.Of(decision) : null,
        submission.SupersededBy?.ToString(),
        submission.WaitsFor);
}

/// <summary>What a submission decides about another: a withdrawal or an approval, by whom and why.</summary>
internal sealed record DecisionResource(string Kind, string About, string Reason, string By)
{
    public static DecisionResource Of(Decision decision) =>
        new(decision.Kind.ToString().ToLowerInvariant(), decision.About.ToString(), decision.Reason, decision.By);
}

/// <summary>A page of submissions.</summary>
/// <param name="Items">The submissions.</param>
/// <param name="Continuation">What to ask for the next page with; null on the last.</param>
internal sealed record SubmissionPageResource(IReadOnlyList<SubmissionResource> Items, string? Continuation)
{
    public static SubmissionPageResource Of(SubmissionPage page) => new([.. page.Submissions.Select(SubmissionResource.Of)], page.Continuation);
}

/// <summary>A submission with the report on it.</summary>
/// <param name="Submission">The submission.</param>
/// <param name="Report">What was found; null until the file has been looked at.</param>
/// <param name="Decisions">What people have decided about it, in the order of time.</param>
internal sealed record SubmissionDetailResource(SubmissionResource Submission, SubmissionReport? Report, IReadOnlyList<DecidedResource> Decisions);

/// <summary>What a person decided about a submission.</summary>
/// <param name="Id">The submission that the decision is.</param>
/// <param name="Kind">withdrawal, approval, refusal, confirmation or rereading.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
/// <param name="Decided">When, +08:00.</param>
/// <param name="State">published while it counts; withdrawn once it was taken back.</param>
/// <param name="Places">The places in the file of the figures it is about, such as 累计!C5.</param>
internal sealed record DecidedResource(string Id, string Kind, string Reason, string By, DateTimeOffset Decided, string State, IReadOnlyList<string> Places)
{
    /// <summary>What was decided about a submission, in the order of time.</summary>
    public static async Task<IReadOnlyList<DecidedResource>> ReadAsync(SubmissionId about, SubmissionStore store, FileStore files, CancellationToken cancellation)
    {
        var decided = await Task.WhenAll((await store.DecisionsAsync(about, cancellation)).Select(async one =>
            (Decision: one, Facts: await files.ReadFactsAsync(one.Id, cancellation))));
        return [.. decided.Where(one => one.Facts is not null).OrderBy(one => one.Decision.Received).Select(one => Of(one.Decision, one.Facts!))];
    }

    private static DecidedResource Of(Submission decided, FactsDocument facts) => new(
        decided.Id.ToString(),
        decided.Kind,
        decided.Decision!.Reason,
        decided.Decision.By,
        decided.Received.ToChinaTime(),
        decided.State.ToString().ToLowerInvariant(),
        [.. facts.Facts.Concat(facts.Held).Select(fact => fact.Figure.Origin!.Place.ToString()).Distinct()]);
}
