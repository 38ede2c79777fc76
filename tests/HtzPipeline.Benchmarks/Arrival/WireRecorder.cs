using Azure.Core;
using Azure.Core.Pipeline;

namespace HtzPipeline.Benchmarks.Arrival;

/// <summary>Takes down what storage clients send, while it is asked to.</summary>
internal sealed class WireRecorder : HttpPipelinePolicy
{
    private readonly List<SentRequest> _sent = [];
    private readonly Lock _lock = new();

    /// <summary>Whether it takes anything down.</summary>
    public bool IsOn { get; set; } = true;

    /// <summary>Takes down what clients with these options send.</summary>
    public void AddTo(ClientOptions options) => options.AddPolicy(this, HttpPipelinePosition.PerRetry);

    /// <summary>What was sent since it was asked last, in the order of sending.</summary>
    public IReadOnlyList<SentRequest> Take()
    {
        lock (_lock)
        {
            SentRequest[] taken = [.. _sent];
            _sent.Clear();
            return taken;
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (IsOn)
        {
            lock (_lock)
            {
                _sent.Add(SentRequest.Of(message.Request));
            }
        }

        return ProcessNextAsync(message, pipeline);
    }
}
