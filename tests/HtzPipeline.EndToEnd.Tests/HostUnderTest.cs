using System.Net.Http.Json;
using Azure.Identity;
using Azure.Storage.Blobs;
using HtzPipeline.Functions.Storage;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>
/// A host that runs already, be it <c>func start</c>, Azure, or a local run, named by the environment: the tests that hold for every
/// host then ask that one, and all others are skipped.
/// </summary>
/// <param name="Address">Where it answers: <c>HTZ_E2E_ADDRESS</c>, such as <c>http://localhost:7071</c>.</param>
/// <param name="Storage">The storage it works on: <c>HTZ_E2E_STORAGE</c>, a connection string, or the blob service's address with or without a SAS.</param>
/// <param name="Key">A key that may read: <c>HTZ_E2E_KEY</c>, where reading is not open.</param>
/// <param name="Events">
/// Where the tests tell the host of an upload, as Event Grid would, since Azurite sends no events: <c>HTZ_E2E_EVENTS</c>, such as
/// <c>http://localhost:7071/runtime/webhooks/blobs?functionName=Host.Functions.IngestUpload</c>. Not set where events come by themselves.
/// </param>
internal sealed record HostUnderTest(Uri Address, string Storage, string? Key, Uri? Events)
{
    private const string AddressName = "HTZ_E2E_ADDRESS";

    /// <summary>The trait of tests that hold for every host: they upload what they ask for, and need nothing in its store but a catalogue.</summary>
    public const string Trait = "Host";

    /// <summary>The trait's value.</summary>
    public const string Any = "Any";

    /// <summary>The host that the environment names; null where the tests start the app themselves.</summary>
    public static HostUnderTest? Named { get; } = Environment.GetEnvironmentVariable(AddressName) is { Length: > 0 } address
        ? new(
            new(address.TrimEnd('/')),
            Environment.GetEnvironmentVariable("HTZ_E2E_STORAGE") ?? throw new InvalidOperationException($"{AddressName} is set, so HTZ_E2E_STORAGE must say which storage that host works on."),
            Environment.GetEnvironmentVariable("HTZ_E2E_KEY"),
            Environment.GetEnvironmentVariable("HTZ_E2E_EVENTS") is { Length: > 0 } events ? new(events) : null)
        : null;

    /// <summary>Skips a test that starts the app itself where the environment names a host.</summary>
    public static void SkipTestsOfOwnProcesses() => Assert.SkipWhen(Named is not null, $"This test starts the app itself, which says nothing of the host that {AddressName} names.");

    /// <summary>Skips a test that counts on the example files, and on nothing else being there, where the environment names a host.</summary>
    public static void SkipTestsOfAFreshRun() => Assert.SkipWhen(
        Named is not null && TestContext.Current.Test is { } test && !test.Traits.ContainsKey(Trait),
        $"This test counts on the example files in a fresh store, and on the app answering without a host in front. It is not among those that hold for the host that {AddressName} names ([Trait(\"{Trait}\", \"{Any}\")]).");

    /// <summary>The blobs that a department reaches.</summary>
    public BlobServiceClient Blobs() => Storage.StartsWith("https://", StringComparison.Ordinal) && new Uri(Storage) is var address
        ? address.Query.Length > 0 ? new(address) : new(address, new DefaultAzureCredential())
        : StorageClients.Connect(Storage).Blobs;

    /// <summary>Tells the host that a blob has been uploaded, if it has to be told.</summary>
    public async Task AnnounceAsync(BlobClient blob)
    {
        if (Events is null)
        {
            return;
        }

        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("aeg-event-type", "Notification");
        using var answer = await http.PostAsJsonAsync(Events, new[]
        {
            new
            {
                id = Guid.NewGuid(),
                topic = "/subscriptions/none",
                subject = $"/blobServices/default/containers/{blob.BlobContainerName}/blobs/{blob.Name}",
                eventType = "Microsoft.Storage.BlobCreated",
                eventTime = DateTimeOffset.UtcNow,
                data = new { api = "PutBlob", blobType = "BlockBlob", url = blob.Uri.AbsoluteUri },
                dataVersion = "",
                metadataVersion = "1",
            },
        });
        answer.EnsureSuccessStatusCode();
    }
}
