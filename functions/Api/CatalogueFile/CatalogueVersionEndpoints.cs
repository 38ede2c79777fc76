using System.ComponentModel;
using System.Text.Json.Serialization;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HtzPipeline.Functions.Api.CatalogueFile;

/// <summary><c>/api/v1/catalogue/versions</c>: what was in force, who put it in force, and the way back.</summary>
internal static class CatalogueVersionEndpoints
{
    private const string Route = "/api/v1/catalogue/versions";
    private const int MostVersions = 200;

    public static void MapCatalogueVersions(this IEndpointRouteBuilder app)
    {
        app.MapGet(Route, ListAsync)
            .AsQuery(
                "GetCatalogueVersions",
                CatalogueFileEndpoints.Tag,
                "目录的历次版本 The versions of the catalogue",
                "谁在何时、因何使哪个版本生效,增加、停用、改动了哪些指标;最近的在前,最多 200 次。 Who put which version in force, when and why, and which indicators it added, removed and changed; the latest first, 200 at most.")
            .Needs(Right.Catalogue)
            .Takes<NoParameters>()
            .Produces<CatalogueVersionsResource>();

        app.MapGet($"{Route}/{{version}}", GetAsync)
            .AsQuery(
                "GetCatalogueVersion",
                CatalogueFileEndpoints.Tag,
                "某一版本的目录文件 The file of a version",
                "曾经生效的目录文件(YAML)。 A file that is or was in force, as YAML.")
            .Needs(Right.Catalogue)
            .Takes<NoParameters>()
            .Produces<string>(StatusCodes.Status200OK, "application/yaml")
            .ProducesProblem(StatusCodes.Status404NotFound);

        app.MapPost($"{Route}/{{version}}/restoration", RestoreAsync)
            .AsWrite(
                "RestoreCatalogue",
                CatalogueFileEndpoints.Tag,
                "恢复某一版本的目录 Go back to a version",
                "使曾经生效的版本重新生效;这本身也是一次生效,其间的版本都保留。If-Match 写明它取代的版本。 Puts a version that was in force in force again. That is an act of its own, and all versions in between are kept. If-Match names the version that it replaces.",
                Right.Catalogue)
            .TakesNoParameters()
            .Produces<CatalogueVersionResource>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    private static async Task<IResult> ListAsync(ParameterErrors errors, HttpRequest request, CatalogueStore store, Answerer answers, CancellationToken cancellation)
    {
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var inForce = (await store.ReadCurrentAsync(known: null, cancellation))?.Version;
        var versions = CatalogueVersionsResource.Of(await store.ReadActsAsync(MostVersions, cancellation), inForce);
        return answers.Answer(request, ApiJson.ContentType, output => ApiJson.Write(versions, output));
    }

    private static async Task<IResult> GetAsync(
        [Description("目录的版本号 | The catalogue's version")] string version, ParameterErrors errors, HttpResponse response, CatalogueStore store, CancellationToken cancellation)
    {
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        return await ReadAsync(version, store, cancellation) is { } text ? CatalogueFileEndpoints.FileOf(response, text, version) : Unknown(version);
    }

    private static async Task<IResult> RestoreAsync(
        [Description("目录的版本号 | The catalogue's version")] string version,
        RestorationRequest body,
        HttpContext context,
        CatalogueStore store,
        CatalogueSource catalogues,
        TemplateStore templates,
        CancellationToken cancellation)
    {
        if (await ReadAsync(version, store, cancellation) is not { } text)
        {
            return Unknown(version);
        }

        var errors = new ParameterErrors { InBody = true };
        errors.AddFaultOfReason(body.Reason);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var (proposed, refusal) = ProposedCatalogue.Of(text);
        return refusal ?? await CatalogueFileEndpoints.PutInForceAsync(context, proposed!, body.Reason!, catalogues, templates, cancellation);
    }

    // Nothing but a version may name a blob.
    private static async Task<string?> ReadAsync(string version, CatalogueStore store, CancellationToken cancellation) =>
        version.All(char.IsAsciiLetterOrDigit) && await store.ReadAsync(version, cancellation) is { } yaml ? yaml.ToString() : null;

    private static ProblemHttpResult Unknown(string version) => Problem.Of(
        StatusCodes.Status404NotFound, "unknown-version", "未找到 Not found", $"没有版本“{version}”。 There is no version '{version}'.");
}

/// <summary>The body of a restoration.</summary>
/// <param name="Reason">Why.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RestorationRequest(string? Reason);
