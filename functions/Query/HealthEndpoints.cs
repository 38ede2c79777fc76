using Azure;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HtzPipeline.Functions.Query;

/// <summary><c>/api/v1/health</c></summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/v1/health", GetAsync)
            .WithFunction("GetHealth", isOpen: true)
            .WithTags("Health")
            .WithSummary("运行状况 Health")
            .WithDescription("存储可用且目录已加载时为 200,否则为 503。 200 when storage answers and a catalogue is in force, otherwise 503.")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<HealthResource>, ProblemHttpResult>> GetAsync(CatalogueSource catalogues, CancellationToken cancellation)
    {
        try
        {
            var catalogue = await catalogues.CurrentAsync(cancellation);
            return TypedResults.Ok(new HealthResource("ok", catalogue.Version));
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException or InvalidOperationException)
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status503ServiceUnavailable,
                type: "urn:htz:problem:not-ready",
                title: "暂不可用 Not ready",
                detail: failure.Message,
                extensions: new Dictionary<string, object?> { ["code"] = "not-ready" });
        }
    }
}

/// <summary>The answer when all is well.</summary>
/// <param name="Status">ok.</param>
/// <param name="CatalogueVersion">The version of the catalogue in force.</param>
internal sealed record HealthResource(string Status, string CatalogueVersion);
