using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.Scenarios;

/// <summary>
/// What the app is asked for in a month, each thing once, in an area with three years of history: files come in, people look, and
/// reconciliation goes round. All of it is the app's own code behind its own endpoints; only its storage clients count what they send.
/// </summary>
internal static class CostScenario
{
    private static readonly Period MidQuarter = Period.Month(2019, 8);
    private static readonly Period QuarterEnd = Period.Month(2019, 9);

    public static async Task<MonthlyCounts> RunAsync(string connectionString, StorageNames names, CancellationToken cancellation)
    {
        var counter = new RequestCounter(names);
        var plain = StorageClients.Connect(connectionString, names);
        await using var app = PipelineApp.Build([], port: 0, builder =>
        {
            builder.Services.AddSingleton(StorageClients.Connect(connectionString, names, counter.AddTo));
            builder.Configuration["Access:Reading"] = "open";
            builder.Logging.ClearProviders();

            // It would ask about webhooks at a time of its own, in the middle of something else that is counted; see below.
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(WebhookLoop)));
        });
        await app.StartAsync(cancellation);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        await plain.CreateAsync(cancellation);
        await plain.Queues.GetQueueClient(names.Poison).CreateIfNotExistsAsync(cancellationToken: cancellation);
        await new CatalogueStore(plain).WriteAsync(
            CatalogueLoader.Load(MonthlyFile.Catalogue, "catalogue.yaml").Catalogue!.Version, BinaryData.FromString(MonthlyFile.Catalogue), cancellation);
        await IngestAsync(MonthlyFile.Path(Period.Month(2019, 7), "历史"), MonthlyFile.Content(Period.Month(2016, 8), Period.Month(2019, 7)));

        var midQuarter = await CountAsync(() => IngestAsync(MonthlyFile.Path(MidQuarter), MonthlyFile.Content(MidQuarter, MidQuarter)));
        var quarterEnd = await CountAsync(() => IngestAsync(MonthlyFile.Path(QuarterEnd), MonthlyFile.Content(QuarterEnd, QuarterEnd)));
        var series = await CountAsync(() => GetAsync("observations?indicator=I01&from=2018-09&to=2019-09"));
        var snapshot = await CountAsync(() => GetAsync("snapshots/2019-09"));
        var reconciliation = await CountAsync(() => app.Services.GetRequiredService<Reconciler>().RunAsync(cancellation));
        await app.StopAsync(cancellation);
        return new(midQuarter, quarterEnd, series, snapshot, reconciliation);

        async Task IngestAsync(string path, BinaryData content)
        {
            await new FileStore(plain).WriteUploadAsync(path, content, overwrite: false, cancellation);
            if (await app.Services.GetRequiredService<Ingester>().IngestAsync(path, version: null, cancellation) is not { State: SubmissionState.Published })
            {
                throw new InvalidOperationException($"{path} was not published.");
            }

            await app.Services.GetRequiredService<WebhookDelivery>().RunAsync(cancellation);
        }

        async Task GetAsync(string query) => (await http.GetAsync(new Uri($"/api/v1/{query}", UriKind.Relative), cancellation)).EnsureSuccessStatusCode();

        async Task<OperationCount> CountAsync(Func<Task> operation)
        {
            counter.Reset();
            await operation();
            var counts = counter.Counts;
            var (reads, writes) = (counts.GetValueOrDefault(RequestKind.BlobRead), counts.GetValueOrDefault(RequestKind.BlobWrite));
            return new(reads, writes, counts.Values.Sum() - reads - writes);
        }
    }
}
