using HtzPipeline.Functions.Api.Answers;

namespace HtzPipeline.Functions.Api.Findings;

/// <summary>The query string of <c>GET /api/v1/findings/kinds</c>, as text.</summary>
internal sealed record FindingKindParameters : FormatParameters;
