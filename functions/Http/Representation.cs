using System.Buffers;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Http;

/// <summary>A written answer: what a GET gets, and a HEAD but for the bytes; of nothing, that there is nothing (204).</summary>
/// <param name="Body">The bytes, coded.</param>
/// <param name="Coding">How they are coded.</param>
/// <param name="ContentType">What they are.</param>
internal sealed record Representation(ReadOnlyMemory<byte> Body, ContentCoding Coding, string ContentType) : IResult
{
    /// <summary>The Link header that leads to the next page; null where there is none.</summary>
    public string? Link { get; init; }

    /// <summary>What was written, without a coding. A copy, since a buffer that has grown is up to half empty, and this may be kept for long.</summary>
    public static Representation Of(string contentType, ArrayBufferWriter<byte> body) => new(body.WrittenSpan.ToArray(), ContentCoding.Identity, contentType);

    /// <summary>The same in the coding that the client likes best; as it is, where it would not gain by that and the client takes it.</summary>
    public Representation In(IReadOnlyList<ContentCoding> accepted)
    {
        var stays = Body.IsEmpty || Coding != ContentCoding.Identity
            || (accepted.Contains(ContentCoding.Identity) && !ContentCoding.IsWorthwhile(Body, ContentType));
        return stays ? this : this with { Body = accepted[0].Encode(Body), Coding = accepted[0] };
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (Body.IsEmpty)
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        if (Link is not null)
        {
            response.Headers.Link = Link;
        }

        if (Coding != ContentCoding.Identity)
        {
            response.Headers[HeaderNames.ContentEncoding] = Coding.Name;
        }

        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.BodyWriter.WriteAsync(Body, httpContext.RequestAborted);
        }
    }
}
