using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Storage.Catalogues;

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

    private static async Task<IResult> GetAsync(
        Asked<CatalogueParameters> asked, CatalogueSource catalogues, Answerer answers, CancellationToken cancellation)
    {
        // What is wrong with the question is said though no catalogue be in force.
        var format = ResponseFormat.Choose(asked.Text, asked.Request, asked.Errors);
        if (asked.Errors.Any)
        {
            return asked.Errors.ToProblem();
        }

        var catalogue = await catalogues.CurrentAsync(cancellation);
        return await answers.AnswerAsync(asked.Request, StoreState.Of([], catalogue), format.ContentType, output =>
        {
            format.Write(output, new TableResult<CatalogueResource>(CatalogueResource.Of(catalogue), one => IndicatorsCsv.Of(one.Indicators)));
            return Task.CompletedTask;
        });
    }
}

/// <summary>The query string of <c>GET /api/v1/catalogue</c>, as text.</summary>
internal sealed record CatalogueParameters : FormatParameters;
