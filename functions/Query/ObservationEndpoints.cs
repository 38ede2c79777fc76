using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HtzPipeline.Functions.Query;

/// <summary><c>/api/v1/observations</c></summary>
internal static class ObservationEndpoints
{
    public static void MapObservations(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/v1/observations", GetAsync)
            .WithMetadata(KnownParameters.Of<ObservationParameters>())
            .WithFunction("GetObservations")
            .WithTags("Observations")
            .WithSummary("时间序列 Time series")
            .WithDescription("一个或多个指标的序列,每个数值带有来源(文件、工作表、单元格)。 Series of one or many indicators, each figure with where it came from: file, sheet, cell.")
            .Produces<ObservationsResource>()
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<JsonHttpResult<ObservationsResource>, ContentHttpResult, ProblemHttpResult>> GetAsync(
        [AsParameters] ObservationParameters parameters,
        ParameterErrors errors,
        HttpRequest request,
        CatalogueSource catalogues,
        ObservationReading reading,
        CancellationToken cancellation)
    {
        var catalogue = await catalogues.CurrentAsync(cancellation);
        var query = ObservationQuery.Parse(parameters, catalogue, errors);
        var format = ResponseFormats.Choose(parameters.Format, request, errors);
        var bom = Parameters.Flag("bom", parameters.Bom, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var answer = await reading.ReadAsync(query, catalogue, cancellation);
        return format == ResponseFormat.Csv
            ? CsvText.Result(ObservationsCsv.Write(answer, catalogue), bom)
            : TypedResults.Json(ObservationsResource.Of(answer, catalogue));
    }
}
