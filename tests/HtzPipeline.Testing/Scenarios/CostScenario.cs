using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Testing.Scenarios;

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
        await using var app = await CountedApp.StartAsync(connectionString, names, counter.AddTo, cancellation);
        await StorageClients.Connect(connectionString, names).Queues.GetQueueClient(names.Poison).CreateIfNotExistsAsync(cancellationToken: cancellation);

        var midQuarter = await CountAsync(() => IngestAsync(MonthlyFile.Path(MidQuarter), MonthlyFile.Content(MidQuarter, MidQuarter)));
        var quarterEnd = await CountAsync(() => IngestAsync(MonthlyFile.Path(QuarterEnd), MonthlyFile.Content(QuarterEnd, QuarterEnd)));
        var series = await CountAsync(() => GetAsync("observations?indicator=I01&from=2018-09&to=2019-09"));
        var snapshot = await CountAsync(() => GetAsync("snapshots/2019-09"));
        var reconciliation = await CountAsync(() => app.Services.GetRequiredService<Reconciler>().RunAsync(cancellation));
        return new(midQuarter, quarterEnd, series, snapshot, reconciliation);

        async Task IngestAsync(string path, BinaryData content)
        {
            await app.IngestAsync(path, content, cancellation);
            await app.Services.GetRequiredService<WebhookDelivery>().RunAsync(cancellation);
        }

        async Task GetAsync(string query) => (await app.Http.GetAsync(new Uri($"/api/v1/{query}", UriKind.Relative), cancellation)).EnsureSuccessStatusCode();

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
