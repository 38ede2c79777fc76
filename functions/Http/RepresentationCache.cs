using System.Buffers;
using Microsoft.Extensions.Caching.Memory;

namespace HtzPipeline.Functions.Http;

/// <summary>
/// Answers as they were written and coded, by entity tag. A tag stands for the very bytes, so nothing in here can be out of date; what has
/// not been asked for the longest makes room.
/// </summary>
internal sealed class RepresentationCache(HttpSettings settings) : IDisposable
{
    // What is kept of an entry beside its body: keys, entry, header strings.
    private const int Overhead = 512;

    // Two questions that share a gate wait for each other, so there are many.
    private const int GateCount = 512;

    private readonly MemoryCache _entries = new(new MemoryCacheOptions { SizeLimit = settings.CacheBytes });
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, GateCount).Select(_ => new SemaphoreSlim(1))];

    /// <summary>The answer as it was written before, or else as it is written now: once, however many ask for it at the same time.</summary>
    /// <param name="tag">The entity tag, without what a coding adds.</param>
    /// <param name="contentType">What is written.</param>
    /// <param name="accepted">The codings that the client accepts, the best first.</param>
    /// <param name="write">Writes it, and tells its Link header.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task<Representation> GetAsync(
        string tag, string contentType, IReadOnlyList<ContentCoding> accepted, Func<IBufferWriter<byte>, Task<string?>> write, CancellationToken cancellation)
    {
        if (Find() is { } kept)
        {
            return kept;
        }

        var gate = _gates[(uint)string.GetHashCode(tag, StringComparison.Ordinal) % GateCount];
        await gate.WaitAsync(cancellation);
        try
        {
            if (Find() is { } written)
            {
                return written;
            }

            var body = new ArrayBufferWriter<byte>();
            var link = await write(body);
            return Keep(Representation.Of(contentType, body) with { Link = link });
        }
        finally
        {
            gate.Release();
        }

        Representation? Find() => _entries.Get<Representation>(tag + accepted[0].TagSuffix)
            ?? (_entries.Get<Representation>(tag) is { } plain ? Keep(plain) : null);

        Representation Keep(Representation plain)
        {
            var answer = plain.In(accepted);
            return settings.CacheBytes == 0 ? answer : _entries.Set(
                tag + answer.Coding.TagSuffix, answer, new MemoryCacheEntryOptions { Size = answer.Body.Length + Overhead });
        }
    }

    public void Dispose()
    {
        _entries.Dispose();
        foreach (var gate in _gates)
        {
            gate.Dispose();
        }
    }
}
