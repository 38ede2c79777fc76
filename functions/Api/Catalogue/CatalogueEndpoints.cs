using HtzPipeline.Functions.Api.Answers;

namespace HtzPipeline.Functions.Api.Catalogue;

/// <summary><c>/api/v1/catalogue</c></summary>
internal static class CatalogueEndpoints
{
    public static void MapCatalogue(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/v1/catalogue", GetAsync)
            .AsQuery(
                "GetCatalogue",
                "Catalogue",
                "指标目录 The catalogue",
                "区域、部门、单位、口径、指标和审核规则;CSV 为指标表。 Areas, departments, units, measures and indicators, with their codes, names and properties, and the rules that figures are held to; as CSV, the indicators.")
            .Takes<CatalogueParameters>()
            .ProducesTable<CatalogueResource>();

    private static Task<IResult> GetAsync(Asked<CatalogueParameters> asked, TableAnswerer answers, CancellationToken cancellation) =>
        answers.AnswerAsync(
            asked,
            (_, catalogue, _) => CatalogueResource.Of(catalogue),
            _ => Task.FromResult<IReadOnlyList<ViewedArea>>([]),
            (resource, _, _) => Task.FromResult(new TableResult<CatalogueResource>(resource, one => IndicatorsCsv.Of(one.Indicators))),
            cancellation);
}

/// <summary>The query string of <c>GET /api/v1/catalogue</c>, as text.</summary>
internal sealed record CatalogueParameters : FormatParameters;
