namespace HtzPipeline.Functions.Http;

/// <summary>The settings of how HTTP is spoken: section <c>Http</c>.</summary>
internal sealed record HttpSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Http";

    /// <summary>
    /// The Cache-Control of answers. By default a copy may be kept by the client alone, who asks each time whether it still holds: a
    /// key in the address says nothing to a shared cache. Where reading is open, <c>no-cache</c> lets a CDN keep copies too.
    /// </summary>
    public string CacheControl { get; init; } = "private, no-cache";

    /// <summary>How many bytes of written answers are kept in memory; 0 for none.</summary>
    public long CacheBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The origins whose pages may read answers, comma separated: <c>https://dashboard.example</c>. None by default.</summary>
    public string CorsOrigins { get; init; } = "";

    /// <summary>Where the app is reached from outside, for the links in messages; null for what the catalogue says (<c>about: address</c>).</summary>
    public Uri? PublicAddress { get; init; }
}
