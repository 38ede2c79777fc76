using HtzPipeline.Functions.Api.Document;
using HtzPipeline.Functions.Formats.Sdmx;
using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace HtzPipeline.Functions.Sdmx.Requests;

/// <summary>
/// SDMX queries in the API's description. A route takes all that follows the resource, since the end of a path may be left out; what is described is
/// the whole path, as the standard's own description has it (sdmx-rest, api/sdmx-rest.yaml).
/// </summary>
internal static class SdmxDescription
{
    /// <summary>Describes an endpoint by its parameters, those of the path in their order.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="parameters">The parameters: made anew each time, since a document changes them.</param>
    /// <param name="contentTypes">The Content-Types of its answers.</param>
    public static RouteHandlerBuilder Describe(
        this RouteHandlerBuilder endpoint, Func<SdmxExamples, IEnumerable<OpenApiParameter>> parameters, IEnumerable<string> contentTypes) => endpoint
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status406NotAcceptable)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .AddOpenApiOperationTransformer((operation, context, _) =>
        {
            var services = context.ApplicationServices;
            var indicator = ApiExamples.Of("indicator", services.GetRequiredService<CatalogueSource>().Known);
            operation.Description += " 路径末尾各段可省略。 The last parts of the path may be left out.";
            operation.Parameters = [.. parameters(new(services.GetRequiredService<AboutSource>().Known.Agency.Id, $"{SdmxCodelistTable.CodeOf(Frequency.Month)}.{indicator}.*.*"))];
            operation.Responses ??= [];
            operation.Responses["200"] = new OpenApiResponse { Description = "OK", Content = contentTypes.Select(WithoutCharset).ToDictionary(type => type, Message) };
            operation.Responses["304"] = new OpenApiResponse { Description = "与 If-None-Match 所说的相同 Still what If-None-Match names" };
            return Task.CompletedTask;
        });

    /// <summary>The endpoint may find nothing where all that is named exists, and may be asked for what is not built.</summary>
    public static RouteHandlerBuilder MayFindNothing(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status501NotImplemented)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Responses!["204"] = new OpenApiResponse { Description = "没有符合的数值 No figures match" };
            return Task.CompletedTask;
        });

    /// <summary>Puts the parameters of its path where an operation's route has one that takes them all.</summary>
    public static Task WritePathsOut(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        foreach (var (route, path) in document.Paths.Where(one => one.Key.StartsWith(SdmxTarget.Root, StringComparison.Ordinal)).ToList())
        {
            var parts = path.Operations![HttpMethod.Get].Parameters!.Where(one => one.In == ParameterLocation.Path).Select(one => $"{{{one.Name}}}");
            document.Paths.Remove(route);
            document.Paths[route.Replace("{path}", string.Join('/', parts), StringComparison.Ordinal)] = path;
        }

        return Task.CompletedTask;
    }

    private static string WithoutCharset(string contentType)
    {
        var type = MediaTypeHeaderValue.Parse(contentType);
        type.Charset = null;
        return type.ToString().Replace(" ", "", StringComparison.Ordinal);
    }

    // The schemas of SDMX-JSON are the standard's, at addresses of its own: a reference would have generators ask there.
    private static OpenApiMediaType Message(string mediaType) => new()
    {
        Schema = SdmxFormats.Versions.FirstOrDefault(one => mediaType == one.DataType || mediaType == one.StructureType) is not { } version
            ? new OpenApiSchema { Type = JsonSchemaType.String }
            : new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                AdditionalProperties = new OpenApiSchema(),
                Description = $"SDMX-JSON {version.Number}",
                ExternalDocs = new() { Url = mediaType == version.DataType ? version.DataSchema : version.StructureSchema },
            },
    };
}

/// <summary>What the examples of parameters are by the catalogue.</summary>
/// <param name="Agency">The id of who publishes.</param>
/// <param name="Key">A key of some series.</param>
internal sealed record SdmxExamples(string Agency, string Key);
