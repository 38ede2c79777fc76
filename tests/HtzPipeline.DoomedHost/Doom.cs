using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace HtzPipeline.DoomedHost;

/// <summary>Kills this process, as kill -9 does, at one of its storage requests, or asks it to stop there, as kill does.</summary>
internal sealed class Doom : HttpPipelinePolicy
{
    private readonly ConcurrentDictionary<HttpMessage, string> _inFlight = new();
    private int _requests;
    private int _last = int.MaxValue;
    private Fate _fate;

    /// <summary>Cancelled as soon as the process has understood that it is asked to stop.</summary>
    public CancellationToken Stopping { get; set; }

    /// <summary>The storage requests that have been sent and not answered, for whoever waits in vain.</summary>
    public IEnumerable<string> InFlight => _inFlight.Values;

    /// <summary>Says where it comes.</summary>
    /// <param name="request">The number of the request, from 1 and from now on.</param>
    /// <param name="fate">What comes.</param>
    public void Await(int request, Fate fate) => (_requests, _last, _fate) = (0, request, fate);

    public void AddTo(ClientOptions options) => options.AddPolicy(this, HttpPipelinePosition.PerRetry);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var fate = Interlocked.Increment(ref _requests) == _last ? _fate : default(Fate?);
        if (fate == Fate.KilledBefore)
        {
            Die();
        }

        if (fate == Fate.AskedToStop)
        {
            await AskToStopAsync();
        }

        _inFlight[message] = $"{DateTime.UtcNow:HH:mm:ss.fff} {message.Request.Method} {message.Request.Uri.Path}";
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        finally
        {
            _inFlight.TryRemove(message, out _);
            if (fate == Fate.KilledAfterwards)
            {
                // Also where the reply did not come in time, as on a busy machine.
                Die();
            }
        }
    }

    private async Task AskToStopAsync()
    {
        var understood = new TaskCompletionSource();
        using var registration = Stopping.Register(understood.SetResult);
        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{Environment.ProcessId}"]);
        await understood.Task;
    }

    private static void Die()
    {
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
