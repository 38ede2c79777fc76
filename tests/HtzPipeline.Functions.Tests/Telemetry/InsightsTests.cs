using System.IO.Compression;
using System.Net;
using System.Text.Json;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.Functions.Tests.Telemetry;

/// <summary>What reaches Application Insights, whose part a listener plays: the alerts of infra/alerts.bicep ask for it.</summary>
public class InsightsTests(AzuriteFixture azurite)
{
    private const string Path = "economy/2019-08/产值.csv";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_alerts_wait_for_arrives_with_the_names_they_ask_for()
    {
        await using var insights = await Insights.StartAsync();
        var storage = await azurite.CreateStorageAsync();
        await using (var app = PipelineApp.Build([$"--APPLICATIONINSIGHTS_CONNECTION_STRING={insights.ConnectionString}"], port: 0, builder => builder.Services.AddSingleton(storage)))
        {
            await app.StartAsync(Cancellation);
            var services = app.Services;
            var upload = (await services.GetRequiredService<FileStore>().WriteUploadAsync(
                Path, BinaryData.FromString("2019年1-8月\n指标,累计(亿元)\n规模以上工业总产值,58.33\n"), overwrite: true, Cancellation))!;
            await PoisonAsync(storage, upload);

            // Without a catalogue nothing can be finished.
            var reconciler = services.GetRequiredService<Reconciler>();
            await Assert.ThrowsAsync<AggregateException>(() => reconciler.RunAsync(TimeSpan.Zero, Cancellation));
            await services.GetRequiredService<CatalogueSource>().PublishAsync(System.IO.Path.Combine(RepositoryRoot.Find(), "seeds", "catalogue.yaml"), Cancellation);
            await reconciler.RunAsync(TimeSpan.Zero, Cancellation);
            await app.StopAsync(Cancellation);
        }

        Assert.Equal(["1", "1"], insights.Values("PoisonTaken", "Messages"));
        Assert.Equal([Path], insights.Values("NotFinished", "What"));
        Assert.Equal(["1", "0"], insights.Values("Reconciled", "Failed"));
        Assert.Equal(["economy"], insights.Values("Settled", "Department"));
        Assert.Equal(["Published"], insights.Values("Settled", "State"));
        Assert.DoesNotContain("58.33", insights.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_sent_unless_a_place_is_named()
    {
        using var app = (IDisposable)PipelineApp.Build([$"--AzureWebJobsStorage={azurite.ConnectionString}"], port: 0);
        var providers = ((WebApplication)app).Services.GetServices<ILoggerProvider>();
        Assert.DoesNotContain(providers, provider => provider.GetType().FullName!.Contains("OpenTelemetry", StringComparison.Ordinal));
    }

    // As the Functions host leaves it.
    private static async Task PoisonAsync(StorageClients storage, ListedUpload upload)
    {
        var queue = storage.Queues.GetQueueClient(storage.Names.Poison);
        await queue.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        var message = JsonSerializer.Serialize(new
        {
            Type = "BlobTrigger",
            FunctionId = "Host.Functions.IngestUpload",
            BlobType = "BlockBlob",
            ContainerName = storage.Names.Uploads,
            BlobName = upload.Path,
            ETag = upload.ETag.ToString(),
        });
        await queue.SendMessageAsync(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(message)), Cancellation);
    }

    private sealed class Insights(WebApplication listener, List<string> lines) : IAsyncDisposable
    {
        // The exporter would tell its makers of itself.
        static Insights() => Environment.SetEnvironmentVariable("APPLICATIONINSIGHTS_STATSBEAT_DISABLED", "true");

        public string ConnectionString => $"InstrumentationKey={Guid.NewGuid()};IngestionEndpoint={listener.Urls.First()}/;LiveEndpoint={listener.Urls.First()}/";

        public string Text => string.Join('\n', lines);

        public static async Task<Insights> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            var (listener, lines) = (builder.Build(), new List<string>());
            listener.Run(async context =>
            {
                await using var body = context.Request.Headers.ContentEncoding == "gzip" ? new GZipStream(context.Request.Body, CompressionMode.Decompress) : context.Request.Body;
                var items = (await new StreamReader(body).ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
                lock (lines)
                {
                    lines.AddRange(items);
                }

                await context.Response.WriteAsJsonAsync(new { itemsReceived = items.Length, itemsAccepted = items.Length, errors = Array.Empty<object>() });
            });
            await listener.StartAsync();
            return new(listener, lines);
        }

        /// <summary>The values of a property of all lines of an event, in their order.</summary>
        public IEnumerable<string> Values(string eventName, string property) => lines
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .Where(item => item.TryGetProperty("data", out var data) && data.GetProperty("baseData").TryGetProperty("properties", out var values)
                && values.TryGetProperty("EventName", out var name) && name.GetString() == eventName)
            .OrderBy(item => item.GetProperty("time").GetDateTimeOffset())
            .Select(item => item.GetProperty("data").GetProperty("baseData").GetProperty("properties").GetProperty(property).GetString()!);

        public ValueTask DisposeAsync() => listener.DisposeAsync();
    }
}
