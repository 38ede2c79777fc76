using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HtzPipeline.Functions.Http;

/// <summary>Headers that keep browsers from taking an answer for more than it is.</summary>
internal static class SecurityHeaders
{
    // For what is data: whoever opens it as a page gets nothing to run, and no page may frame it.
    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Sets them on every answer; a page that has a policy of its own keeps it.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            var isPage = context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;
            if (StringValues.IsNullOrEmpty(headers[HeaderNames.ContentSecurityPolicy]) && !isPage)
            {
                headers.ContentSecurityPolicy = DataPolicy;
            }

            return Task.CompletedTask;
        });
        return next(context);
    });
}
