using System.Text.Json;
using System.Threading.Channels;
using Azure.Storage.Blobs;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace HtzPipeline.Functions.Tests.Hosting;

/// <summary>The local run's triggers, between a storage account and work of a test's own.</summary>
internal sealed class LocalTriggersUnderTest
{
    private readonly StorageClients _storage;
    private readonly List<string> _delivered = [];
    private readonly Channel<bool> _ticks = Channel.CreateUnbounded<bool>();

    private LocalTriggersUnderTest(StorageClients storage)
    {
        _storage = storage;
        Triggers = new(storage, IngestAsync, ReconcileAsync, every: TimeSpan.FromMilliseconds(50), NullLogger<LocalTriggers>.Instance);
    }

    /// <summary>What it does with a delivery, of which this is the n-th; it may fail.</summary>
    public Action<int> Ingest { get; set; } = _ => { };

    /// <summary>What it does at a tick; it may fail.</summary>
    public Action Reconcile { get; set; } = () => { };

    public LocalTriggers Triggers { get; }

    public BlobContainerClient Uploads => _storage.Blobs.GetBlobContainerClient(_storage.Names.Uploads);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<LocalTriggersUnderTest> CreateAsync(AzuriteFixture azurite) => new(await azurite.CreateStorageAsync());

    public async Task UploadAsync(string name, string content) =>
        await Uploads.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), overwrite: true, Cancellation);

    /// <summary>Scans once.</summary>
    /// <returns>The names that were delivered, once for each attempt.</returns>
    public async Task<IReadOnlyList<string>> ScanAsync(Action<string, int, int>? progress = null)
    {
        var before = _delivered.Count;
        await Triggers.ScanAsync(progress, Cancellation);
        return _delivered[before..];
    }

    /// <summary>Waits for a tick of the timer.</summary>
    public async Task TickAsync() => await _ticks.Reader.ReadAsync(Cancellation);

    /// <summary>The poison messages.</summary>
    public async Task<List<JsonElement>> PoisonAsync()
    {
        var queue = _storage.Queues.GetQueueClient(_storage.Names.Poison);
        if (!await queue.ExistsAsync(Cancellation))
        {
            return [];
        }

        var messages = await queue.PeekMessagesAsync(maxMessages: 32, Cancellation);
        return
        [
            .. messages.Value
                .Select(message => JsonElement.Parse(Convert.FromBase64String(message.MessageText)))
                .Where(message => message.GetProperty("ContainerName").GetString() == Uploads.Name),
        ];
    }

    private Task IngestAsync(string path, CancellationToken cancellation)
    {
        _delivered.Add(path);
        Ingest(_delivered.Count);
        return Task.CompletedTask;
    }

    private async Task ReconcileAsync(CancellationToken cancellation)
    {
        await _ticks.Writer.WriteAsync(true, cancellation);
        Reconcile();
    }
}
