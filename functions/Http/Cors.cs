using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Http;

/// <summary>
/// Which other sites' pages may read answers: <see cref="HttpSettings.CorsOrigins"/>. On Azure the Functions front end answers preflight
/// requests itself and never passes them on, so <c>siteConfig.cors</c> has to name the same origins there.
/// </summary>
internal static class Cors
{
    // What a script may read beside the body; a few (Cache-Control, Content-Type, Last-Modified ...) it may read anyway.
    private static readonly string[] Exposed =
    [
        HeaderNames.ETag, HeaderNames.LastModified, HeaderNames.Link, HeaderNames.Location, HeaderNames.RetryAfter, HeaderNames.ContentDisposition,
        RequestIds.Header, "RateLimit", "RateLimit-Policy", "Deprecation", "Sunset",
    ];

    /// <summary>Answers preflight requests and marks answers, problems too, for the origins of the settings; for none, does nothing.</summary>
    public static void UseConfiguredCors(this IApplicationBuilder app)
    {
        var origins = app.ApplicationServices.GetRequiredService<HttpSettings>().CorsOrigins
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (origins.Length == 0)
        {
            return;
        }

        // Also on answers to requests without an Origin, since a cache may keep these; the framework does it for the others only.
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                if (!headers.Vary.Contains(HeaderNames.Origin))
                {
                    headers.Append(HeaderNames.Vary, HeaderNames.Origin);
                }

                return Task.CompletedTask;
            });
            return next(context);
        });
        app.UseCors(policy => policy.WithOrigins(origins).AllowAnyMethod().AllowAnyHeader().WithExposedHeaders(Exposed)
            .SetPreflightMaxAge(TimeSpan.FromHours(1)));
    }
}
