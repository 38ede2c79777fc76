namespace HtzPipeline.Functions.Api.Health;

/// <summary>The answer of <c>GET /api/v1/health</c> when the service can answer.</summary>
/// <param name="Status">ok, or degraded where something is down that most requests can do without.</param>
/// <param name="CatalogueVersion">The version of the catalogue in force.</param>
/// <param name="Dependencies">What the service depends on.</param>
internal sealed record HealthResource(string Status, string CatalogueVersion, IReadOnlyList<DependencyResource> Dependencies);
