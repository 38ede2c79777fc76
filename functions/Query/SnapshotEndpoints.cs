using System.ComponentModel;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace HtzPipeline.Functions.Query;

/// <summary><c>/api/v1/snapshots/{period}</c></summary>
internal static class SnapshotEndpoints
{
    public static void MapSnapshots(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/v1/snapshots/{period}", GetAsync)
            .WithMetadata(KnownParameters.Of<SnapshotParameters>())
            .WithFunction("GetSnapshot")
            .WithTags("Observations")
            .WithSummary("某一时期的截面 Cross-section of a period")
            .WithDescription("某区域某一时期的全部指标,按组排列;没有数值的指标也列出。 All indicators of an area for a period, by group; those without a figure are listed too.")
            .Produces<SnapshotResource>()
            .Produces(StatusCodes.Status200OK, contentType: "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<JsonHttpResult<SnapshotResource>, ContentHttpResult, ProblemHttpResult>> GetAsync(
        [Description("时期 | The period: 2019-08, 2019-Q2, 2019-S1 or 2019")] string period,
        [AsParameters] SnapshotParameters parameters,
        ParameterErrors errors,
        HttpRequest request,
        CatalogueSource catalogues,
        ObservationReading reading,
        CancellationToken cancellation)
    {
        var catalogue = await catalogues.CurrentAsync(cancellation);
        var query = Parse(period, parameters, catalogue, errors);
        var format = ResponseFormats.Choose(parameters.Format, request, errors);
        var bom = Parameters.Flag("bom", parameters.Bom, errors);
        if (errors.Any || query is null)
        {
            return errors.ToProblem();
        }

        var answer = await reading.ReadAsync(query, catalogue, cancellation);
        return format == ResponseFormat.Csv
            ? CsvText.Result(ObservationsCsv.Write(answer.AsSeries(), catalogue), bom)
            : TypedResults.Json(SnapshotResource.Of(answer, catalogue));
    }

    private static SnapshotQuery? Parse(string period, SnapshotParameters parameters, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        Period? wanted = Parameters.Period("period", period, errors);
        var areas = Parameters.Areas("area", parameters.Area, catalogue, errors);
        if (areas.Count > 1)
        {
            errors.Add("area", "several-areas", "截面一次只查询一个区域。", "A cross-section is of one area.");
        }

        var asOf = Parameters.AsOf("asOf", parameters.AsOf, errors);
        return errors.Any ? null : new(areas[0], wanted!.Value, asOf);
    }
}

/// <summary>The query string of it.</summary>
internal sealed record SnapshotParameters(
    [property: FromQuery(Name = "area"), Description("区域代码或名称,默认全区 | Area code or name; the zone itself by default")]
    string? Area,
    [property: FromQuery(Name = "asOf"), Description("按当时所知回答:带时差的时间,或发布号 | Answer as it was known then: a time with offset, or a release number")]
    string? AsOf,
    [property: FromQuery(Name = "format"), Description("json(默认)或 csv | json (default) or csv; the Accept header serves as well")]
    string? Format,
    [property: FromQuery(Name = "bom"), Description("true 时 CSV 带 BOM,便于 Excel 打开 | true puts a BOM before CSV, for Excel")]
    string? Bom);
