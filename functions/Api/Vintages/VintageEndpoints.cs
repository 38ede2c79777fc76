using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Observations;
using Microsoft.AspNetCore.Mvc;

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

    private static Task<IResult> GetHistoryAsync(
        Asked<HistoryParameters> asked, ObservationReader reader, HistoryReader history, TableAnswerer answers, CancellationToken cancellation) =>
        answers.AnswerAsync(
            asked,
            (text, catalogue, errors) => ObservationQuery.Parse(text, catalogue, errors),
            query => reader.ViewAsync(query, cancellation),
            async (query, areas, catalogue) =>
            {
                var answer = await history.ReadAsync(query, areas, catalogue, cancellation);
                return new TableResult<HistoryResource>(HistoryResource.Of(answer, catalogue), _ => HistoryCsv.Of(answer, catalogue), answer.Continuation?.ToString());
            },
            cancellation);

    private static Task<IResult> GetRevisionsAsync(
        Asked<RevisionParameters> asked, ObservationReader reader, VintageReader vintages, TableAnswerer answers, CancellationToken cancellation) =>
        answers.AnswerAsync(
            asked,
            ParseRevisions,
            query => reader.ViewAsync(query.Areas, asOf: null, cancellation),
            async (query, areas, catalogue) =>
            {
                var answer = await vintages.ReadTriangleAsync(query, areas, catalogue, cancellation);
                return new TableResult<TriangleResource>(TriangleResource.Of(answer, catalogue), _ => TriangleCsv.Of(answer, catalogue));
            },
            cancellation);

    private static ObservationQuery ParseRevisions(RevisionParameters text, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        var query = ObservationQuery.Parse(text, catalogue, errors);
        if (query.Measures.Count != 1)
        {
            errors.Add("measure", "one-measure", "修订三角须指定一个口径。", "A revision triangle is of one measure.");
        }

        if (query.Indicators.Count > 1 || query.Areas.Count > 1)
        {
            errors.Add(query.Areas.Count > 1 ? "area" : "indicator", "one-series", "修订三角一次只查询一个序列。", "A revision triangle is of one series.");
        }

        return query;
    }

    private static Task<IResult> GetChangesAsync(
        Asked<ChangeParameters> asked, ObservationReader reader, VintageReader vintages, TableAnswerer answers, CancellationToken cancellation) =>
        answers.AnswerAsync(
            asked,
            ChangeQuery.Parse,
            query => reader.ViewAsync([query.Area], query.Until, cancellation),
            async (query, areas, catalogue) =>
            {
                var changes = ChangesResource.Of(await vintages.ReadChangesAsync(query, areas[0], catalogue, cancellation), catalogue);
                return new TableResult<ChangesResource>(changes, ChangesCsv.Of, changes.Continuation);
            },
            cancellation);
}

/// <summary>The query string of <c>GET /api/v1/revisions</c>, as text: of one indicator, area and measure.</summary>
internal sealed record RevisionParameters : SeriesParameters
{
    [FromQuery(Name = "measure"), Required, Takes(ParameterKind.Measure), Description("一个口径的代码 | One measure. Example: cumulative")]
    public override string? Measure { get; init; }
}
