using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace HtzPipeline.Functions.Api.Document;

/// <summary>The OpenAPI document, made from the endpoints.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options => options
        .AddDocumentTransformer(async (document, context, cancellation) =>
        {
            var about = await context.ApplicationServices.GetRequiredService<AboutSource>().CurrentAsync(cancellation);
            var catalogue = context.ApplicationServices.GetRequiredService<CatalogueSource>().Known;
            document.Info.Title = TitleOf(about);
            document.Info.License = about.Licence is { } licence ? new() { Name = $"{licence.Name.Zh} {licence.Name.En}", Url = licence.Address } : null;
            document.Info.Contact = about.Contact is { } contact ? new() { Name = $"{contact.Name.Zh} {contact.Name.En}", Email = contact.Email, Url = contact.Address } : null;
            document.Info.Description =
                $"{about.Description.Zh}序列、截面、报送情况。时间均为 +08:00;地址中的中文须百分号编码。"
                + $" {about.Description.En} Series, cross-sections, submissions. Times are +08:00; Chinese in addresses is percent-encoded."
                + " 同样的数值也按 SDMX REST 2.2 提供。 SDMX REST 2.2 has the same figures.";
            document.Servers = [new() { Url = "/", Description = "本服务 This service" }];
            foreach (var path in document.Paths.Values)
            {
                // HEAD is GET without the body, which HTTP says already.
                path.Operations?.Remove(HttpMethod.Head);
                foreach (var parameter in path.Operations?.Values.SelectMany(operation => operation.Parameters ?? []).OfType<OpenApiParameter>() ?? [])
                {
                    parameter.Example ??= ApiExamples.Of(parameter.Name ?? "", catalogue) is { } example ? TakesAttribute.Example(parameter.Schema, example) : null;
                }
            }

            document.Tags = ApiTags.All.Select(tag => new OpenApiTag { Name = tag.Key, Description = tag.Value }).ToHashSet();
        })
        .AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
            {
                operation.Security = [];
            }

            return Task.CompletedTask;
        })
        .AddOperationTransformer((operation, context, _) =>
        {
            foreach (var deprecation in context.Description.ActionDescriptor.EndpointMetadata.OfType<Deprecation>())
            {
                operation.Deprecated |= deprecation.Parameter is null;
                foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>().Where(one => one.Name == deprecation.Parameter) ?? [])
                {
                    parameter.Deprecated = true;
                }
            }

            return Task.CompletedTask;
        })
        .AddDocumentTransformer(ApiWebhooks.DescribeAsync)
        .AddDocumentTransformer(ApiSecurity.Describe)
        .AddOperationTransformer(ApiSecurity.Describe)
        .AddSchemaTransformer(DescribeProblemAsync))
        .PostConfigure<OpenApiOptions>(Name, options => options.AddDocumentTransformer((document, _, _) =>
        {
            // After whatever the rooms above have described besides.
            NamedSchemas.Share(document);
            return Task.CompletedTask;
        }));

    /// <summary>A room above has more to say of what it serves.</summary>
    public static void DescribeApi(this IServiceCollection services, Action<OpenApiOptions> describe) => services.Configure(Name, describe);

    public static void MapApiDocument(this IEndpointRouteBuilder app)
    {
        app.MapScalarApiReference("/docs", DescribePage);
        app.MapGet($"/api/{Name}/openapi.json", GetAsync).WithMetadata(QueryEndpoints.GetAndHead).WithName("GetOpenApi").AllowAnonymous().TakesNoParameters().ExcludeFromDescription();
    }

    // The same until another build is deployed, or another catalogue put in force, which says whose API it is.
    private static async Task<IResult> GetAsync(
        HttpRequest request, [FromKeyedServices(Name)] IOpenApiDocumentProvider documents, CatalogueSource catalogues, AboutSource about, Answerer answers, CancellationToken cancellation)
    {
        _ = await about.CurrentAsync(cancellation);
        return await answers.AnswerAsync(request, new(catalogues.Known?.Version ?? "", []), ApiJson.ContentType, async output =>
        {
            var document = await documents.GetOpenApiDocumentAsync(cancellation);
            output.Write(Encoding.UTF8.GetBytes(await document.SerializeAsync(OpenApiSpecVersion.OpenApi3_1, OpenApiConstants.Json, cancellation)));
        });
    }

    private static string TitleOf(About about) => $"{about.Title.Zh} API";

    private static void DescribePage(ScalarOptions page, HttpContext context)
    {
        page.Title = TitleOf(context.RequestServices.GetRequiredService<AboutSource>().Known);
        page.OpenApiRoutePattern = $"/api/{Name}/openapi.json";

        // Nothing from elsewhere: the page has to work without the internet. Nor a way there: the vendor's assistant, its client, and what
        // it deploys and generates.
        page.DefaultFonts = false;
        page.Telemetry = false;
        page.Agent = new() { Disabled = true };
        page.Mcp = new() { Disabled = true };
        page.HideClientButton = true;
        page.AddHeaderContent("<nav><a href=\"/\">← 看板 Dashboard</a></nav>");
        page.ShowDeveloperTools = DeveloperToolsVisibility.Never;

        // As confined as the other pages, but that the vendor's script puts its styles into the page.
        page.Nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

        // Its HTML says no language, and there is no option for one; nor for being rid of the advertisement.
        page.AddHeadContent($"<script nonce=\"{page.Nonce}\">document.documentElement.lang = \"zh-CN\";</script>");
        page.CustomCss = "a[href*='scalar.com'] { display: none !important; } nav { padding: .5rem 1rem; }";
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{page.Nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static async Task DescribeProblemAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
        {
            schema.Description = "RFC 9457";
            schema.Required = new HashSet<string> { "type", "title", "status", Problem.CodeName };
            schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
            schema.Properties[Problem.CodeName] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "不变的错误代码 A code that stays the same",
                Examples = [JsonValue.Create("bad-parameters")],
            };
            schema.Properties[Problem.RequestIdName] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "请求编号,同 X-Request-Id The request's id, as in X-Request-Id" };
            schema.Properties[Problem.TraceIdName] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "跟踪编号 What the request is traced by (W3C traceparent)" };
            schema.Properties[ParameterErrors.ExtensionName] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "全部有误的参数 Everything wrong with the parameters, at once",
                Items = await context.GetOrCreateSchemaAsync(typeof(ParameterError), cancellationToken: cancellation),
            };
        }
    }
}
