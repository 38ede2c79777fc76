using HtzPipeline.Core.Reporting.Workbooks;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Formats;
using HtzPipeline.Functions.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace HtzPipeline.Functions.Api.Answers;

/// <summary>What all endpoints that answer queries have in common.</summary>
internal static class QueryEndpoints
{
    /// <summary>Makes a GET endpoint answer HEAD too and stand in the OpenAPI document. Unless it is open, it needs the right to read, and takes turns.</summary>
    public static RouteHandlerBuilder AsQuery(
        this RouteHandlerBuilder endpoint, string name, string tag, string summary, string description, bool isOpen = false) => (isOpen ? endpoint.AllowAnonymous() : endpoint.Needs(Right.Read).TakingTurns())
        .WithMetadata(GetAndHead)
        .WithName(name)
        .WithTags(tag)
        .WithSummary(summary)
        .WithDescription(description)
        .ProducesProblem(StatusCodes.Status500InternalServerError)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    /// <summary>
    /// Makes an endpoint that changes something stand in the OpenAPI document: whoever calls it needs a right for the
    /// department that the address names, and what was done is written down.
    /// </summary>
    public static RouteHandlerBuilder AsWrite(
        this RouteHandlerBuilder endpoint, string name, string tag, string summary, string description, Right right) => endpoint
        .WithName(name)
        .Needs(right)
        .AddEndpointFilter<RouteHandlerBuilder, AuditFilter>()
        .WithTags(tag)
        .WithSummary(summary)
        .WithDescription(description)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status500InternalServerError)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    /// <summary>The methods of a query. Kestrel sends no body in answer to HEAD.</summary>
    public static HttpMethodMetadata GetAndHead { get; } = new([HttpMethods.Get, HttpMethods.Head]);

    /// <summary>The endpoint takes the parameters of a record and refuses all others.</summary>
    public static RouteHandlerBuilder Takes<TParameters>(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(KnownParameters.Of<TParameters>())
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters = [.. operation.Parameters ?? [], .. KnownParameters.Described<TParameters>()];
            return Task.CompletedTask;
        });

    /// <summary>The endpoint has no query parameters and refuses them all.</summary>
    public static RouteHandlerBuilder TakesNoParameters(this RouteHandlerBuilder endpoint) => endpoint
        .Takes<NoParameters>()
        .AddEndpointFilter(async (context, next) => await ParameterErrors.BindAsync(context.HttpContext) is { Any: true } errors ? errors.ToProblem() : await next(context));

    /// <summary>The endpoint answers with JSON, or with the same as a table: CSV or XLSX.</summary>
    public static RouteHandlerBuilder ProducesTable<TResource>(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<TResource>()
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Responses?["200"].Content?["text/csv"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
            operation.Responses?["200"].Content?[TableWorkbook.MediaType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
            return Task.CompletedTask;
        });

    /// <summary>The endpoint answers with JSON of its own, or with the same figures in any other format of a cube.</summary>
    public static RouteHandlerBuilder ProducesCube<TResource>(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<TResource>()
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .AddOpenApiOperationTransformer(async (operation, context, cancellation) =>
        {
            foreach (var format in CubeFormatTable.All.Where(format => format != CubeFormatTable.Json))
            {
                operation.Responses!["200"].Content![format.MediaType] = new() { Schema = await SchemaAsync(format, context, cancellation) };
            }
        });

    private static async Task<IOpenApiSchema> SchemaAsync(CubeFormat format, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (format.Resource is not { } resource)
        {
            return new OpenApiSchema { Type = JsonSchemaType.String, Format = format.FileExtension is null ? null : "binary" };
        }

        // Described once, whichever endpoints answer with it.
        context.Document!.AddComponent(resource.Name, await context.GetOrCreateSchemaAsync(resource, null, cancellation));
        return new OpenApiSchemaReference(resource.Name, context.Document);
    }

    private static RouteHandlerBuilder TakingTurns(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter((context, next) =>
        context.HttpContext.RequestServices.GetRequiredService<ReadingTurns>().RunAsync(() => next(context), context.HttpContext.RequestAborted));
}
