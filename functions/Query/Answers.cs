using System.Buffers;

namespace HtzPipeline.Functions.Query;

/// <summary>Answers queries of what is published.</summary>
internal sealed class Answers
{
#pragma warning disable CA1822 // It will have a cache.
    /// <summary>Answers with what is written, if it has to be written at all.</summary>
    /// <param name="request">The request.</param>
    /// <param name="state">What the answer depends on beside the request.</param>
    /// <param name="contentType">The Content-Type of what is written.</param>
    /// <param name="write">Reads what is needed and writes the answer; nothing at all is answered with 204.</param>
    public async Task<IResult> AnswerAsync(HttpRequest request, StoreState state, string contentType, Func<IBufferWriter<byte>, Task> write)
    {
        var body = new ArrayBufferWriter<byte>();
        await write(body);
        return body.WrittenCount == 0 ? TypedResults.NoContent() : TypedResults.Bytes(body.WrittenMemory, contentType);
    }
}
