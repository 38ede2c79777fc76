using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace HtzPipeline.Functions.Access;

/// <summary>
/// How often an address, where it is known, may show a bad key or token. After that none of its credentials is looked at for a while, a good one
/// neither, or trying would go on.
/// </summary>
internal sealed class FailureLimit(IOptions<AccessOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(
        context => ClientAddress.Of(context, options.Value) is { } address
            ? CallerLimits.PerMinute(address, options.Value.FailuresPerMinute)
            : RateLimitPartition.GetNoLimiter(""));

    /// <summary>One more.</summary>
    public void Count(HttpContext context) => _limiter.AttemptAcquire(context).Dispose();

    /// <summary>Lets requests without credentials through, and those of addresses that have shown few bad ones.</summary>
    public async Task GateAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers.Authorization.Count > 0)
        {
            using var lease = _limiter.AttemptAcquire(context, permitCount: 0);
            if (!lease.IsAcquired)
            {
                await CallerLimits.RefuseAsync(context, lease);
                return;
            }
        }

        await next(context);
    }

    public void Dispose() => _limiter.Dispose();
}
