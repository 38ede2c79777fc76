using System.Diagnostics;
using System.Text.Json;
using Azure.Storage.Blobs;
using HtzPipeline.EndToEnd.Tests.Otlp;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage;

[assembly: AssemblyFixture(typeof(HtzPipeline.EndToEnd.Tests.LocalRun))]

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>
/// <c>dotnet run</c> on a fresh data folder, shared by the tests: started once, asked over HTTP, fed over Blob Storage. Where the
/// environment names a host, it is that one that is asked and fed.
/// </summary>
public sealed class LocalRun : IAsyncLifetime
{
    // An event may take its time on Azure, and what no event announced is found within five minutes.
    private static readonly TimeSpan Patience = HostUnderTest.Named is null ? TimeSpan.FromMinutes(1) : TimeSpan.FromMinutes(7);

    // Callers have a limit on what they may ask in a minute.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly string _data = Directory.CreateTempSubdirectory("htz-").FullName;
    private readonly AzuriteOptions _azurite = AzuriteOptions.OnFreePorts();
    private readonly int _port = AppProcess.FreePort();
    private AppProcess? _app;
    private OtlpReceiver? _collector;
    private HttpClient _api = null!;

    /// <summary>A client of the app's API.</summary>
    public HttpClient Api
    {
        get
        {
            HostUnderTest.SkipTestsOfAFreshRun();
            return _api;
        }
    }

    /// <summary>The address of the pages.</summary>
    public Uri Site => new($"http://127.0.0.1:{_port}/");

    /// <summary>What the app tells of its work.</summary>
    internal OtlpReceiver Collector
    {
        get
        {
            HostUnderTest.SkipTestsOfOwnProcesses();
            return _collector!;
        }
    }

    /// <summary>What the app has written to the terminal.</summary>
    public string Output
    {
        get
        {
            HostUnderTest.SkipTestsOfOwnProcesses();
            return _app!.Output;
        }
    }

    /// <summary>The uploads container, as a department reaches it.</summary>
    internal BlobContainerClient Uploads =>
        (HostUnderTest.Named?.Blobs() ?? StorageClients.Connect(_azurite.ConnectionString).Blobs).GetBlobContainerClient("uploads");

    /// <summary>The account, by its key.</summary>
    public string ConnectionString => _azurite.ConnectionString;

    internal IReadOnlyList<string> Arguments => AppProcess.LocalArguments(_port, _azurite, _data);

    public async ValueTask InitializeAsync()
    {
        if (HostUnderTest.Named is not { } host)
        {
            _collector = await OtlpReceiver.StartAsync();
            _app = AppProcess.Start(Arguments, _collector.Settings);
            await _app.WaitForLineAsync("Ctrl+C");
            host = new(new($"http://127.0.0.1:{_port}"), _azurite.ConnectionString, Key: null, Events: null);
        }

        _api = new HttpClient { BaseAddress = new Uri($"{host.Address.AbsoluteUri.TrimEnd('/')}/api/v1/") };
        if (host.Key is not null)
        {
            _api.DefaultRequestHeaders.Authorization = new("Bearer", host.Key);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _api.Dispose();
        await (_app?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_collector?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>The key of a department, as the run keeps it for whoever started it.</summary>
    public async Task<string> KeyOfAsync(string department)
    {
        HostUnderTest.SkipTestsOfOwnProcesses();
        var keys = JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(Path.Combine(_data, "htz-keys.json")));
        return keys![department];
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
        HostUnderTest.SkipTestsOfAFreshRun();
        var blob = Uploads.GetBlobClient(path);
        var uploaded = (await blob.UploadAsync(content, overwrite: true)).Value.LastModified;
        await (HostUnderTest.Named?.AnnounceAsync(blob) ?? Task.CompletedTask);
        var waited = Stopwatch.StartNew();
        for (var pause = FirstPause; waited.Elapsed < Patience; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var submissions = await SubmissionsAsync(UploadPath.TryParse(path, out var parts) ? $"&period={parts.Period}" : "");
            if (submissions.Find(s => s.GetProperty("path").GetString() == path && s.GetProperty("uploaded").GetDateTimeOffset() >= uploaded && s.GetProperty("state").GetString() is not ("received" or "accepted"))
                is { ValueKind: JsonValueKind.Object } found)
            {
                return await GetAsync($"submissions/{found.GetProperty("id").GetString()}");
            }

            await Task.Delay(pause);
        }

        throw new TimeoutException($"Nothing became of {path}.");
    }

    /// <summary>All submissions, page by page.</summary>
    public Task<List<JsonElement>> AllSubmissionsAsync() => SubmissionsAsync("");

    private async Task<List<JsonElement>> SubmissionsAsync(string filter)
    {
        var all = new List<JsonElement>();
        var continuation = "";
        do
        {
            var page = await GetAsync($"submissions?limit=50{filter}{continuation}");
            all.AddRange(page.GetProperty("items").EnumerateArray());
            continuation = page.GetProperty("continuation").GetString() is { } next ? $"&continuation={next}" : null;
        }
        while (continuation is not null);

        return all;
    }
}
