using System.Globalization;
using System.Threading.RateLimiting;
using HtzPipeline.Functions.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace HtzPipeline.Functions.Access;

/// <summary>How many requests each caller may make: by key or token, or else by address.</summary>
internal static class CallerLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>The limiter of all requests to the API. Callers who cannot be told apart have no limit, rather than one for all.</summary>
    public static PartitionedRateLimiter<HttpContext> Of(AccessOptions options) => PartitionedRateLimiter.Create<HttpContext, string>(context =>
    {
        var (name, most) = QuotaOf(context, options);
        return context.Request.Path.StartsWithSegments("/api") && (Caller.Of(context.User)?.Id ?? ClientAddress.Of(context, options)) is { } caller
            ? PerMinute($"{name} {caller}", most)
            : RateLimitPartition.GetNoLimiter("");
    });

    /// <summary>
    /// Says with every answer how many requests the caller may make in a minute, and how many are left: <c>RateLimit-Policy</c> and <c>RateLimit</c>
    /// of the IETF's draft-ietf-httpapi-ratelimit-headers. Nothing to callers who have no limit.
    /// </summary>
    public static void UseRateLimitHeaders(this IApplicationBuilder app)
    {
        var options = app.ApplicationServices.GetRequiredService<IOptions<AccessOptions>>().Value;
        var limiter = app.ApplicationServices.GetRequiredService<IOptions<RateLimiterOptions>>().Value.GlobalLimiter!;
        app.Use(next => context =>
        {
            context.Response.OnStarting(() =>
            {
                var (name, most) = QuotaOf(context, options);
                if (limiter.GetStatistics(context) is { } left && left.CurrentAvailablePermits <= most)
                {
                    context.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"{name}\";q={most};w={Window.TotalSeconds}");
                    context.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{name}\";r={left.CurrentAvailablePermits}");
                }

                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static (string Name, int Most) QuotaOf(HttpContext context, AccessOptions options) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method)
            ? ("reading", options.RequestsPerMinute)
            : ("writing", options.WritesPerMinute);

    /// <summary>So many in a minute, regained a sixth at a time.</summary>
    public static RateLimitPartition<string> PerMinute(string partition, int most) => most <= 0
        ? RateLimitPartition.GetNoLimiter(partition)
        : RateLimitPartition.GetSlidingWindowLimiter(partition, _ => new() { PermitLimit = most, Window = Window, SegmentsPerWindow = 6 });

    /// <summary>Answers 429 with when to come again.</summary>
    public static async ValueTask RefuseAsync(HttpContext context, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : Window;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await Problem.Of(
            StatusCodes.Status429TooManyRequests,
            "too-many-requests",
            "请求过于频繁 Too many requests",
            $"请在 {seconds} 秒后再试。 Try again in {seconds} seconds.")
            .ExecuteAsync(context);
    }
}
