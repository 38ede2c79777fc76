namespace HtzPipeline.Functions.Web;

/// <summary>A file of the pages, in every coding there is of it.</summary>
/// <param name="ContentType">Its Content-Type.</param>
/// <param name="ETag">The start of its entity tags: a hash of its bytes.</param>
/// <param name="Plain">Its bytes.</param>
/// <param name="Brotli">Its bytes compressed with Brotli; null for what is compressed already.</param>
/// <param name="Gzip">Its bytes compressed with gzip; null for what is compressed already.</param>
internal sealed record WebAsset(string ContentType, string ETag, byte[] Plain, byte[]? Brotli, byte[]? Gzip);
