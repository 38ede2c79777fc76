using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Scenarios;

/// <summary>Counts the requests that storage clients send, repetitions too, by what they are for.</summary>
internal sealed class RequestCounter(StorageNames names)
{
    private readonly ConcurrentDictionary<RequestKind, int> _counts = new();

    /// <summary>How many of each kind have been sent since <see cref="Reset"/>.</summary>
    public IReadOnlyDictionary<RequestKind, int> Counts => new Dictionary<RequestKind, int>(_counts);

    /// <summary>Starts again from nothing.</summary>
    public void Reset() => _counts.Clear();

    /// <summary>Counts what clients with these options send.</summary>
    public void AddTo(ClientOptions options) => options.AddPolicy(
        new Policy(this, options is BlobClientOptions ? BlobKind : TableKind),
        HttpPipelinePosition.PerRetry);

    private static RequestKind BlobKind(Request request) => request.Method == RequestMethod.Get || request.Method == RequestMethod.Head
        ? RequestKind.BlobRead
        : RequestKind.BlobWrite;

    private RequestKind TableKind(Request request)
    {
        var resource = Uri.UnescapeDataString(request.Uri.Path[(request.Uri.Path.LastIndexOf('/') + 1)..]);
        return resource switch
        {
            "$batch" => RequestKind.Transaction,
            _ when resource.StartsWith(names.Submissions, StringComparison.Ordinal) => RequestKind.Submission,
            _ when request.Method != RequestMethod.Get || !resource.StartsWith(names.Observations, StringComparison.Ordinal) => RequestKind.Other,
            _ when resource.EndsWith("()", StringComparison.Ordinal) => RequestKind.Page,
            _ when resource.EndsWith($"RowKey='{RowKeys.Head}')", StringComparison.Ordinal) => RequestKind.Head,
            _ => RequestKind.Other,
        };
    }

    private sealed class Policy(RequestCounter counter, Func<Request, RequestKind> kindOf) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message) =>
            counter._counts.AddOrUpdate(kindOf(message.Request), 1, (_, count) => count + 1);
    }
}
