using Azure.Core;
using Azure.Core.Pipeline;

namespace HtzPipeline.DoomedHost;

/// <summary>Kills this process, as kill -9 does, at one of its storage requests.</summary>
internal sealed class Doom : HttpPipelinePolicy
{
    private int _requests;
    private int _last = int.MaxValue;
    private bool _afterwards;

    /// <summary>Says where to die.</summary>
    /// <param name="request">The number of the request, from 1 and from now on.</param>
    /// <param name="afterwards">Whether it still takes effect, and only its reply finds nobody.</param>
    public void Await(int request, bool afterwards) => (_requests, _last, _afterwards) = (0, request, afterwards);

    public void AddTo(ClientOptions options) => options.AddPolicy(this, HttpPipelinePosition.PerRetry);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var isLast = Interlocked.Increment(ref _requests) == _last;
        if (isLast && !_afterwards)
        {
            Die();
        }

        await ProcessNextAsync(message, pipeline);
        if (isLast)
        {
            Die();
        }
    }

    private static void Die()
    {
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
