using Microsoft.AspNetCore.Http.Features;

namespace HtzPipeline.Functions.Http;

/// <summary>
/// What of a request's body has not been read when its answer begins. It is read to its end and thrown away: a connection that is closed on
/// a proxy while it still sends is a fault to the proxy. The Functions host sends such a request again, ten times, and then answers with an
/// empty 500 instead of the app's own words.
/// </summary>
internal static class UnreadBodies
{
    // What the Functions host lets through unless the setting says otherwise.
    private const string HostSetting = "FUNCTIONS_REQUEST_BODY_SIZE_LIMIT";
    private const long HostLimit = 104_857_600;
    private const int BufferBytes = 81920;

    /// <summary>Reads on before any answer, up to the Functions host's limit.</summary>
    public static void UseUnreadBodies(this WebApplication app)
    {
        var most = app.Configuration.GetValue(HostSetting, HostLimit);
        app.Use(next => context =>
        {
            if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
            {
                context.Response.OnStarting(() => ReadOnAsync(context, most));
            }

            return next(context);
        });
    }

    private static async Task ReadOnAsync(HttpContext context, long most)
    {
        // Kestrel's own limit is lower. Where reading has begun under it, it stays, and the connection is closed.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        var buffer = new byte[BufferBytes];
        try
        {
            for (int read; most > 0 && (read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0;)
            {
                most -= read;
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // Whoever sent it is gone, or sends more than is taken: there is nothing left to wait for.
            return;
        }
    }
}
