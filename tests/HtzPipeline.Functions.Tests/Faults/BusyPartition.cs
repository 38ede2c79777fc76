using Azure.Core;
using Azure.Core.Pipeline;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Testing.Scenarios;

namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>
/// A partition of observations that takes only so many rows a second, as Azure's do, in a time of its own: requests take some of it by
/// chance, those beyond the limit are refused with 503, and the client's pauses take theirs. Whoever asks does so one after the other.
/// </summary>
/// <param name="names">The names of the tables.</param>
/// <param name="seed">Of the latencies.</param>
internal sealed class BusyPartition(StorageNames names, int seed) : HttpPipelinePolicy
{
    // As much as a second lets through may come at once.
    private const double Burst = StorageTargets.EntitiesOfPartition;
    private const double FirstPause = 0.2;

    private static readonly (double From, double To) Latency = (0.005, 0.02);

    private readonly Random _random = new(seed);
    private readonly Lock _lock = new();
    private double _filled;
    private double _left;

    /// <summary>The seconds since the beginning.</summary>
    public double Now { get; private set; }

    /// <summary>How many requests have been refused since it was settled.</summary>
    public int Refused { get; private set; }

    /// <summary>Lets time go by.</summary>
    public void Wait(double seconds)
    {
        lock (_lock)
        {
            Now += seconds;
        }
    }

    /// <summary>From now on nothing is owed of what was read before, and nothing left to be read at once.</summary>
    public void Settle()
    {
        lock (_lock)
        {
            (_filled, _left, Refused) = (Now, 0, 0);
        }
    }

    /// <summary>Adds it to clients whose pauses take no real time.</summary>
    public void AddTo(ClientOptions options)
    {
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        options.AddPolicy(this, HttpPipelinePosition.PerRetry);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var written = EntityCounter.Written(message.Request, names);
        if (!Lets(message, isOfPartition: written > 0 || EntityCounter.IsRead(message.Request, names)))
        {
            message.Response = new FaultyReply(503, "ServerBusy");
            return;
        }

        await ProcessNextAsync(message, pipeline);
        lock (_lock)
        {
            _left -= written + EntityCounter.Read(message, names);
        }
    }

    private bool Lets(HttpMessage message, bool isOfPartition)
    {
        lock (_lock)
        {
            _left = Math.Min(Burst, _left + (Now - _filled) * StorageTargets.EntitiesOfPartition);
            _filled = Now;
            var lets = _left > 0 || !isOfPartition;
            Refused += lets ? 0 : 1;
            Now += lets
                ? Latency.From + _random.NextDouble() * (Latency.To - Latency.From)
                : FirstPause * Math.Pow(2, message.ProcessingContext.RetryNumber) * (0.8 + 0.4 * _random.NextDouble());
            return lets;
        }
    }
}
