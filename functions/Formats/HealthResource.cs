namespace HtzPipeline.Functions.Formats;

/// <summary>The answer of <c>GET /api/v1/health</c> when all is well.</summary>
/// <param name="Status">ok.</param>
/// <param name="CatalogueVersion">The version of the catalogue in force.</param>
internal sealed record HealthResource(string Status, string CatalogueVersion);
