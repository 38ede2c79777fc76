using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Http;

/// <summary>What the conditions of a request come to.</summary>
internal enum PreconditionOutcome
{
    /// <summary>The answer is wanted.</summary>
    Answer,

    /// <summary>The client has it already: 304.</summary>
    NotModified,

    /// <summary>The client wanted another: 412.</summary>
    Failed,
}

/// <summary>The conditions of a GET or HEAD, in the order of RFC 9110 section 13.2.2.</summary>
internal static class Preconditions
{
    /// <summary>Holds the conditions against what there is.</summary>
    /// <param name="request">The request.</param>
    /// <param name="tags">The entity tags of the representations that the client accepts, the one it would get first.</param>
    /// <param name="modified">When they last changed, in whole seconds; null where that cannot be told yet.</param>
    /// <returns>What follows, and the tag that the client has where it has one.</returns>
    public static (PreconditionOutcome Outcome, EntityTagHeaderValue Tag) Evaluate(
        HttpRequest request, IReadOnlyList<EntityTagHeaderValue> tags, DateTimeOffset? modified)
    {
        var headers = request.GetTypedHeaders();
        if (headers.IfMatch is { Count: > 0 } match)
        {
            if (!match.Any(given => given.Equals(EntityTagHeaderValue.Any) || tags.Any(tag => tag.Compare(given, useStrongComparison: true))))
            {
                return (PreconditionOutcome.Failed, tags[0]);
            }
        }
        else if (headers.IfUnmodifiedSince is { } unmodifiedSince && modified > unmodifiedSince)
        {
            return (PreconditionOutcome.Failed, tags[0]);
        }

        // A header that cannot be read names no tag; it is there nonetheless, and goes before the date.
        if (!StringValues.IsNullOrEmpty(request.Headers.IfNoneMatch))
        {
            var had = headers.IfNoneMatch.Any(given => given.Equals(EntityTagHeaderValue.Any))
                ? tags[0]
                : tags.FirstOrDefault(tag => headers.IfNoneMatch.Any(given => tag.Compare(given, useStrongComparison: false)));
            return had is null ? (PreconditionOutcome.Answer, tags[0]) : (PreconditionOutcome.NotModified, had);
        }

        return headers.IfModifiedSince is { } since && modified <= since
            ? (PreconditionOutcome.NotModified, tags[0])
            : (PreconditionOutcome.Answer, tags[0]);
    }
}
