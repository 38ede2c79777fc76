using System.Net.Http.Json;
using System.Text.Json;
using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>An instance of the app whose storage fails while it is told to, and uploads delivered to it as the Functions host does.</summary>
internal sealed class PoisonUnderTest : IAsyncDisposable
{
    private readonly IServiceProvider _app;
    private readonly HttpClient _client;

    private Func<Request, bool> _isOut = _ => false;

    private PoisonUnderTest(IngestionUnderTest test, HttpClient client, IServiceProvider app) => (Test, _client, _app) = (test, client, app);

    public IngestionUnderTest Test { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private QueueClient Queue => Test.Storage.Queues.GetQueueClient(Test.Storage.Names.Poison);

    private BlobContainerClient Uploads => Test.Storage.Blobs.GetBlobContainerClient(Test.Storage.Names.Uploads);

    public static async Task<PoisonUnderTest> CreateAsync(AzuriteFixture azurite)
    {
        var test = await IngestionUnderTest.CreateAsync(azurite);
        PoisonUnderTest? poison = null;
        var storage = new FaultyStorage((request, _) => poison!._isOut(request) ? Fault.Unavailable : Fault.None);
        var app = test.Start(storage.AddTo(retries: 1));
        poison = new(test, await test.ServeAsync(app), app);
        var key = await app.GetRequiredService<KeyStore>().CreateAsync("economy", "统计员", [Right.Upload], TimeSpan.FromDays(1), Cancellation);
        poison._client.DefaultRequestHeaders.Authorization = new("Bearer", key.Secret.Reveal());
        return poison;
    }

    /// <summary>From now on, requests fail; none do, if none are named.</summary>
    public void Fail(Func<Request, bool>? isOut = null) => _isOut = isOut ?? (_ => false);

    /// <summary>Whether a request goes to a container or table; in part or whole.</summary>
    public static Func<Request, bool> To(string name) => request => request.Uri.Path.Contains(name, StringComparison.Ordinal);

    /// <summary>Uploads a file and delivers it.</summary>
    /// <returns>Whether it was taken, and not poisoned.</returns>
    public async Task<bool> DeliverAsync(string path = IngestionUnderTest.Path)
    {
        var upload = await Test.UploadAsync(path: path);
        return await new BlobDelivery(Uploads, Queue, IngestAsync, NullLogger.Instance).DeliverAsync(path, upload.ETag, Cancellation);
    }

    // Without the pause that the app makes in an outage.
    private Task IngestAsync(string path, CancellationToken cancellation) => _app.GetRequiredService<Ingestion>().IngestAsync(path, version: null, cancellation);

    /// <summary>Reconciles on the failing instance, a moment later.</summary>
    public Task<int> ReconcileAsync() => Test.ReconcileAsync(minutesLater: 0.1, _app);

    /// <summary>How many poison messages there are.</summary>
    public async Task<int> CountAsync() =>
        await Queue.ExistsAsync(Cancellation) ? (await Queue.PeekMessagesAsync(32, Cancellation)).Value.Length : 0;

    /// <summary>Puts a message into the poison queue.</summary>
    public Task PoisonAsync(string text) => Queue.SendMessageAsync(text, Cancellation);

    /// <summary>Asks the API to redrive.</summary>
    public Task<HttpResponseMessage> RedriveAsync(string id) => _client.PostAsync(new Uri($"submissions/{id}/redrive", UriKind.Relative), content: null, Cancellation);

    /// <summary>The submissions as the API lists them.</summary>
    public async Task<IReadOnlyList<JsonElement>> ListAsync() =>
        [.. (await _client.GetFromJsonAsync<JsonElement>("submissions", Cancellation)).GetProperty("items").EnumerateArray()];

    /// <summary>Redrives a path as the command does.</summary>
    public Task<IReadOnlyList<Submission>> RedrivePathAsync(string path) => _app.GetRequiredService<Redelivery>().RedriveAsync(path, Cancellation);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Test.DisposeAsync();
    }
}
