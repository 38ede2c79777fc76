using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Api.Answers;

/// <summary>
/// Answers GET and HEAD: with 304 where the client has the answer, from memory where it was written before, coded as the client likes it.
/// </summary>
internal sealed class Answerer(RepresentationCache cache, CatalogueSource catalogues, HttpSettings settings, TimeProvider clock)
{
    // Within one second there may be several releases, and one is visible a little after the time it bears: until that is past, a date in
    // whole seconds could stand for two states (RFC 9110 section 8.8.2.2).
    private static readonly TimeSpan DatesSettleAfter = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Answers with what is written, if it has to be written at all. All that the bytes depend on must be in the request's address, in
    /// <paramref name="state"/> or in <paramref name="contentType"/>: the entity tag is made of these, before anything is written.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="state">What the answer depends on beside the request.</param>
    /// <param name="contentType">The Content-Type of what is written.</param>
    /// <param name="write">Reads what is needed and writes the answer; nothing at all is answered with 204.</param>
    public async Task<IResult> AnswerAsync(HttpRequest request, StoreState state, string contentType, Func<IBufferWriter<byte>, Task> write)
    {
        var tag = state.TagOf(request, contentType);
        var codings = ContentCoding.Accepted(request);
        return Conclude(request, tag, codings, ModifiedIn(state))
            ?? Tagged(request, tag, await cache.GetAsync(tag, contentType, codings, WriteAsync, request.HttpContext.RequestAborted));

        // What is written may lead to a next page.
        async Task<string?> WriteAsync(IBufferWriter<byte> output)
        {
            await write(output);
            return request.HttpContext.Response.Headers.Link;
        }
    }

    /// <summary>Answers with what is written of something that has no releases: the entity tag is made of the very bytes.</summary>
    /// <param name="request">The request.</param>
    /// <param name="contentType">The Content-Type of what is written.</param>
    /// <param name="write">Writes the answer.</param>
    public IResult Answer(HttpRequest request, string contentType, Action<IBufferWriter<byte>> write)
    {
        var body = new ArrayBufferWriter<byte>();
        write(body);
        var tag = Base64Url.EncodeToString(SHA256.HashData(body.WrittenSpan).AsSpan(..StoreState.TagBytes));
        var codings = ContentCoding.Accepted(request);
        return Conclude(request, tag, codings, modified: null) ?? Tagged(request, tag, Representation.Of(contentType, body).In(codings));
    }

    /// <summary>
    /// Answers with a file that is kept under its tag: uncoded, and a part of it where a part is asked for (RFC 9110 section 14), so that a download
    /// that broke off can go on.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="state">What the file was made from.</param>
    /// <param name="tag">The file's tag.</param>
    /// <param name="contentType">The file's Content-Type.</param>
    /// <param name="open">Opens it, if it has to be sent at all.</param>
    public async Task<IResult> AnswerAsync(HttpRequest request, StoreState state, string tag, string contentType, Func<Task<Stream>> open)
    {
        var modified = ModifiedIn(state);
        ContentCoding[] codings = ContentCoding.Accepted(request).Contains(ContentCoding.Identity) ? [ContentCoding.Identity] : [];
        return Conclude(request, tag, codings, modified)
            ?? new RangedFile(TypedResults.Stream(await open(), contentType, lastModified: modified, entityTag: EntityTag(tag, ContentCoding.Identity), enableRangeProcessing: true));
    }

    /// <summary>The answer where none need be written; the headers that all answers have are set.</summary>
    private IResult? Conclude(HttpRequest request, string tag, IReadOnlyList<ContentCoding> codings, DateTimeOffset? modified)
    {
        var response = request.HttpContext.Response;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (codings.Count == 0)
        {
            return Problem.Of(
                StatusCodes.Status406NotAcceptable,
                "no-acceptable-coding",
                "没有可接受的编码 No acceptable coding",
                "Accept-Encoding 排除了 br、gzip 和 identity。 Accept-Encoding excludes br, gzip and identity.");
        }

        // What was asked by POST is for who asked, and has no tag to ask again by.
        if (!IsRead(request))
        {
            response.Headers.CacheControl = "no-store";
            return null;
        }

        var (outcome, had) = Preconditions.Evaluate(request, [.. codings.Select(coding => EntityTag(tag, coding))], modified);
        if (outcome == PreconditionOutcome.Failed)
        {
            return Problem.Of(
                StatusCodes.Status412PreconditionFailed,
                "precondition-failed",
                "前提不成立 Precondition failed",
                $"当前的 ETag 是 {had}。 The entity tag now is {had}.");
        }

        response.Headers.CacheControl = settings.CacheControl;
        response.GetTypedHeaders().LastModified = modified;
        response.Headers.ETag = had.ToString();
        return outcome == PreconditionOutcome.NotModified ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : null;
    }

    private static Representation Tagged(HttpRequest request, string tag, Representation answer)
    {
        if (IsRead(request))
        {
            request.HttpContext.Response.Headers.ETag = EntityTag(tag, answer.Coding).ToString();
        }

        return answer;
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static EntityTagHeaderValue EntityTag(string tag, ContentCoding coding) => new($"\"{tag}{coding.TagSuffix}\"");

    /// <summary>When anything that an answer depends on last changed, in whole seconds; null while that can still change within the second.</summary>
    private DateTimeOffset? ModifiedIn(StoreState state)
    {
        DateTimeOffset?[] times = [AppBuild.Time, catalogues.Since(state.CatalogueVersion), .. state.Areas.Select(area => area.Time)];
        var latest = times.Max()!.Value;
        return latest < clock.GetUtcNow() - DatesSettleAfter ? DateTimeOffset.FromUnixTimeSeconds(latest.ToUnixTimeSeconds()) : null;
    }
}
