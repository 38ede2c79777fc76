using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Tests.Commands;
using HtzPipeline.Functions.Tests.Http;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>What is measured by the clock runs by itself.</summary>
[CollectionDefinition(nameof(ByTheClock), DisableParallelization = true)]
public sealed class ByTheClock;

/// <summary>Whoever asks while storage is down learns so within seconds, and that it is storage that is down.</summary>
[Collection(nameof(ByTheClock))]
public class OutageAnswerTests(AppWithoutStorage app, AzuriteFixture azurite)
{
    private const string Key = "htz_0123456789ab_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "catalogue")]
    [InlineData("GET", "snapshots/2019-08")]
    [InlineData("GET", "downloads/statistics.zip")]
    [InlineData("POST", "observations")]
    [InlineData("GET", "submissions")]
    [InlineData("GET", "sdmx/data/dataflow/HTZ/DF_STATISTICS")]
    [InlineData("PUT", "uploads/economy/2019-08/a.csv")]
    [InlineData("POST", "submissions/economy.2019-08.20190915T020000000Z.0123456789abcdef/redrive")]
    public async Task Where_nothing_listens_every_request_is_answered_soon(string method, string address) =>
        await AssertUnavailableAsync(app.Client, method, address);

    [Fact]
    public async Task Storage_that_takes_connections_and_says_nothing_is_down_too()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var mute = Start($"http://{silent.LocalEndpoint}");
        await mute.StartAsync(Cancellation);
        using var client = new HttpClient { BaseAddress = new(new Uri(mute.Urls.First()), "/api/v1/") };

        await AssertUnavailableAsync(client, "GET", "catalogue");

        // What one has found, the next need not wait for.
        var first = Stopwatch.StartNew();
        using var next = await client.GetAsync("catalogue", Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, next.StatusCode);
        Assert.InRange(first.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Storage_that_comes_back_is_found_again()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var isDown = false;
        var faults = new FaultyStorage((_, _) => isDown ? Fault.Reset : Fault.None);
        using var api = await test.ServeAsync(test.Start(faults.AddTo(retries: 2)));
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("snapshots/2019-08", Cancellation)).StatusCode);

        isDown = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await api.GetAsync("snapshots/2019-08", Cancellation)).StatusCode);

        isDown = false;
        var waited = Stopwatch.StartNew();
        while ((await api.GetAsync("snapshots/2019-08", Cancellation)).StatusCode != HttpStatusCode.OK)
        {
            Assert.InRange(waited.Elapsed, TimeSpan.Zero, Soon);
        }
    }

    [Fact]
    public async Task What_was_done_is_answered_where_only_its_outcome_cannot_be_written_down()
    {
        await using var test = await IngestionUnderTest.CreateAsync(azurite);
        var audited = 0;
        var faults = new FaultyStorage((request, _) =>
            request.Uri.Path.Contains("audit", StringComparison.Ordinal) && FaultyStorage.IsWrite(request) && audited++ > 0 ? Fault.Reset : Fault.None);
        using var api = await test.ServeAsync(test.Start(faults.AddTo()));
        api.DefaultRequestHeaders.Authorization = new("Bearer", await test.KeyAsync("economy"));

        using var upload = await api.PutAsync($"uploads/{IngestionUnderTest.Path}", new ByteArrayContent(IngestionUnderTest.FileOf(1m).ToArray()), Cancellation);

        Assert.Equal(HttpStatusCode.Accepted, upload.StatusCode);
        var line = Assert.Single(await test.App.GetRequiredService<AuditLog>().ReadAsync(AuditEntry.PartitionOf(test.Clock.Now), Cancellation).ToListAsync(Cancellation));
        Assert.Equal(AuditEntry.Begun, line.Outcome);
    }

    [Theory]
    [InlineData("key-list")]
    [InlineData("seed")]
    [InlineData("redrive", "--all")]
    public async Task A_command_says_soon_that_nothing_listens(params string[] words)
    {
        var took = Stopwatch.StartNew();
        var run = await CommandRun.RunAsync([.. words, "--json", "--storage", AzuriteOptions.OnFreePorts().ConnectionString]);

        Assert.Equal((1, "storage-connection-refused"), (run.ExitCode, run.Code));
        Assert.InRange(took.Elapsed, TimeSpan.Zero, Soon);
    }

    private static async Task AssertUnavailableAsync(HttpClient client, string method, string address)
    {
        using var request = new HttpRequestMessage(new(method), address);
        if (method != "GET")
        {
            request.Headers.Authorization = new("Bearer", Key);
            request.Content = JsonContent.Create(new { });
        }

        var took = Stopwatch.StartNew();
        using var response = await client.SendAsync(request, Cancellation);
        Assert.InRange(took.Elapsed, TimeSpan.Zero, Soon);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "storage-unavailable"), (response.StatusCode, problem.GetProperty("code").GetString()));
        Assert.True(int.Parse(Assert.Single(response.Headers.GetValues("Retry-After")), CultureInfo.InvariantCulture) > 0);
    }

    private static WebApplication Start(string address) => PipelineApp.Build([], port: 0, builder =>
    {
        const string Account = "devstoreaccount1";
        builder.Configuration[StorageClients.Setting] =
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Convert.ToBase64String(new byte[32])};BlobEndpoint={address}/{Account};QueueEndpoint={address}/{Account};TableEndpoint={address}/{Account};";
        builder.Configuration["Access:Reading"] = "open";
        builder.Logging.ClearProviders();
    });
}
