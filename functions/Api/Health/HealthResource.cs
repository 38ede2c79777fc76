using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HtzPipeline.Functions.Api.Health;

/// <summary>The answer of <c>GET /api/v1/health</c> when the service can answer.</summary>
/// <param name="Status">ok, or degraded where something is down that most requests can do without.</param>
/// <param name="CatalogueVersion">The version of the catalogue in force.</param>
/// <param name="Dependencies">What the service depends on.</param>
internal sealed record HealthResource(string Status, string CatalogueVersion, IReadOnlyList<DependencyResource> Dependencies);

/// <summary>Something that the service depends on.</summary>
/// <param name="Name">blobs, tables, catalogue, queues or entra.</param>
/// <param name="Status">ok, degraded where most requests can do without it, or down.</param>
internal sealed record DependencyResource(string Name, string Status)
{
    /// <summary>All that were asked, by name.</summary>
    public static IReadOnlyList<DependencyResource> AllOf(HealthReport report) =>
        [.. report.Entries.Select(entry => new DependencyResource(entry.Key, TextOf(entry.Value.Status))).OrderBy(one => one.Name, StringComparer.Ordinal)];

    /// <summary>How a status is written.</summary>
    public static string TextOf(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "ok",
        HealthStatus.Degraded => "degraded",
        _ => "down",
    };
}

/// <summary>The answer of <c>GET /api/v1/health/live</c>.</summary>
/// <param name="Status">ok.</param>
internal sealed record LivenessResource(string Status);
