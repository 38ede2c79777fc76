using System.Collections.Concurrent;
using Azure.Core;
using Azure.Data.Tables;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Testing.Scenarios;

namespace HtzPipeline.Functions.Tests.Storage;

/// <summary>An observation store of a test's own, with a clock that is set by hand.</summary>
internal sealed class StoreUnderTest
{
    private readonly ConcurrentDictionary<SubmissionId, Publication> _facts = [];

    private StoreUnderTest(StorageClients storage)
    {
        Storage = storage;
        Store = new(storage);
        Publisher = PublisherOf(Store);
    }

    public StorageClients Storage { get; }

    public ObservationStore Store { get; }

    public Publisher Publisher { get; }

    public Rebuilder Rebuilder => new(Store, Publisher, (submission, _, _) => Task.FromResult(_facts[submission]));

    public ManualClock Clock { get; } = new(Samples.Morning.AddDays(1));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<StoreUnderTest> CreateAsync(AzuriteFixture azurite) => new(await azurite.CreateStorageAsync());

    /// <summary>Another writer to the same tables, some of whose transactions fail.</summary>
    public (Publisher Publisher, BatchFaults Faults) Unreliable(string connectionString, HttpPipelinePosition position)
    {
        var faults = new BatchFaults();
        var storage = StorageClients.Connect(connectionString, Storage.Names, options =>
        {
            options.Retry.Delay = TimeSpan.Zero;
            options.Retry.MaxRetries = 2;
            faults.AddTo(options, position);
        });
        return (PublisherOf(new(storage)), faults);
    }

    /// <summary>Publishes, having kept the facts as a submission's are before it is accepted.</summary>
    /// <returns>The release it made.</returns>
    public async Task<Release> PublishAsync(Publication publication, Publisher? publisher = null) =>
        (await TryPublishAsync(publication, publisher)).Release!;

    /// <summary>Publishes what may make no release.</summary>
    public Task<PublishedArea> TryPublishAsync(Publication publication, Publisher? publisher = null)
    {
        Keep(publication);
        return (publisher ?? Publisher).PublishAsync(publication, read: null, Cancellation);
    }

    public void Keep(Publication publication) => _facts[publication.Submission] = publication;

    public async Task<IReadOnlyList<ObservationRow>> SeriesAsync(string indicator, AsOf? asOf = null) =>
        await (await Store.ViewAsync(Samples.Area, asOf, Cancellation)).ReadSeriesAsync(indicator, null, null, Cancellation);

    public async Task<IReadOnlyList<ObservationRow>> CrossSectionAsync(string period, AsOf? asOf = null) =>
        await (await Store.ViewAsync(Samples.Area, asOf, Cancellation)).ReadCrossSectionAsync(Period.Parse(period), Cancellation);

    public Task<IReadOnlyList<Release>> ReleasesAsync() => Store.ReadReleasesAsync(Samples.Area, after: 0, Cancellation);

    /// <summary>The rows made from facts, in the order of their keys.</summary>
    public async Task<IReadOnlyList<TableEntity>> RowsAsync() =>
        [.. (await Store.Rows(Samples.Area).ReadMadeAsync(Cancellation)).OrderBy(row => row.RowKey, StringComparer.Ordinal)];

    /// <summary>Loses every other row, falsifies others, and leaves one that does not belong.</summary>
    public async Task SpoilAsync()
    {
        var table = Storage.Tables.GetTableClient(Storage.Names.Observations);
        foreach (var (number, row) in (await RowsAsync()).Index())
        {
            if (number % 2 == 0)
            {
                await table.DeleteEntityAsync(row, cancellationToken: Cancellation);
            }
            else
            {
                row["versions"] = "1:cumulative=";
                await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);
            }
        }

        await table.AddEntityAsync(new TableEntity(Samples.Area, "p|1999-01|NONE") { ["release"] = 1L }, Cancellation);
    }

    private Publisher PublisherOf(ObservationStore store) =>
        new(store, (submission, _, _) => Task.FromResult(_facts[submission]), Uncounted.Metrics, Clock);
}
