using System.Text.Json;
using Azure.Storage.Blobs;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage;

[assembly: AssemblyFixture(typeof(HtzPipeline.EndToEnd.Tests.LocalRun))]

namespace HtzPipeline.EndToEnd.Tests;

/// <summary><c>dotnet run</c> on a fresh data folder, shared by the tests: started once, asked over HTTP, fed over Blob Storage.</summary>
public sealed class LocalRun : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("htz-").FullName;
    private readonly AzuriteOptions _azurite = AzuriteOptions.OnFreePorts();
    private readonly int _port = AppProcess.FreePort();
    private AppProcess? _app;

    /// <summary>A client of the app's API.</summary>
    public HttpClient Api { get; private set; } = null!;

    /// <summary>What the app has written to the terminal.</summary>
    public string Output => _app!.Output;

    /// <summary>The uploads container, as a department reaches it.</summary>
    internal BlobContainerClient Uploads => StorageClients.Connect(_azurite.ConnectionString).Blobs.GetBlobContainerClient("uploads");

    /// <summary>The account, by its key.</summary>
    public string ConnectionString => _azurite.ConnectionString;

    internal IReadOnlyList<string> Arguments => AppProcess.LocalArguments(_port, _azurite, _data);

    public async ValueTask InitializeAsync()
    {
        _app = AppProcess.Start(Arguments);
        await _app.WaitForLineAsync("Ctrl+C");
        Api = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_port}/api/v1/") };
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await _app!.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>The JSON that the API answers with.</summary>
    public async Task<JsonElement> GetAsync(string address)
    {
        using var response = await Api.GetAsync(new Uri(address, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{address}: {(int)response.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>Uploads a file and waits for what becomes of it.</summary>
    public async Task<JsonElement> SubmitAsync(string path, BinaryData content)
    {
        await Uploads.GetBlobClient(path).UploadAsync(content, overwrite: true);
        for (var attempt = 0; attempt < 200; attempt++)
        {
            var submissions = await AllSubmissionsAsync();
            if (submissions.Find(s => s.GetProperty("path").GetString() == path && s.GetProperty("state").GetString() is "published" or "rejected")
                is { ValueKind: JsonValueKind.Object } found)
            {
                return await GetAsync($"submissions/{found.GetProperty("id").GetString()}");
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"Nothing became of {path}.");
    }

    /// <summary>All submissions, page by page.</summary>
    public async Task<List<JsonElement>> AllSubmissionsAsync()
    {
        var all = new List<JsonElement>();
        var continuation = "";
        do
        {
            var page = await GetAsync($"submissions?limit=50{continuation}");
            all.AddRange(page.GetProperty("items").EnumerateArray());
            continuation = page.GetProperty("continuation").GetString() is { } next ? $"&continuation={next}" : null;
        }
        while (continuation is not null);

        return all;
    }
}
