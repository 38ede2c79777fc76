using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.Findings;

/// <summary>A page of findings.</summary>
/// <param name="Items">The findings.</param>
/// <param name="Continuation">What to ask for the next page with; null on the last.</param>
internal sealed record FindingPageResource(IReadOnlyList<SubmissionFindingResource> Items, string? Continuation)
{
    public static FindingPageResource Of(FindingPage page) =>
        new([.. page.Findings.Select(pair => SubmissionFindingResource.Of(pair.Submission, pair.Finding))], page.Next?.ToString());
}

/// <summary>A finding with the submission that it is in.</summary>
/// <param name="Submission">The submission's id.</param>
/// <param name="Path">The path it was uploaded as.</param>
/// <param name="Department">The code of its department.</param>
/// <param name="Period">The period it was uploaded for; the finding's own is the observation's.</param>
/// <param name="Uploaded">When it was uploaded, +08:00.</param>
/// <param name="State">Its state.</param>
/// <param name="Finding">The finding, as it is in the report on the submission.</param>
internal sealed record SubmissionFindingResource(
    string Submission, string Path, string Department, string? Period, DateTimeOffset Uploaded, string State, FindingReport Finding)
{
    public static SubmissionFindingResource Of(Submission submission, FindingReport finding) => new(
        submission.Id.ToString(),
        submission.Path,
        submission.Id.Department,
        submission.Id.Period?.ToString(),
        submission.Id.Uploaded.ToChinaTime(),
        submission.State.ToString().ToLowerInvariant(),
        finding);
}

/// <summary>The kinds of findings there are.</summary>
/// <param name="Items">The kinds, in the order of their codes.</param>
internal sealed record FindingKindsResource(IReadOnlyList<FindingKindResource> Items)
{
    public static FindingKindsResource Of(IEnumerable<FindingKind> kinds) =>
        new([.. kinds.OrderBy(kind => kind.Code, StringComparer.Ordinal).Select(FindingKindResource.Of)]);
}

/// <summary>A kind of finding.</summary>
/// <param name="Code">Its stable code.</param>
/// <param name="Severity">error, warning or info; a rule of the catalogue may set another.</param>
/// <param name="DoubtsFigure">Whether the figure it is about is published as questionable.</param>
/// <param name="Message">What it says; <c>{name}</c> stands for a particular.</param>
/// <param name="Advice">What to do.</param>
internal sealed record FindingKindResource(string Code, string Severity, bool DoubtsFigure, LocalText Message, LocalText Advice)
{
    public static FindingKindResource Of(FindingKind kind) =>
        new(kind.Code, kind.Severity.ToString().ToLowerInvariant(), kind.DoubtsFigure, kind.Message, kind.Advice);
}
