using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HtzPipeline.Functions.Query;

/// <summary><c>/api/v1/catalogue</c></summary>
internal static class CatalogueEndpoints
{
    public static void MapCatalogue(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/v1/catalogue", GetAsync)
            .WithFunction("GetCatalogue")
            .WithTags("Catalogue")
            .WithSummary("指标目录 The catalogue")
            .WithDescription("区域、部门、单位、口径和指标。 Areas, departments, units, measures and indicators, with their codes, names and properties.");

    private static async Task<Ok<CatalogueResource>> GetAsync(CatalogueSource catalogues, CancellationToken cancellation)
    {
        IndicatorCatalogue catalogue = await catalogues.CurrentAsync(cancellation);
        return TypedResults.Ok(CatalogueResource.Of(catalogue));
    }
}
