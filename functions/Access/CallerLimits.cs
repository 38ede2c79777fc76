using System.Globalization;
using System.Threading.RateLimiting;
using HtzPipeline.Functions.Query;

namespace HtzPipeline.Functions.Access;

/// <summary>How many requests each caller may make: by key or token, or else by address.</summary>
internal static class CallerLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>The limiter of all requests to the API. Callers who cannot be told apart have no limit, rather than one for all.</summary>
    public static PartitionedRateLimiter<HttpContext> Of(AccessOptions options) => PartitionedRateLimiter.Create<HttpContext, string>(context =>
    {
        if (!context.Request.Path.StartsWithSegments("/api"))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var isReading = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method);
        return (Caller.Of(context.User)?.Id ?? ClientAddress.Of(context, options)) is { } caller
            ? PerMinute($"{(isReading ? "r" : "w")} {caller}", isReading ? options.RequestsPerMinute : options.WritesPerMinute)
            : RateLimitPartition.GetNoLimiter("");
    });

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
