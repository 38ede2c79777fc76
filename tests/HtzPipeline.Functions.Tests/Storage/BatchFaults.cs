using Azure.Core;
using Azure.Core.Pipeline;

namespace HtzPipeline.Functions.Tests.Storage;

/// <summary>Breaks table transactions: before a request is sent, or after it took effect and before its reply arrives.</summary>
internal sealed class BatchFaults : HttpPipelinePolicy
{
    private int _batches;
    private int _reads;

    /// <summary>How many transactions have been sent, or tried.</summary>
    public int Batches => _batches;

    /// <summary>How many requests of any kind have been sent.</summary>
    public int Requests { get; private set; }

    /// <summary>How many of them read tables of observations.</summary>
    public int ObservationReads => _reads;

    /// <summary>Whether the n-th transaction, from 1, never gets away.</summary>
    public Func<int, bool> Dies { get; set; } = _ => false;

    /// <summary>Whether the reply to the n-th transaction, from 1, is lost.</summary>
    public Func<int, bool> LosesReply { get; set; } = _ => false;

    public void AddTo(ClientOptions options, HttpPipelinePosition position) => options.AddPolicy(this, position);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Requests++;
        if (message.Request.Method == RequestMethod.Get && message.Request.Uri.Path.Contains("observations", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _reads);
        }

        var isBatch = message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal);
        var number = isBatch ? Interlocked.Increment(ref _batches) : 0;
        if (isBatch && Dies(number))
        {
            throw new IOException($"Transaction {number} was never sent.");
        }

        await ProcessNextAsync(message, pipeline);
        if (isBatch && LosesReply(number))
        {
            throw new IOException($"The reply to transaction {number} was lost.");
        }
    }
}
