using System.Collections.Concurrent;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Google.Protobuf;
using HtzPipeline.StandInHost.Worker;

namespace HtzPipeline.StandInHost.Functions;

/// <summary>
/// Delivers blobs that an event tells of: a reference and never the content, as often as <c>host.json</c> says and without a pause, then a
/// message to the poison queue. So a real host (4.1037) was seen to do.
/// </summary>
internal sealed class BlobFunctions(WorkerKeeper worker, AppFolder app, IReadOnlyDictionary<string, string> settings, Journal journal) : IAsyncDisposable
{
    private const string PoisonQueue = "webjobs-blobtrigger-poison";

    // The newest that the pinned Azurite knows.
    private static readonly BlobClientOptions Blobs = new(BlobClientOptions.ServiceVersion.V2026_06_06);
    private static readonly QueueClientOptions Queues = new(QueueClientOptions.ServiceVersion.V2026_06_06) { MessageEncoding = QueueMessageEncoding.Base64 };

    private readonly SemaphoreSlim _atOnce = new(app.BlobsAtOnce);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentBag<Task> _deliveries = [];

    /// <summary>Takes an event's word that a blob is there, and delivers it in the background.</summary>
    /// <param name="function">The function that it fires.</param>
    /// <param name="trigger">Its trigger.</param>
    /// <param name="url">The blob's address.</param>
    public void Take(Function function, BlobTrigger trigger, Uri url)
    {
        var blob = new BlobUriBuilder(url);
        if (blob.BlobContainerName == trigger.Container)
        {
            _deliveries.Add(DeliverAsync(function, trigger, blob.BlobName));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_deliveries);
        _stopping.Dispose();
        _atOnce.Dispose();
    }

    private async Task DeliverAsync(Function function, BlobTrigger trigger, string name)
    {
        try
        {
            await _atOnce.WaitAsync(_stopping.Token);
            try
            {
                var blob = new BlobClient(settings[trigger.Connection], trigger.Container, name, Blobs);
                var etag = (await blob.GetPropertiesAsync(cancellationToken: _stopping.Token)).Value.ETag;
                for (var delivery = 1; delivery <= app.BlobDeliveries; delivery++)
                {
                    if (await InvokeAsync(function, trigger, blob))
                    {
                        return;
                    }
                }

                await PoisonAsync(function, trigger, name, etag);
            }
            finally
            {
                _atOnce.Release();
            }
        }
        catch (RequestFailedException gone) when (gone.Status == StatusCodes.Status404NotFound)
        {
            journal.Write($"host: {name} is gone");
        }
        catch (OperationCanceledException)
        {
            journal.Write($"host: stopped before {name} was delivered");
        }
    }

    private async Task<bool> InvokeAsync(Function function, BlobTrigger trigger, BlobClient blob)
    {
        _stopping.Token.ThrowIfCancellationRequested();
        var reference = new ModelBindingData
        {
            Version = "1.0",
            Source = "AzureStorageBlobs",
            ContentType = "application/json",
            Content = ByteString.CopyFrom(JsonSerializer.SerializeToUtf8Bytes(new { trigger.Connection, ContainerName = trigger.Container, BlobName = blob.Name })),
        };
        try
        {
            var current = await worker.CurrentAsync();
            await current.InvokeAsync(function, Guid.NewGuid().ToString(), new() { ModelBindingData = reference }, Metadata(trigger, blob), _stopping.Token);
            return true;
        }
        catch (WorkerException failure)
        {
            journal.Write($"host: {function.Name} failed on {blob.Name}: {failure.Message}");
            return false;
        }
    }

    private static Dictionary<string, TypedData> Metadata(BlobTrigger trigger, BlobClient blob) => new()
    {
        ["BlobTrigger"] = new() { String = $"{trigger.Container}/{blob.Name}" },
        ["Uri"] = new() { Json = JsonSerializer.Serialize(blob.Uri) },
        ["name"] = new() { String = blob.Name },
    };

    private async Task PoisonAsync(Function function, BlobTrigger trigger, string name, ETag etag)
    {
        var poison = new QueueClient(settings[trigger.Connection], PoisonQueue, Queues);
        await poison.CreateIfNotExistsAsync(cancellationToken: _stopping.Token);
        await poison.SendMessageAsync(
            JsonSerializer.Serialize(new
            {
                Type = "BlobTrigger",
                FunctionId = $"Host.Functions.{function.Name}",
                BlobType = "BlockBlob",
                ContainerName = trigger.Container,
                BlobName = name,
                ETag = etag.ToString("H"),
            }),
            _stopping.Token);
        journal.Write($"host: {name} was given up after {app.BlobDeliveries} deliveries");
    }
}
