using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace HtzPipeline.Functions.Http;

/// <summary>
/// How long a request's address and headers may be. Kestrel refuses what is longer than its own limits with an empty answer, before the app hears
/// of it: so its limits are wider, and within them the app says what is wrong.
/// </summary>
internal static class RequestBounds
{
    /// <summary>The most characters of an address as it is sent, percent-encoded.</summary>
    public const int AddressChars = 8 * 1024;

    /// <summary>The most bytes of all headers.</summary>
    public const int HeaderBytes = 32 * 1024;

    /// <summary>The most headers.</summary>
    public const int Headers = 100;

    private const int Wider = 8;

    /// <summary>Makes Kestrel's limits wider.</summary>
    public static void AddRequestBounds(this WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.Limits.MaxRequestLineSize = Wider * AddressChars;
        kestrel.Limits.MaxRequestHeadersTotalSize = Wider * HeaderBytes;
        kestrel.Limits.MaxRequestHeaderCount = Wider * Headers;
        kestrel.Limits.MaxRequestBufferSize = Math.Max(kestrel.Limits.MaxRequestBufferSize ?? 0, 2 * Wider * HeaderBytes);
    });

    /// <summary>Refuses what is longer than it may be.</summary>
    public static void UseRequestBounds(this IApplicationBuilder app) => app.Use(next => context =>
    {
        var status = AddressOf(context).Length > AddressChars ? StatusCodes.Status414UriTooLong
            : context.Request.Headers.Count > Headers || BytesOf(context.Request.Headers) > HeaderBytes ? StatusCodes.Status431RequestHeaderFieldsTooLarge
            : StatusCodes.Status200OK;
        if (status == StatusCodes.Status200OK)
        {
            return next(context);
        }

        // Who writes problems gives it a body.
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    private static string AddressOf(HttpContext context) => context.Features.Get<IHttpRequestFeature>()!.RawTarget;

    private static int BytesOf(IHeaderDictionary headers) =>
        headers.Sum(header => header.Value.Sum(value => header.Key.Length + Encoding.UTF8.GetByteCount(value ?? "") + 4));
}
