using System.Buffers;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Observations;
using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Sdmx;
using HtzPipeline.Functions.Sdmx.Requests;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Sdmx.Data;

/// <summary><c>/api/v1/sdmx/data/…</c> (SDMX REST 2.2, doc/data.md)</summary>
internal static class SdmxDataEndpoints
{
    /// <summary>The setting of the most figures in one answer.</summary>
    public const string MostFiguresSetting = "Sdmx:MostFigures";

    private const int MostFigures = 100_000;

    public static void MapSdmxData(this IEndpointRouteBuilder app) =>
        app.MapGet($"{SdmxTarget.Root}data/{{*path}}", GetAsync)
            .AsQuery("GetSdmxData", "SDMX", "SDMX 数据 SDMX data", "SDMX REST 2.2 的数据查询;reportingYearStartDay 尚未实现。 Data queries of SDMX REST 2.2; reportingYearStartDay is not built.")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .Describe(SdmxDataDescription.Parameters, SdmxFormats.Data.Select(one => one.ContentType))
            .MayFindNothing();

    private static async Task<IResult> GetAsync(
        HttpRequest request,
        CatalogueSource catalogues,
        ObservationReader reader,
        SdmxReader sdmx,
        Answerer answers,
        IConfiguration settings,
        CancellationToken cancellation)
    {
        var target = SdmxTarget.Of(request, "data");
        var errors = new ParameterErrors("path", "key");
        var query = SdmxDataQuery.Parse(target, errors);
        var language = Parameters.Language("lang", target["lang"], errors);
        if (errors.Any)
        {
            return errors.ToSdmxProblem();
        }

        if (target["reportingYearStartDay"] is not null)
        {
            return SdmxProblems.NotBuilt("reportingYearStartDay 尚未实现。", "reportingYearStartDay is not built.");
        }

        var catalogue = await catalogues.CurrentAsync(cancellation);
        if (query.Context.DataflowsOf(catalogue) is not { Count: > 0 } dataflows)
        {
            return SdmxProblems.NoSuchStructure();
        }

        query = query.Of(dataflows);

        if (SdmxFormats.OfData(request, target) is not { } chosen)
        {
            return SdmxProblems.NotAcceptable(SdmxFormats.Data.Select(one => one.ContentType));
        }

        // An answer that was named in the address does not vary by the Accept header.
        var (format, style) = target["format"] is null
            ? CubeFormatTable.WithOptions(chosen, new(language, WithBom: false), request)
            : (chosen, new(language, WithBom: false));
        var version = SdmxFormats.Versions.FirstOrDefault(one => one.DataType == format.MediaType);
        var areas = await reader.ViewAsync(query.Selection.Areas(catalogue), query.AsOf, cancellation);
        var most = settings.GetValue(MostFiguresSetting, MostFigures);
        return await answers.AnswerAsync(request, StoreState.Of(areas, catalogue), format.ContentType, async output =>
        {
            var dataSets = query.Select(await ReadAsync(sdmx, query, areas, catalogue, most, cancellation));
            var count = dataSets.Sum(one => one.Lines.Count);
            if (count > most)
            {
                throw new CubeTooLargeException(
                    $"结果超过一次最多的 {most} 个数值;请缩小范围或使用 limit 和 offset。",
                    $"There are more than the {most} figures that may be asked for at once. Ask for less, or by limit and offset.");
            }

            if (count > 0)
            {
                Write(version, format, query.Shape, dataSets, areas, catalogue, style, output);
            }
        });
    }

    private static async Task<IReadOnlyList<SdmxDataSet>> ReadAsync(
        SdmxReader sdmx, SdmxDataQuery query, IReadOnlyList<ViewedArea> areas, IndicatorCatalogue catalogue, int most, CancellationToken cancellation) => query switch
        {
            _ when areas.Count == 0 => [],
            { UpdatedAfter: not null } => await sdmx.ReadChangesAsync(query.Selection, query.UpdatedAfter.Value, areas, catalogue, cancellation),
            { IncludeHistory: true } => await sdmx.ReadHistoryAsync(query, areas, catalogue, cancellation),
            _ => [SdmxDataSet.Of(await sdmx.ReadAsync(query.Selection, areas, catalogue, withFiles: true, cancellation, query.EnoughAt(most)))],
        };

    private static void Write(
        SdmxJsonVersion? version,
        CubeFormat format,
        SdmxShape shape,
        IReadOnlyList<SdmxDataSet> dataSets,
        IReadOnlyList<ViewedArea> areas,
        IndicatorCatalogue catalogue,
        CubeStyle style,
        IBufferWriter<byte> output)
    {
        var released = areas.Max(area => area.View.Time);
        if (version is not null)
        {
            SdmxJson.Write(version, dataSets, shape, catalogue, released, style.Language, output);
        }
        else if (format.MediaType == SdmxCsv.MediaType)
        {
            SdmxCsv.Write(dataSets, shape, catalogue, style, output);
        }
        else
        {
            SdmxMl.Write(dataSets, shape, catalogue, released, output);
        }
    }
}
