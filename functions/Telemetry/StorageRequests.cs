using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace HtzPipeline.Functions.Telemetry;

/// <summary>Counts the requests that storage clients send, repetitions too.</summary>
internal sealed class StorageRequests(PipelineMetrics metrics)
{
    /// <summary>Counts what clients with these options send.</summary>
    public void AddTo(ClientOptions options) => options.AddPolicy(
        new Policy(metrics, options is BlobClientOptions ? "blob" : options is TableClientOptions ? "table" : "queue"), HttpPipelinePosition.PerRetry);

    private sealed class Policy(PipelineMetrics metrics, string service) : HttpPipelinePolicy
    {
        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var before = Answer(message);
            try
            {
                await ProcessNextAsync(message, pipeline);
            }
            finally
            {
                Count(message, before);
            }
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var before = Answer(message);
            try
            {
                ProcessNext(message, pipeline);
            }
            finally
            {
                Count(message, before);
            }
        }

        // A message that is sent again has the answer to its last time until there is a new one.
        private static Azure.Response? Answer(HttpMessage message) => message.HasResponse ? message.Response : null;

        private void Count(HttpMessage message, Azure.Response? before) => metrics.Requested(
            service,
            OperationOf(message.Request),
            Answer(message) is { } answer && answer != before ? string.Create(CultureInfo.InvariantCulture, $"{answer.Status / 100}xx") : "none");

        private static string OperationOf(Request request) =>
            request.Method == RequestMethod.Delete ? "delete"
            : request.Uri.Path.EndsWith("/$batch", StringComparison.Ordinal) ? "transaction"
            : request.Method != RequestMethod.Get && request.Method != RequestMethod.Head ? "write"
            : request.Uri.Query.Contains("comp=list", StringComparison.Ordinal) || request.Uri.Path.EndsWith("()", StringComparison.Ordinal) ? "list"
            : "read";
    }
}
