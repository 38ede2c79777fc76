using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.Findings;

/// <summary>Some findings.</summary>
/// <param name="Findings">The findings, each with its submission.</param>
/// <param name="Next">Where the next ones are; null if there are none. A page may be short, or even empty, and have a next.</param>
internal sealed record FindingPage(IReadOnlyList<(Submission Submission, FindingReport Finding)> Findings, FindingPosition? Next);
