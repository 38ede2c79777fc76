using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>
/// The app as the Functions host starts it, asked what a real host (4.1037) asks: payloads chunked and with content in them,
/// strings as JSON within JSON, a readiness ping before all else.
/// </summary>
public sealed class CustomHandlerTests : IAsyncLifetime
{
    private readonly int _port = AppProcess.FreePort();
    private Azurite _azurite = null!;
    private AppProcess _app = null!;
    private HttpClient _host = null!;
    private StorageClients _storage = null!;

    public async ValueTask InitializeAsync()
    {
        HostUnderTest.SkipTestsOfOwnProcesses();
        _azurite = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());
        _storage = StorageClients.Connect(_azurite.ConnectionString);
        await _storage.CreateAsync(CancellationToken.None);
        var yaml = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "seeds", "catalogue.yaml"));
        await new CatalogueStore(_storage).WriteAsync("test", new(yaml), CancellationToken.None);

        _app = AppProcess.Start(
            [],
            ("FUNCTIONS_CUSTOMHANDLER_PORT", _port.ToString(CultureInfo.InvariantCulture)),
            ("AzureWebJobsStorage", _azurite.ConnectionString),
            ("Access__Reading", "open"),
            ("ASPNETCORE_URLS", "http://127.0.0.1:1"));
        _host = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_port}") };
        await WaitUntilReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _host.Dispose();
        await _app.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    [Fact]
    public async Task A_blob_that_fired_is_ingested_and_the_reply_is_JSON_that_is_not_empty()
    {
        const string Name = "economy/2019-08/工业 产值.csv";
        await UploadAsync(Name, "2019年1-8月\n指标,累计(亿元)\n规模以上工业总产值,58.33\n");

        using var reply = await FireAsync(Name);
        await AssertIsTakenAsync(reply);

        var answer = await _host.GetStringAsync(new Uri("/api/v1/observations?indicator=IND_OUTPUT&measure=cumulative", UriKind.Relative));
        Assert.Contains("58.33", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Firing_twice_makes_one_submission_and_one_release()
    {
        const string Name = "economy/2019-08/两次.csv";
        await UploadAsync(Name, "2019年1-8月\n指标,累计(亿元)\n规模以上工业营业收入,60.18\n");

        using var first = await FireAsync(Name);
        var before = await SubmissionsAsync();
        using var second = await FireAsync(Name);

        await AssertIsTakenAsync(second);
        Assert.Equal(before, await SubmissionsAsync());
    }

    [Fact]
    public async Task A_blob_that_is_gone_is_taken_without_a_word()
    {
        using var reply = await FireAsync("economy/2019-08/不在.csv");

        await AssertIsTakenAsync(reply);
    }

    [Fact]
    public async Task A_payload_without_a_blob_is_refused_so_that_the_host_sees_it()
    {
        using var reply = await PostAsync("/IngestUpload", """{"Data":{},"Metadata":{"sys":{}}}""");

        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
    }

    [Fact]
    public async Task The_timer_is_answered_and_where_nothing_is_exported_OpenTelemetry_is_not_even_loaded()
    {
        using var reply = await PostAsync(
            "/Reconcile",
            """{"Data":{"timer":{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}},"Metadata":{"sys":{"MethodName":"Reconcile","UtcNow":"2026-11-24T00:00:00Z","RandGuid":"0"}}}""");

        await AssertIsTakenAsync(reply);
        if (OperatingSystem.IsLinux())
        {
            var loaded = await File.ReadAllTextAsync($"/proc/{_app.Id}/maps");
            Assert.Contains("Azure.Data.Tables.dll", loaded, StringComparison.Ordinal);
            Assert.DoesNotContain("OpenTelemetry", loaded, StringComparison.Ordinal);
        }
    }

    private async Task UploadAsync(string name, string csv) =>
        await _storage.Blobs.GetBlobContainerClient("uploads").GetBlobClient(name).UploadAsync(new BinaryData(Encoding.UTF8.GetBytes(csv)), overwrite: true);

    private Task<HttpResponseMessage> FireAsync(string name)
    {
        var uri = _storage.Blobs.GetBlobContainerClient("uploads").GetBlobClient(name).Uri.AbsoluteUri;
        return PostAsync(
            "/IngestUpload",
            $$$$"""{"Data":{"blob":"bm90IHJlYWQ="},"Metadata":{"Uri":{{{{Twice(uri)}}}},"Properties":{"Length":8,"ETag":{}},"Metadata":{},"name":{{{{Twice(name)}}}},"sys":{"MethodName":"IngestUpload"}}}""");
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string payload)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(payload, Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Azure-Functions-Host", "4.1037.0.0"));
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        return await _host.SendAsync(request);
    }

    private static async Task AssertIsTakenAsync(HttpResponseMessage reply)
    {
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal("application/json", reply.Content.Headers.ContentType!.MediaType);
        Assert.Equal(JsonValueKind.Object, JsonSerializer.Deserialize<JsonElement>(await reply.Content.ReadAsStringAsync()).ValueKind);
    }

    private Task<string> SubmissionsAsync() => _host.GetStringAsync(new Uri("/api/v1/submissions", UriKind.Relative));

    // As the host does: GET / until anything answers.
    private async Task WaitUntilReadyAsync()
    {
        for (var attempt = 0; attempt < 1200; attempt++)
        {
            try
            {
                using var ping = await _host.GetAsync(new Uri("/", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(25);
            }
        }

        throw new TimeoutException(_app.Output);
    }

    private static string Twice(string text) => JsonSerializer.Serialize(JsonSerializer.Serialize(text));
}
