using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Sdmx.Requests;
using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HtzPipeline.Functions.Sdmx.Structures;

/// <summary><c>/api/v1/sdmx/structure/…</c> (SDMX REST 2.2, doc/structures.md), and what of SDMX REST is not built.</summary>
internal static class SdmxStructureEndpoints
{
    public static void MapSdmxStructure(this IEndpointRouteBuilder app)
    {
        app.MapGet($"{SdmxTarget.Root}structure/{{*path}}", GetAsync)
            .AsQuery("GetSdmxStructure", "SDMX", "SDMX 结构 SDMX structures", "数据流、数据结构、代码表、概念。 Dataflow, data structure, code lists, concepts.")
            .Describe(SdmxStructureDescription.Parameters, SdmxFormats.Structures.Select(one => one.ContentType));
        app.MapGet($"{SdmxTarget.Root}{{*path}}", GetUnbuilt)
            .AsQuery("SdmxUnbuilt", "SDMX", "未实现 Not built", "schema、metadata、registration 尚未实现。 schema, metadata and registration are not built.")
            .ExcludeFromDescription();
    }

    private static async Task<IResult> GetAsync(HttpRequest request, CatalogueSource catalogues, Answerer answers, CancellationToken cancellation)
    {
        var target = SdmxTarget.Of(request, "structure");
        var errors = new ParameterErrors("path", "key");
        var query = SdmxStructureQuery.Parse(target, errors);
        var language = Parameters.Language("lang", target["lang"], errors);
        if (errors.Any)
        {
            return errors.ToSdmxProblem();
        }

        if (SdmxFormats.OfStructure(request, target) is not { } form)
        {
            return SdmxProblems.NotAcceptable(SdmxFormats.Structures.Select(one => one.ContentType));
        }

        // Structures are made from the catalogue: before there was one, there were none.
        if ((query.AsOf is { } time ? await catalogues.AsOfAsync(time, cancellation) : await catalogues.CurrentAsync(cancellation)) is not { } catalogue)
        {
            return SdmxProblems.NoSuchStructure();
        }

        var found = query.Find(catalogue);
        if (found.Count == 0 || (query.Items is { } items && !found.Any(view => SdmxStructureItems.Of(view.Artefact, catalogue).Any(item => items.Contains(item.Id)))))
        {
            return SdmxProblems.NoSuchStructure();
        }

        return await answers.AnswerAsync(request, new StoreState(catalogue.Version, []), form.ContentType, output =>
        {
            if (form.Json is { } version)
            {
                SdmxStructureJson.Write(version, new(found), catalogue, prepared: null, language, output);
            }
            else
            {
                SdmxStructureMl.Write(found, catalogue, output);
            }

            return Task.CompletedTask;
        });
    }

    private static ProblemHttpResult GetUnbuilt() => SdmxProblems.NotBuilt(
        "SDMX REST 中已实现的有 data、availability、structure。", "Of SDMX REST there are data, availability and structure.");
}
