using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Testing.Scenarios;

/// <summary>Counts the requests that storage clients send, repetitions too, and the rows of observations that go to and fro in them.</summary>
internal sealed class EntityCounter(StorageNames names)
{
    private readonly StorageNames _names = names;
    private int _requests;
    private int _read;
    private int _written;

    /// <summary>What has been counted since <see cref="Reset"/>.</summary>
    public ActCount Count => new(_requests, _read, _written);

    /// <summary>Starts again from nothing.</summary>
    public void Reset() => _requests = _read = _written = 0;

    /// <summary>Counts what clients with these options send.</summary>
    public void AddTo(ClientOptions options) => options.AddPolicy(new Policy(this), HttpPipelinePosition.PerRetry);

    /// <summary>The rows of observations that a request brings.</summary>
    public static int Written(Request request, StorageNames names)
    {
        if (request.Content is not { } content || !IsTransaction(request))
        {
            return 0;
        }

        using var body = new MemoryStream();
        content.WriteTo(body, CancellationToken.None);
        var text = body.GetBuffer().AsSpan(0, (int)body.Length);
        return text.IndexOf(Encoding.UTF8.GetBytes($"/{names.Observations}")) < 0 ? 0 : Rows(text);
    }

    /// <summary>The rows of observations that a reply brings.</summary>
    public static int Read(HttpMessage message, StorageNames names) =>
        IsRead(message.Request, names) && message.HasResponse && !message.Response.IsError ? Rows(message.Response.Content.ToMemory().Span) : 0;

    /// <summary>Whether a request reads rows of observations.</summary>
    public static bool IsRead(Request request, StorageNames names) =>
        request.Method == RequestMethod.Get
        && Uri.UnescapeDataString(request.Uri.Path).Split('/')[^1].StartsWith($"{names.Observations}(", StringComparison.Ordinal);

    private static bool IsTransaction(Request request) => request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal);

    // Each row has its key once, as the name of a property.
    private static int Rows(ReadOnlySpan<byte> json) => json.Count("\"RowKey\""u8);

    private sealed class Policy(EntityCounter counter) : HttpPipelinePolicy
    {
        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            Interlocked.Increment(ref counter._requests);
            Interlocked.Add(ref counter._written, Written(message.Request, counter._names));
            await ProcessNextAsync(message, pipeline);
            Interlocked.Add(ref counter._read, Read(message, counter._names));
        }
    }
}
