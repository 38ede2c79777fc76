using System.Security.Cryptography;
using Azure;

namespace HtzPipeline.Functions.Storage.Submissions;

/// <summary>An uploaded file as it was when it was read.</summary>
/// <param name="Path">The blob's name: <c>{department}/{period}/{file}</c>, if it is as it should be.</param>
/// <param name="ETag">The blob's ETag.</param>
/// <param name="Uploaded">When it was uploaded, UTC.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Content">Its bytes; null if it is too large to be read.</param>
internal sealed record UploadedFile(string Path, ETag ETag, DateTimeOffset Uploaded, long Size, ReadOnlyMemory<byte>? Content)
{
    /// <summary>The SHA-256 of the content in hex; empty if it was not read.</summary>
    public string ContentHash { get; } = Content is { } content ? Convert.ToHexStringLower(SHA256.HashData(content.Span)) : "";

    /// <summary>The request that uploaded it, as a W3C <c>traceparent</c>, if it says so (<see cref="SubmissionTrace"/>).</summary>
    public string? Trace { get; init; }

    /// <summary>Where it stands among all uploads, UTC; null where only the second of <see cref="Uploaded"/> tells.</summary>
    public DateTimeOffset? Order { get; init; }

    /// <summary>The submission that it is.</summary>
    public SubmissionId Submission => SubmissionId.Of(Path, Uploaded, ETag.ToString(), ContentHash);
}

/// <summary>An upload as a listing shows it.</summary>
/// <param name="Path">The blob's name.</param>
/// <param name="ETag">The blob's ETag.</param>
/// <param name="Uploaded">When it was uploaded, UTC.</param>
/// <param name="Size">Its length in bytes.</param>
internal sealed record ListedUpload(string Path, ETag ETag, DateTimeOffset Uploaded, long Size)
{
    /// <summary>The ETag that storage knows it by; another than <see cref="ETag"/> if it was restored from a backup.</summary>
    public ETag Stored { get; init; } = ETag;

    /// <summary>Where it stands among all uploads, UTC; null where only the second of <see cref="Uploaded"/> tells.</summary>
    public DateTimeOffset? Order { get; init; }

    /// <summary>The hash under which its bytes were kept before it was stored; null where that was not done.</summary>
    public string? Content { get; init; }

    /// <summary>The id of its version, where another has taken its place; null for what is there now.</summary>
    public string? Version { get; init; }
}
