namespace HtzPipeline.Functions.Api.Health;

/// <summary>The answer of <c>GET /api/v1/health/live</c>.</summary>
/// <param name="Status">ok.</param>
internal sealed record LivenessResource(string Status);
