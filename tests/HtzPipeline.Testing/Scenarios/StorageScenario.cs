using Azure.Data.Tables;
using HtzPipeline.Core.Aggregation;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.Testing.Scenarios;

/// <summary>
/// An area with three years of history, and the files that arrive then. They go through the app's own ingestion; only its
/// clients count what they send. The catalogue is in memory by then, as it is in an app that has been running.
/// </summary>
internal sealed class StorageScenario
{
    private static readonly Period HistoryFrom = Period.Month(2016, 8);
    private static readonly Period HistoryTo = Period.Month(2019, 7);

    private readonly StorageClients _storage;
    private readonly RequestCounter _counter;
    private readonly IServiceProvider _app;

    private StorageScenario(StorageClients storage, RequestCounter counter, IServiceProvider app)
    {
        _storage = storage;
        _counter = counter;
        _app = app;
    }

    /// <summary>Runs all cases, one after the other, in containers and tables of their own.</summary>
    public static async Task<IReadOnlyList<StorageCase>> RunAsync(string connectionString, StorageNames names, CancellationToken cancellation)
    {
        var counter = new RequestCounter(names);
        var counted = StorageClients.Connect(connectionString, names, counter.AddTo);
        await using var app = PipelineApp.Build([], port: 0, builder =>
        {
            builder.Services.AddSingleton(counted);
            builder.Logging.ClearProviders();
        });
        var scenario = new StorageScenario(StorageClients.Connect(connectionString, names), counter, app.Services);
        await scenario.PrepareAsync(cancellation);

        var (midQuarter, quarterEnd, revised) = (Period.Month(2019, 8), Period.Month(2019, 9), Period.Month(2017, 9));
        return
        [
            await scenario.MeasureAsync("mid-quarter month, new", midQuarter, MonthlyFile.Content(midQuarter, midQuarter), cancellation),
            await scenario.MeasureAsync("quarter's end, new", quarterEnd, MonthlyFile.Content(quarterEnd, quarterEnd), cancellation),
            await scenario.MeasureAsync("month two years back, revised", revised, MonthlyFile.Content(revised, revised, revision: 1.11m), cancellation),
        ];
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        await _storage.CreateAsync(cancellation);
        var yaml = BinaryData.FromString(MonthlyFile.Catalogue);
        await new CatalogueStore(_storage).WriteAsync(CatalogueLoader.Load(MonthlyFile.Catalogue, "catalogue.yaml").Catalogue!.Version, yaml, cancellation);
        await IngestAsync(MonthlyFile.Path(HistoryTo, "历史"), MonthlyFile.Content(HistoryFrom, HistoryTo), cancellation);
    }

    private async Task<StorageCase> MeasureAsync(string name, Period month, BinaryData content, CancellationToken cancellation)
    {
        var before = await ReadRowsAsync("p|", cancellation);
        var catalogue = await _app.GetRequiredService<CatalogueSource>().CurrentAsync(cancellation);
        var keys = catalogue.Indicators.Select(indicator => new ObservationKey(indicator.Code, MonthlyFile.Area, month));
        var (first, last) = Derivation.Window(keys, catalogue);

        _counter.Reset();
        var submission = await IngestAsync(MonthlyFile.Path(month), content, cancellation);
        var requests = _counter.Counts;

        var release = long.Parse(submission.Releases[0].Split(':')[^1]);
        var after = (await ReadRowsAsync("p|", cancellation)).Concat(await ReadRowsAsync("s|", cancellation));
        return new(
            name,
            requests,
            after.Count(row => row.Release == release),
            before.Count(row => first <= row.Key.Period.LastMonth && row.Key.Period.LastMonth <= last));
    }

    private async Task<Submission> IngestAsync(string path, BinaryData content, CancellationToken cancellation)
    {
        UnknownArea.Forget(_app.GetRequiredService<ObservationStore>());
        await new FileStore(_storage).WriteUploadAsync(path, content, overwrite: false, cancellation);
        var submission = await _app.GetRequiredService<Ingester>().IngestAsync(path, version: null, cancellation);
        return submission is { State: SubmissionState.Published, Counts: { Errors: 0, Figures: var figures } } && figures % MonthlyFile.Indicators == 0
            ? submission
            : throw new InvalidOperationException($"{path} became {submission}.");
    }

    // As they are in the table, whatever the app thinks that it wrote.
    private async Task<List<ObservationRow>> ReadRowsAsync(string prefix, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {MonthlyFile.Area} and RowKey ge {prefix} and RowKey lt {prefix[..^1] + "}"}");
        return await _storage.Table(_storage.Names.Observations).QueryAsync(filter, cancellation: cancellation)
            .Select(ObservationRow.Of).ToListAsync(cancellation);
    }
}
