using HtzPipeline.Functions.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;

namespace HtzPipeline.Functions.Api.Answers;

/// <summary>The body of a request that is a file.</summary>
internal static class RawBody
{
    private const int BufferBytes = 81920;

    /// <summary>Reads it, and no more of it than is allowed, whatever its headers say.</summary>
    /// <returns>The bytes; or else the answer to a body that is too large, empty, or not the file's own bytes.</returns>
    public static async Task<(ReadOnlyMemory<byte> Content, IResult? Refusal)> ReadAsync(HttpRequest request, long most, CancellationToken cancellation)
    {
        if (IsCoded(request))
        {
            return (default, Coded());
        }

        return await ReadPlainAsync(request, most, cancellation) switch
        {
            null => (default, TooLarge(most)),
            { IsEmpty: true } => (default, Empty()),
            { } content => (content, null),
        };
    }

    /// <summary>Says in the API's description that the body is a file of any type.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Description = "文件的原始字节 The file, byte for byte",
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/octet-stream"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
                },
            };
            return Task.CompletedTask;
        });

    private static async Task<ReadOnlyMemory<byte>?> ReadPlainAsync(HttpRequest request, long most, CancellationToken cancellation)
    {
        if (request.ContentLength > most)
        {
            return null;
        }

        // Kestrel's own limit is lower, and its answer says nothing; the count below holds for a chunked body, too.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        using var content = new MemoryStream((int)Math.Min(request.ContentLength ?? BufferBytes, most));
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (content.Length + read > most)
            {
                return null;
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static bool IsCoded(HttpRequest request) =>
        request.Headers.ContentEncoding.Any(coding => !string.Equals(coding?.Trim(), "identity", StringComparison.OrdinalIgnoreCase));

    private static ProblemHttpResult Coded() => Problem.Of(
        StatusCodes.Status415UnsupportedMediaType,
        "coded-content",
        "不支持压缩传输 The content is coded",
        "请直接发送文件的原始字节,不用 Content-Encoding。 Send the file byte for byte, without a Content-Encoding.");

    private static ProblemHttpResult TooLarge(long most) => Problem.Of(
        StatusCodes.Status413PayloadTooLarge,
        "too-large",
        "文件过大 The file is too large",
        FormattableString.Invariant($"文件最大 {most} 字节。 A file has {most} bytes at most."));

    private static ProblemHttpResult Empty() => Problem.Of(
        StatusCodes.Status400BadRequest, "empty-file", "空文件 The file is empty", "请求没有内容。 The request has no content.");
}
