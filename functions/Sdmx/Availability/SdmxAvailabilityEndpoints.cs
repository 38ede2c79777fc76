using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Observations;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Formats.Sdmx;
using HtzPipeline.Functions.Sdmx.Data;
using HtzPipeline.Functions.Sdmx.Requests;
using HtzPipeline.Functions.Sdmx.Structures;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Sdmx.Availability;

/// <summary><c>/api/v1/sdmx/availability/…</c> (SDMX REST 2.2, doc/availability.md)</summary>
internal static class SdmxAvailabilityEndpoints
{
    public static void MapSdmxAvailability(this IEndpointRouteBuilder app) =>
        app.MapGet($"{SdmxTarget.Root}availability/{{*path}}", GetAsync)
            .AsQuery("GetSdmxAvailability", "SDMX", "SDMX 可用数据 SDMX availability", "哪些选择有数据;reportingYearStartDay 尚未实现。 Which selections lead to data; reportingYearStartDay is not built.")
            .Describe(SdmxAvailabilityDescription.Parameters, SdmxFormats.Versions.Select(one => one.StructureType))
            .MayFindNothing();

    private static async Task<IResult> GetAsync(
        HttpRequest request,
        CatalogueSource catalogues,
        ObservationReader reader,
        SdmxReader sdmx,
        Answerer answers,
        CancellationToken cancellation)
    {
        var target = SdmxTarget.Of(request, "availability");
        var errors = new ParameterErrors("path", "key");
        var query = SdmxAvailabilityQuery.Parse(target, errors);
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

        query = query with { Selection = query.Selection with { Dataflows = dataflows } };
        if (SdmxFormats.OfAvailability(request, target) is not { } version)
        {
            return SdmxProblems.NotAcceptable(SdmxFormats.Versions.Select(one => one.StructureType));
        }

        // What can be added to a selection lies outside of it, so all is read.
        var read = query.IsAvailable ? new SeriesSelection(SdmxKey.Parse("*"), []) { Dataflows = dataflows } : query.Selection;
        var areas = await reader.ViewAsync(read.Areas(catalogue), asOf: null, cancellation);
        return await answers.AnswerAsync(request, StoreState.Of(areas, catalogue), version.StructureType, async output =>
        {
            if (areas.Count > 0
                && query.Of(await LinesAsync(sdmx, query, read, areas, catalogue, cancellation), catalogue) is { } availability)
            {
                var message = new SdmxStructureMessage(Referenced(query, availability, catalogue), availability);
                SdmxStructureJson.Write(version, message, catalogue, areas.Max(area => area.View.Time), language, output);
            }
        });
    }

    // What was taken back since is not available, so of what changed only that counts which is to be replaced.
    private static async Task<IReadOnlyList<(CubeSeries Series, CubeFigure Figure)>> LinesAsync(
        SdmxReader sdmx, SdmxAvailabilityQuery query, SeriesSelection read, IReadOnlyList<ViewedArea> areas, IndicatorCatalogue catalogue, CancellationToken cancellation) =>
        query.UpdatedAfter is { } after
            ? [.. (await sdmx.ReadChangesAsync(read, after, areas, catalogue, cancellation)).Where(set => set.Action == "Replace").SelectMany(set => set.Lines)]
            : SdmxDataSet.Of(await sdmx.ReadAsync(read, areas, catalogue, withFiles: true, cancellation)).Lines;

    /// <summary>The artefacts asked for beside, schemes and lists with what the availability speaks of, and the codes above.</summary>
    private static List<SdmxArtefactView> Referenced(SdmxAvailabilityQuery query, SdmxAvailability availability, IndicatorCatalogue catalogue)
    {
        var concepts = availability.Values.Select(one => one.Dimension.Id).Concat(availability.First is null ? [] : [DataStructure.Time.Id]).ToHashSet();
        var views = new List<SdmxArtefactView>();
        foreach (var artefact in SdmxArtefact.AllOf(catalogue).Where(one => query.References.Contains(one.Type) && (one.Dataflow is not { } flow || query.Selection.Dataflows.Contains(flow))))
        {
            switch (artefact.Type)
            {
                case "codelist":
                    views.AddRange(availability.Values.Where(one => one.Dimension.Codelist!.Id == artefact.Id)
                        .Select(one => new SdmxArtefactView(artefact, Items: WithParents(one.Values, one.Dimension.Codelist!.CodesOf(catalogue)))));
                    break;
                case "conceptscheme":
                    views.Add(new(artefact, Items: concepts));
                    break;
                default:
                    views.Add(new(artefact));
                    break;
            }
        }

        return views;
    }

    private static HashSet<string> WithParents(IReadOnlyList<string> codes, IReadOnlyList<SdmxCode> all)
    {
        var parents = all.ToDictionary(code => code.Id, code => code.Parent);
        var found = new HashSet<string>();
        foreach (var code in codes)
        {
            for (var one = code; one is not null && found.Add(one); one = parents.GetValueOrDefault(one))
            {
            }
        }

        return found;
    }
}
