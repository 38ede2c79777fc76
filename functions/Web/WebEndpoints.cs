using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Web;

/// <summary>The pages: <c>/</c> the dashboard, <c>/desk</c> the clerk's desk, and what they are made of.</summary>
internal static class WebEndpoints
{
    // Nothing but what the app serves itself, and no script or style that stands in a page; the login host is asked for tokens where there is one.
    private static string ContentSecurityPolicy(EntraOptions entra) =>
        $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'{(entra.IsOn ? $" {new Uri(entra.Authority!).GetLeftPart(UriPartial.Authority)}" : "")}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void AddWeb(this WebApplicationBuilder builder) => builder.Services.AddSingleton<WebFolder>();

    public static void MapWeb(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{*path}", GetAsync)
            .WithMetadata(QueryEndpoints.GetAndHead)
            .WithName("Web")
            .AllowAnonymous()
            .ExcludeFromDescription();
    }

    private static async Task<IResult> GetAsync(
        string? path, HttpRequest request, WebFolder assets, AboutSource about, IOptions<EntraOptions> entra, CancellationToken cancellation)
    {
        var found = assets.Find(path ?? "");
        if (found is null or { IsPage: true })
        {
            var publisher = await about.CurrentAsync(cancellation);
            found = found is null ? AboutAssets.Find(path ?? "", publisher) : AboutAssets.Sign(found, publisher);
        }

        if (found is not { } asset)
        {
            return TypedResults.NotFound();
        }

        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy(entra.Value);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        var (bytes, coding) = Choose(asset, request);
        if (coding is not null)
        {
            headers.ContentEncoding = coding;
        }

        return TypedResults.Bytes(bytes, asset.ContentType, entityTag: new($"\"{asset.ETag}{(coding is null ? "" : $"-{coding}")}\""));
    }

    private static (byte[] Bytes, string? Coding) Choose(WebAsset asset, HttpRequest request)
    {
        bool Accepts(string coding) => request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && accepted.Quality is not 0);
        return asset.Brotli is { } brotli && Accepts("br") ? (brotli, "br")
            : asset.Gzip is { } gzip && Accepts("gzip") ? (gzip, "gzip")
            : (asset.Plain, null);
    }
}
