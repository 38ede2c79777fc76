using System.ComponentModel;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Api.Snapshots;

/// <summary><c>/api/v1/snapshots/{period}</c></summary>
internal static class SnapshotEndpoints
{
    private const string Tag = "Observations";

    public static void MapSnapshots(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/v1/snapshots/{period}", GetAsync)
            .AsQuery(
                "GetSnapshot",
                Tag,
                "某一时期的截面 Cross-section of a period",
                "某区域某一时期的全部指标,按组排列:最新、上期、上年同期、报送的和计算的增速、在同级区域中的位次(ranks=true)、走势和提示;没有数值的指标也列出。 All indicators of an area for a period, by group: latest, previous and a year before, growth as reported and as computed, rank among the areas beside it (ranks=true), sparkline and flags; those without a figure are listed too.")
            .Takes<SnapshotParameters>()
            .ProducesCube<SnapshotResource>();
        ParametersInBody.On<SnapshotParameters>(app.MapPost("/api/v1/snapshots/{period}", GetAsync), "QuerySnapshot", Tag, "某一时期的截面(参数在正文中) Cross-section of a period, with its parameters in the body")
            .ProducesCube<SnapshotResource>();
    }

    private static async Task<IResult> GetAsync(
        [Description("时期,latest 为最近有数值的月份 | The period: 2019-08, 2019-Q2, 2019-S1, 2019, or latest for the latest month with a figure")] string period,
        Asked<SnapshotParameters> asked,
        CatalogueSource catalogues,
        SnapshotReader reader,
        Answerer answers,
        CancellationToken cancellation)
    {
        var (text, errors, request) = asked;
        var catalogue = await catalogues.CurrentAsync(cancellation);
        var query = SnapshotQuery.Parse(period, text, catalogue, errors);
        var (format, style) = CubeFormatChoice.Choose(text, request, errors);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        format.NameFile(request.HttpContext.Response, [query.Area], style.Language);
        var areas = await reader.ViewAsync(query, catalogue, cancellation);
        return await answers.AnswerAsync(request, StoreState.Of(areas, catalogue), format.ContentType, async output =>
        {
            var answer = await reader.ReadAsync(query, areas, catalogue, cancellation);
            if (format == CubeFormatTable.Json)
            {
                ApiJson.Write(SnapshotResource.Of(answer, catalogue), output);
            }
            else
            {
                format.Write(answer.AsSeries().ToCube(catalogue), style, output);
            }
        });
    }
}
