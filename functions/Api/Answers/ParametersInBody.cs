using System.Text.Json;
using HtzPipeline.Functions.Access;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.OpenApi;

namespace HtzPipeline.Functions.Api.Answers;

/// <summary>
/// Marks an endpoint that takes the parameters of a query as members of a JSON object: for queries that are too long for an address. It reads, and
/// answers as the address would.
/// </summary>
internal sealed class ParametersInBody
{
    // A list of names each of many characters, for every parameter that takes one.
    private const long MostBytes = 256 * 1024;

    private ParametersInBody()
    {
    }

    /// <summary>Makes a POST endpoint such a query of the parameters of a record.</summary>
    public static RouteHandlerBuilder On<TParameters>(RouteHandlerBuilder endpoint, string name, string tag, string summary) => endpoint
        .Needs(Right.Read)
        .WithMetadata(new ParametersInBody(), KnownParameters.Of<TParameters>())
        .WithName(name)
        .WithTags(tag)
        .WithSummary(summary)
        .WithDescription("参数与同一地址的 GET 相同,写成一个 JSON 对象的成员,供太长的查询使用;答复不缓存。 The parameters of GET at this address as members of a JSON object, for queries that are too long for an address; answers are not to be kept.")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status500InternalServerError)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            var schema = new OpenApiSchema
            {
                Title = $"{name}Body",
                Type = JsonSchemaType.Object,
                AdditionalPropertiesAllowed = false,
                Properties = KnownParameters.Described<TParameters>().ToDictionary(one => one.Name!, one => one.Schema!),
            };
            operation.RequestBody = new OpenApiRequestBody
            {
                Description = "查询的参数 The parameters of the query",
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = schema } },
            };
            return Task.CompletedTask;
        });

    /// <summary>Whether an endpoint is one.</summary>
    public static bool IsTakenBy(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ParametersInBody>() is not null;

    /// <summary>Puts the members of the body into the request's query: from there on it is as if the address had them.</summary>
    /// <exception cref="BadHttpRequestException">The body is no JSON object of texts, numbers, truths and lists.</exception>
    public static async Task ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
        {
            throw new BadHttpRequestException("The body is not application/json.", StatusCodes.Status415UnsupportedMediaType);
        }

        if (request.Headers.ContentEncoding is { Count: > 0 } || request.GetTypedHeaders().ContentType?.Charset is { HasValue: true } charset && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            throw new BadHttpRequestException("The body is not plain UTF-8.", StatusCodes.Status415UnsupportedMediaType);
        }

        if (request.ContentLength > MostBytes)
        {
            throw new BadHttpRequestException("The body is too long.", StatusCodes.Status413PayloadTooLarge);
        }

        var query = new QueryBuilder(request.Query.SelectMany(one => one.Value, (one, text) => KeyValuePair.Create(one.Key, text ?? "")));
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, new() { AllowDuplicateProperties = false }, cancellation);
            foreach (var member in body.RootElement.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null))
            {
                query.Add(member.Name, member.Value.ValueKind == JsonValueKind.Array
                    ? string.Join(',', member.Value.EnumerateArray().Select(TextOf))
                    : TextOf(member.Value));
            }
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            throw new BadHttpRequestException("The body is no object of parameters.", malformed);
        }

        request.QueryString = query.ToQueryString();
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw new InvalidOperationException($"{value.ValueKind} is no parameter."),
    };
}
