using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Observations;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Api.Vintages;

/// <summary><c>/api/v1/history</c>, <c>/api/v1/revisions</c>, <c>/api/v1/changes</c></summary>
internal static class VintageEndpoints
{
    private const string Tag = "Vintages";

    public static void MapVintages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/history", GetHistoryAsync)
            .AsQuery(
                "GetHistory",
                Tag,
                "数值的全部版本 All vintages of figures",
                "每个数值的全部版本:自哪次发布起有效、到哪次发布为止、由哪个报送带来;迟到而从未生效的、已撤回的分别注明。 Every vintage: valid from and to which release, brought by which submission; those that came too late to be current, and those withdrawn, are marked.")
            .Takes<HistoryParameters>()
            .ProducesTable<HistoryResource>();
        app.MapGet("/api/v1/revisions", GetRevisionsAsync)
            .AsQuery(
                "GetRevisions",
                Tag,
                "修订三角 Revision triangle",
                "一个指标、一个口径:每个时期在每次有变化的发布时的数值。 One indicator, one measure: each period as of each release that changed any of them.")
            .Takes<RevisionParameters>()
            .ProducesTable<TriangleResource>();
        app.MapGet("/api/v1/changes", GetChangesAsync)
            .AsQuery(
                "GetChanges",
                Tag,
                "变更 Changes",
                "某区域自某次发布(或时间)以来的逐项变更:原值、新值、口径、由谁、为何;没有变化的发布不列出。 What changed in an area since a release or a time, figure by figure: old value, new value, measure, who, why; releases that changed nothing are left out.")
            .Takes<ChangeParameters>()
            .ProducesTable<ChangesResource>();
    }

    private static async Task<IResult> GetHistoryAsync(
        QueryText<HistoryParameters> parameters,
        ParameterErrors errors,
        HttpRequest request,
        CatalogueSource catalogues,
        ObservationReader reader,
        VintageReader vintages,
        Answerer answers,
        CancellationToken cancellation)
    {
        var catalogue = await catalogues.CurrentAsync(cancellation);
        var query = ObservationQuery.Parse(parameters.Text, catalogue, errors);
        var format = ResponseFormat.Choose(parameters.Text, request, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var areas = await reader.ViewAsync(query.Areas, asOf: null, cancellation);
        return await answers.AnswerAsync(request, StoreState.Of(areas, catalogue), format.ContentType, async output =>
        {
            var answer = await vintages.ReadHistoryAsync(query, areas, catalogue, cancellation);
            format.Write(output, HistoryResource.Of(answer, catalogue), () => HistoryCsv.Of(answer, catalogue));
        });
    }

    private static async Task<IResult> GetRevisionsAsync(
        QueryText<RevisionParameters> parameters,
        ParameterErrors errors,
        HttpRequest request,
        CatalogueSource catalogues,
        ObservationReader reader,
        VintageReader vintages,
        Answerer answers,
        CancellationToken cancellation)
    {
        var catalogue = await catalogues.CurrentAsync(cancellation);
        var query = ObservationQuery.Parse(parameters.Text, catalogue, errors);
        if (query.Measures.Count != 1)
        {
            errors.Add("measure", "one-measure", "修订三角须指定一个口径。", "A revision triangle is of one measure.");
        }

        if (query.Indicators.Count > 1 || query.Areas.Count > 1)
        {
            errors.Add(query.Areas.Count > 1 ? "area" : "indicator", "one-series", "修订三角一次只查询一个序列。", "A revision triangle is of one series.");
        }

        var format = ResponseFormat.Choose(parameters.Text, request, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var areas = await reader.ViewAsync(query.Areas, asOf: null, cancellation);
        return await answers.AnswerAsync(request, StoreState.Of(areas, catalogue), format.ContentType, async output =>
        {
            var answer = await vintages.ReadTriangleAsync(query, areas, catalogue, cancellation);
            format.Write(output, TriangleResource.Of(answer, catalogue), () => TriangleCsv.Of(answer, catalogue));
        });
    }

    private static async Task<IResult> GetChangesAsync(
        QueryText<ChangeParameters> parameters,
        ParameterErrors errors,
        HttpRequest request,
        CatalogueSource catalogues,
        ObservationReader reader,
        VintageReader vintages,
        Answerer answers,
        CancellationToken cancellation)
    {
        var catalogue = await catalogues.CurrentAsync(cancellation);
        var query = ChangeQuery.Parse(parameters.Text, catalogue, errors);
        var format = ResponseFormat.Choose(parameters.Text, request, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var areas = await reader.ViewAsync([query.Area], query.Until, cancellation);
        return await answers.AnswerAsync(request, StoreState.Of(areas, catalogue), format.ContentType, async output =>
        {
            var changes = ChangesResource.Of(await vintages.ReadChangesAsync(query, areas[0], catalogue, cancellation), catalogue);
            if (changes.Continuation is { } continuation)
            {
                NextPage.Link(request, continuation);
            }

            format.Write(output, changes, () => ChangesCsv.Of(changes));
        });
    }
}
