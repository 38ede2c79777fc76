using System.ComponentModel;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.AspNetCore.Mvc;

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
            var resource = Parameters.Given(asked.Text.Search) ? CatalogueResource.Found(catalogue, asked.Text.Search) : CatalogueResource.Of(catalogue);
            format.Write(output, new TableResult<CatalogueResource>(resource, one => IndicatorsCsv.Of(one.Indicators)));
            return Task.CompletedTask;
        });
    }
}

/// <summary>The query string of <c>GET /api/v1/catalogue</c>, as text.</summary>
internal sealed record CatalogueParameters : FormatParameters
{
    [FromQuery(Name = "q"), Takes(ParameterKind.Text), Description("查找:名称、别名、拼音首字母或代码的一部分;只给出找到的指标(及其分组和规则)和区域,最相符的在前 | Part of a name, an alias, the initials of its pinyin or a code: answers with the indicators found, with their groups and rules, and the areas, the best first. Example: gmysgy")]
    public string? Search { get; init; }
}
