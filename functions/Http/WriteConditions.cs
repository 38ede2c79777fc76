using Azure;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Http;

/// <summary>
/// The conditions of a request that writes (RFC 9110 section 13.1): none, <c>If-None-Match: *</c>, or <c>If-Match</c> with one tag. One that cannot
/// be read, or not be held, is refused: whoever made it meant not to overwrite something.
/// </summary>
/// <param name="IsNew">Whether there may be nothing in its place.</param>
/// <param name="Replaces">The tag of what it may replace; null for whatever there is.</param>
internal readonly record struct WriteConditions(bool IsNew, ETag? Replaces)
{
    /// <summary>Reads them.</summary>
    /// <returns>Null if they are not understood.</returns>
    public static WriteConditions? Of(IHeaderDictionary headers) => (headers.IfMatch, headers.IfNoneMatch, headers.IfModifiedSince, headers.IfUnmodifiedSince) switch
    {
        ({ Count: 0 }, { Count: 0 }, { Count: 0 }, { Count: 0 }) => default(WriteConditions),
        ({ Count: 0 }, ["*"], { Count: 0 }, { Count: 0 }) => new(IsNew: true, Replaces: null),

        // A weak tag is that of no version in particular, nor is a star.
        ([{ } match], { Count: 0 }, { Count: 0 }, { Count: 0 }) when EntityTagHeaderValue.TryParse(match, out var tag) && !tag.IsWeak && tag != EntityTagHeaderValue.Any => new(IsNew: false, new ETag(tag.ToString())),
        _ => null,
    };

    /// <summary>Whether something may be written in the place of what is there.</summary>
    /// <param name="there">The tag of what is there; null for nothing.</param>
    public bool Hold(ETag? there) => (!IsNew || there is null) && (Replaces is not { } version || there?.ToString("H") == version.ToString("H"));
}
