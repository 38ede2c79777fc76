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
        QueryText<CatalogueParameters> parameters,
        ParameterErrors errors,
        HttpRequest request,
        CatalogueSource catalogues,
        Answerer answers,
        CancellationToken cancellation)
    {
        var format = ResponseFormat.Choose(parameters.Text, request, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var catalogue = await catalogues.CurrentAsync(cancellation);
        return await answers.AnswerAsync(request, StoreState.Of([], catalogue), format.ContentType, output =>
        {
            var resource = CatalogueResource.Of(catalogue);
            format.Write(output, resource, () => IndicatorsCsv.Of(resource.Indicators));
            return Task.CompletedTask;
        });
    }
}
