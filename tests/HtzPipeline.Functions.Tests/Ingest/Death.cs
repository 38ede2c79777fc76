using Azure.Core;
using Azure.Core.Pipeline;

namespace HtzPipeline.Functions.Tests.Ingest;

/// <summary>Makes a program die at one of its storage requests: from there on, nothing it sends gets away.</summary>
/// <param name="isHere">Whether it dies at a request; the number is the request's, from 1.</param>
/// <param name="afterwards">Whether that request still takes effect.</param>
internal sealed class Death(Func<Request, int, bool> isHere, bool afterwards = false) : HttpPipelinePolicy
{
    private bool _isDead;

    /// <summary>How many requests have got away.</summary>
    public int Requests { get; private set; }

    public void AddTo(ClientOptions options) => options.AddPolicy(this, HttpPipelinePosition.PerCall);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var isLast = !_isDead && isHere(message.Request, Requests + 1);
        if (!_isDead && (!isLast || afterwards))
        {
            Requests++;
            await ProcessNextAsync(message, pipeline);
        }

        _isDead |= isLast;
        if (_isDead)
        {
            throw new IOException("The program has died.");
        }
    }
}
