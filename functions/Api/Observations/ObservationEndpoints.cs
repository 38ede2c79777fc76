using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Json;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary><c>/api/v1/observations</c></summary>
internal static class ObservationEndpoints
{
    private const string Tag = "Observations";

    public static void MapObservations(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/observations", GetAsync)
            .AsQuery(
                "GetObservations",
                Tag,
                "时间序列 Time series",
                "一个或多个指标的序列,每个数值带有来源(文件、工作表、单元格)。分页返回:下一页的标记在 continuation 中,地址在 Link 头中,各页属于同一次发布。 Series of one or many indicators, each figure with where it came from: file, sheet, cell. A page at a time: continuation and the Link header lead to the next, and all pages are of one release.")
            .Takes<ObservationParameters>()
            .ProducesCube<ObservationsResource>();
        ParametersInBody.On<ObservationParameters>(app.MapPost("/api/v1/observations", GetAsync), "QueryObservations", Tag, "时间序列(长查询) Time series, asked for at length")
            .ProducesCube<ObservationsResource>();
    }

    private static async Task<IResult> GetAsync(
        Asked<ObservationParameters> asked,
        CatalogueSource catalogues,
        ObservationReader reader,
        ObservationWriter writer,
        Answerer answers,
        NextPage next,
        CancellationToken cancellation)
    {
        var (text, errors, request) = asked;
        var catalogue = await catalogues.CurrentAsync(cancellation);
        var query = ObservationQuery.Parse(text, catalogue, errors);
        var (format, style) = CubeFormatChoice.Choose(text, request, errors);
        if (query.History)
        {
            format = HistoryFormat.Of(format, text, errors);
        }

        style = style with { Fields = FieldChoice.Of(text, format, errors) };
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        format.NameFile(request.HttpContext.Response, query.Areas, style.Language);
        var areas = await reader.ViewAsync(query, cancellation);
        return await answers.AnswerAsync(request, StoreState.Of(areas, catalogue), format.ContentType, async output =>
        {
            next.Link(request, (await writer.WriteAsync(query, areas, catalogue, format, style, output, cancellation))?.ToString());
        });
    }
}
