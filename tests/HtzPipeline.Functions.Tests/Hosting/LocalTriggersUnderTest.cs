using System.Text.Json;
using Azure.Storage.Blobs;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using Microsoft.Extensions.Logging.Abstractions;

namespace HtzPipeline.Functions.Tests.Hosting;

/// <summary>The local host's triggers, between a storage account and an endpoint of a test's own.</summary>
internal sealed class LocalTriggersUnderTest : IAsyncDisposable
{
    public const string Function = "OnBlob";
    public const string TimerFunction = "OnTimer";

    private static readonly FunctionDescription[] Functions =
    [
        new(Function, new BlobTrigger("uploads/{name}")),
        new(TimerFunction, new TimerTrigger("* * * * * *", TimeSpan.FromMilliseconds(50))),
    ];

    private readonly StorageClients _storage;

    private LocalTriggersUnderTest(StorageClients storage, TriggerEndpoint endpoint)
    {
        _storage = storage;
        Endpoint = endpoint;
        Triggers = new(Functions, storage, endpoint.Client, NullLogger<LocalTriggers>.Instance);
    }

    public TriggerEndpoint Endpoint { get; }

    public LocalTriggers Triggers { get; }

    public BlobContainerClient Uploads => _storage.Blobs.GetBlobContainerClient(_storage.Names.Uploads);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<LocalTriggersUnderTest> CreateAsync(AzuriteFixture azurite) =>
        new(await azurite.CreateStorageAsync(), await TriggerEndpoint.StartAsync());

    public async Task UploadAsync(string name, string content) =>
        await Uploads.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), overwrite: true, Cancellation);

    /// <summary>Scans once.</summary>
    /// <returns>What was posted.</returns>
    public async Task<List<JsonElement>> ScanAsync(Action<string, int, int>? progress = null)
    {
        await Triggers.ScanAsync(progress, Cancellation);
        return Endpoint.Posted;
    }

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

    public ValueTask DisposeAsync() => Endpoint.DisposeAsync();
}
