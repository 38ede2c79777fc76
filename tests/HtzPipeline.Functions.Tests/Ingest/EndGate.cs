using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Tests.Ingest;

/// <summary>
/// Forces the worst order in which two submissions can come to their ends: the earlier one's writing of its end waits until the later one is
/// at its own, and the later one's until the earlier has failed and is there again.
/// </summary>
internal sealed class EndGate : HttpPipelinePolicy
{
    // With those who never come to an end it opens, so that a test can count.
    private const int MostRounds = 20;

    private readonly ConcurrentDictionary<string, int> _arrivals = new();
    private readonly ConcurrentDictionary<string, bool> _ended = new();

    /// <summary>The submission that was uploaded first.</summary>
    public required SubmissionId Earlier { get; init; }

    /// <summary>The submission that was uploaded later.</summary>
    public required SubmissionId Later { get; init; }

    /// <summary>How often a submission tried to write that it has come to its end.</summary>
    public int Attempts(SubmissionId submission) => _arrivals.GetValueOrDefault(submission.Digest);

    /// <summary>Whether a submission has tried that already, or it is over.</summary>
    public bool HasArrived(SubmissionId submission) => Attempts(submission) > 0;

    /// <summary>Takes part in what clients with these options send.</summary>
    public void AddTo(ClientOptions options) => options.AddPolicy(this, HttpPipelinePosition.PerCall);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (await EndingAsync(message.Request) is not { } ending)
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        var number = _arrivals.AddOrUpdate(ending.Digest, 1, (_, count) => count + 1);
        var (other, awaited) = ending == Earlier ? (Later, number) : (Earlier, number + 1);
        while (Attempts(other) < awaited && !_ended.ContainsKey(other.Digest) && number < MostRounds)
        {
            await Task.Delay(1, message.CancellationToken);
        }

        await ProcessNextAsync(message, pipeline);
        _ended.TryAdd(message.Response.IsError ? "" : ending.Digest, true);
    }

    // Only a submission itself goes from Accepted to its end: whoever touches it leaves its state as it is.
    private async Task<SubmissionId?> EndingAsync(Request request)
    {
        if (request.Content is null || new[] { Earlier, Later }.FirstOrDefault(id => request.Uri.Path.Contains(id.Digest, StringComparison.Ordinal)) is not { } id
            || _ended.ContainsKey(id.Digest))
        {
            return null;
        }

        using var body = new MemoryStream();
        await request.Content.WriteToAsync(body, CancellationToken.None);
        var text = System.Text.Encoding.UTF8.GetString(body.ToArray());
        return text.Contains($"\"{SubmissionState.Published}\"", StringComparison.Ordinal) || text.Contains($"\"{SubmissionState.Superseded}\"", StringComparison.Ordinal)
            ? id
            : null;
    }
}
