using System.Buffers;

namespace HtzPipeline.Functions.Http;

/// <summary>The id that a request goes by in the client's log and in this one's; <c>traceparent</c> is seen to by ASP.NET Core itself.</summary>
internal static class RequestIds
{
    /// <summary>The header that it comes and goes in.</summary>
    public const string Header = "X-Request-Id";

    private const int MostCharacters = 128;

    // Nothing that could end a line of a log or begin markup in it.
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:+/=@|");

    /// <summary>Takes the client's id, or makes one where it gives none that is fit for logs, and gives it back with every answer.</summary>
    public static void UseRequestIds(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RequestIds));
        app.Use(async (context, next) =>
        {
            var given = context.Request.Headers[Header];
            var id = given is [{ } one] && IsFit(one) ? one : New();
            context.TraceIdentifier = id;
            context.Response.OnStarting(() =>
            {
                context.Response.Headers[Header] = id;
                return Task.CompletedTask;
            });
            using (log.BeginScope(new Dictionary<string, object> { ["RequestId"] = id }))
            {
                await next(context);
            }
        });
    }

    /// <summary>An id for a request that brings none.</summary>
    public static string New() => Guid.NewGuid().ToString("N");

    private static bool IsFit(string id) => id.Length is > 0 and <= MostCharacters && !id.AsSpan().ContainsAnyExcept(Allowed);
}
