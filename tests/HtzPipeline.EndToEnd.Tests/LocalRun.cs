using System.Diagnostics;
using System.Text.Json;
using Azure.Storage.Blobs;
using HtzPipeline.EndToEnd.Tests.BehindTheHost;
using HtzPipeline.EndToEnd.Tests.Otlp;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Account;

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
    private StandInRun? _standIn;
    private HostUnderTest? _host;
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

    /// <summary>A client of the whole site that has no key.</summary>
    public HttpClient Stranger { get; private set; } = null!;

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
        (_host?.Blobs() ?? StorageClients.Connect(_azurite.ConnectionString).Blobs).GetBlobContainerClient("uploads");

    /// <summary>The account, by its key.</summary>
    public string ConnectionString => _azurite.ConnectionString;

    internal IReadOnlyList<string> Arguments => AppProcess.LocalArguments(_port, _azurite, _data);

    public async ValueTask InitializeAsync()
    {
        if (HostUnderTest.IsStandIn)
        {
            _standIn = await StandInRun.StartAsync();
        }

        _host = HostUnderTest.Named ?? _standIn?.Host;
        if (_host is null)
        {
            _collector = await OtlpReceiver.StartAsync();
            _app = AppProcess.Start(Arguments, _collector.Settings);
            await _app.WaitForLineAsync("Ctrl+C");
        }

        var address = _host?.Address ?? new($"http://127.0.0.1:{_port}/");
        Stranger = new HttpClient { BaseAddress = address };
        _api = new HttpClient { BaseAddress = new Uri(address, "api/v1/") };
        if (_host?.Key is { } key)
        {
            _api.DefaultRequestHeaders.Authorization = new("Bearer", key);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _api.Dispose();
        Stranger.Dispose();
        await (_standIn?.DisposeAsync() ?? ValueTask.CompletedTask);
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

    /// <summary>A key that may upload for <see cref="HostUnderTest.Department"/>; where the environment names a host and no key, the test is skipped.</summary>
    public async Task<string> UploadKeyAsync()
    {
        Assert.SkipWhen(_host is { Key: null }, "This test uploads over HTTP, and the environment names no key.");
        return _host?.Key ?? await KeyOfAsync(HostUnderTest.Department);
    }

    /// <summary>The JSON that the API answers with.</summary>
    public async Task<JsonElement> GetAsync(string address)
    {
        using var response = await Api.GetAsync(new Uri(address, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{address}: {(int)response.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>Writes a file into Blob Storage, where uploads have their time in whole seconds, and waits for what becomes of it.</summary>
    public async Task<JsonElement> SubmitAsync(string path, BinaryData content)
    {
        HostUnderTest.SkipTestsOfAFreshRun();
        var blob = Uploads.GetBlobClient(path);
        var uploaded = (await blob.UploadAsync(content, overwrite: true)).Value.LastModified;
        return await OutcomeAsync(path, uploaded);
    }

    /// <summary>Uploads a file over HTTP, where of two within a second the later is known, and waits for what becomes of it; a host without a key gets it by Blob Storage.</summary>
    public async Task<JsonElement> PutAsync(string path, BinaryData content)
    {
        if (_host is { Key: null })
        {
            return await SubmitAsync(path, content);
        }

        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"uploads/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}", UriKind.Relative))
        {
            Content = new ByteArrayContent(content.ToArray()),
        };
        request.Headers.Authorization = new("Bearer", _host?.Key ?? await KeyOfAsync(path.Split('/')[0]));
        using var answer = await Api.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return await OutcomeAsync(path, JsonSerializer.Deserialize<JsonElement>(text).GetProperty("uploaded").GetDateTimeOffset());
    }

    private async Task<JsonElement> OutcomeAsync(string path, DateTimeOffset uploaded)
    {
        await (_host?.AnnounceAsync(Uploads.GetBlobClient(path)) ?? Task.CompletedTask);
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
