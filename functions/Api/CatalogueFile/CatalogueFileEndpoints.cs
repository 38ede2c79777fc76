using System.ComponentModel;
using System.Text;
using Azure;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Api.CatalogueFile;

/// <summary><c>/api/v1/catalogue/file</c>: the file that is the catalogue, to be looked at and put in force. Its entity tag is its version.</summary>
internal static class CatalogueFileEndpoints
{
    /// <summary>The address.</summary>
    public const string Route = "/api/v1/catalogue/file";

    /// <summary>The chapter of the API.</summary>
    public const string Tag = "Catalogue";

    /// <summary>Of how many last months files are looked at, unless it is said.</summary>
    public const int UsualMonths = 12;

    /// <summary>Of how many last months files can be looked at: of all that there is.</summary>
    public const int MostMonths = 1200;

    private const string MediaType = "application/yaml; charset=utf-8";

    public static void MapCatalogueFile(this IEndpointRouteBuilder app)
    {
        app.MapGet(Route, GetAsync)
            .AsQuery(
                "GetCatalogueFile",
                Tag,
                "指标目录文件 The catalogue's file",
                "生效的指标目录(YAML)。ETag 就是版本号,生效新文件时放在 If-Match 里。 The catalogue in force, as YAML. Its ETag is the version, which If-Match names when another file is put in force.")
            .Needs(Right.Catalogue)
            .Takes<NoParameters>()
            .Produces<string>(StatusCodes.Status200OK, "application/yaml")
            .ProducesProblem(StatusCodes.Status404NotFound);

        app.MapPut(Route, PutAsync)
            .AsWrite(
                "PutCatalogueFile",
                Tag,
                "使指标目录生效 Put a catalogue in force",
                "请求内容为目录文件;If-Match 写明它取代的版本(从未有过目录的写 If-None-Match: *),该版本已不是生效的版本则不执行。有错误的不生效,逐条说明行号。以前的版本都保留。其他实例半分钟内采用。 The body is the file. If-Match names the version that it replaces (If-None-Match: * where there has never been one): if that is no longer in force, nothing is done. A file with faults is not put in force, and each is told with its line. All versions are kept. Other instances take it up within half a minute.",
                Right.Catalogue)
            .Takes<CatalogueFileParameters>()
            .TakesFile()
            .Produces<CatalogueVersionResource>()
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    private static async Task<IResult> GetAsync(ParameterErrors errors, HttpResponse response, CatalogueStore store, CancellationToken cancellation)
    {
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        return await store.ReadCurrentAsync(known: null, cancellation) is { Text: { } text, Version: { } version } ? FileOf(response, text, version) : None();
    }

    private static async Task<IResult> PutAsync(
        Asked<CatalogueFileParameters> asked, HttpContext context, CatalogueSource catalogues, TemplateStore templates, CancellationToken cancellation)
    {
        var (text, errors, request) = asked;
        errors.AddFaultOfReason(text.Reason);
        if (errors.Any)
        {
            return errors.ToProblem();
        }

        var (proposed, refusal) = await ProposedCatalogue.ReadAsync(request, cancellation);
        return refusal ?? await PutInForceAsync(context, proposed!, text.Reason!, catalogues, templates, cancellation);
    }

    /// <summary>Puts a catalogue in force, if the conditions of the request hold and the templates of bulletins can do with it.</summary>
    public static async Task<IResult> PutInForceAsync(
        HttpContext context, ProposedCatalogue proposed, string reason, CatalogueSource catalogues, TemplateStore templates, CancellationToken cancellation)
    {
        if (WriteConditions.Of(context.Request.Headers) is not { } conditions || conditions == default)
        {
            return Problem.Of(
                StatusCodes.Status428PreconditionRequired,
                "missing-condition",
                "请说明取代哪个版本 Which version is replaced",
                "请在 If-Match 中写明所取代的版本(带引号),以免覆盖他人的修改。 Name the version that is replaced in If-Match, in quotes, so that nobody's change is lost.");
        }

        if (await proposed.FaultOfTemplatesAsync(catalogues, templates, cancellation) is { } faulty)
        {
            return faulty;
        }

        var caller = Caller.Known(context.User);
        var author = new CatalogueAuthor(caller.Id, caller.Name, reason.Trim());
        if (await catalogues.TryPublishAsync(proposed.Catalogue, proposed.Yaml, author, there => conditions.Hold(there is null ? null : new ETag(there)), cancellation) is not { } act)
        {
            return Problem.Of(
                StatusCodes.Status412PreconditionFailed,
                "other-version",
                "已有别的版本生效 Another version is in force",
                "其间有人使别的版本生效了;请取新的目录文件,把修改加进去再试。 Somebody has put another version in force meanwhile: get that file, and make your change in it.");
        }

        context.Response.Headers.ETag = TagOf(act.Version).ToString();
        return TypedResults.Json(CatalogueVersionResource.Of(act, act.Version));
    }

    /// <summary>A version's text as a file.</summary>
    public static IResult FileOf(HttpResponse response, string text, string version)
    {
        response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(text), MediaType, $"catalogue-{version}.yaml", entityTag: TagOf(version));
    }

    private static ProblemHttpResult None() => Problem.Of(
        StatusCodes.Status404NotFound, "no-catalogue", "没有指标目录 There is no catalogue", "还没有指标目录生效。 No catalogue has been put in force yet.");

    private static EntityTagHeaderValue TagOf(string version) => new($"\"{version}\"");
}

/// <summary>The query string of <c>PUT /api/v1/catalogue/file</c>, as text.</summary>
internal sealed record CatalogueFileParameters
{
    [FromQuery(Name = "reason"), Takes(ParameterKind.Text), Description("理由,必填,随版本保存 | Why; required, and kept with the version")]
    public string? Reason { get; init; }
}
