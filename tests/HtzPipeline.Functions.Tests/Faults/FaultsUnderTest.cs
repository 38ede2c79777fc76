using System.Globalization;
using Azure;
using Azure.Storage.Blobs.Models;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Ingest;
using HtzPipeline.Functions.Tests.Storage;
using HtzPipeline.Scenarios;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Faults;

/// <summary>
/// A store that faults happen to, and its twin that is spared: both get the same uploads, with the same times and ETags, so that in the
/// end their rows have to be the same. An upload has 30 indicators of a quarter's three months: several transactions.
/// </summary>
internal sealed class FaultsUnderTest : IAsyncDisposable
{
    public const string Area = MonthlyFile.Area;

    private static readonly Period First = Period.Month(2019, 1);
    private static readonly Period Last = Period.Month(2019, 3);
    private static readonly DateTimeOffset Morning = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    private int _uploads;

    private FaultsUnderTest(IngestionUnderTest store, IngestionUnderTest twin) => (Store, Twin) = (store, twin);

    /// <summary>Where faults happen.</summary>
    public IngestionUnderTest Store { get; }

    /// <summary>Where none do.</summary>
    public IngestionUnderTest Twin { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A path of a department's month.</summary>
    public static string PathOf(string name = "月报") => MonthlyFile.Path(Last, name);

    public static Task<FaultsUnderTest> CreateAsync(AzuriteFixture azurite) => CreateAsync(azurite, azurite.ConnectionString);

    /// <summary>A store in another account than its twin.</summary>
    public static async Task<FaultsUnderTest> CreateAsync(AzuriteFixture azurite, string connectionString)
    {
        var (store, twin) = (await IngestionUnderTest.CreateEmptyAsync(connectionString), await IngestionUnderTest.CreateEmptyAsync(azurite));
        foreach (var one in new[] { store, twin })
        {
            await new CatalogueStore(one.Storage).WriteAsync(
                CatalogueLoader.Load(MonthlyFile.Catalogue, "catalogue.yaml").Catalogue!.Version, BinaryData.FromString(MonthlyFile.Catalogue), Cancellation);
        }

        return new(store, twin);
    }

    /// <summary>Uploads a file whose figures differ from all before it, to both; the twin ingests it.</summary>
    public async Task UploadAsync(string? path = null)
    {
        var number = ++_uploads;
        var content = MonthlyFile.Content(First, Last, revision: number / 100m);
        var metadata = RestoredUpload.Metadata(number.ToString(CultureInfo.InvariantCulture), Morning.AddMinutes(number));
        foreach (var one in new[] { Store, Twin })
        {
            await one.Storage.Blobs.GetBlobContainerClient(one.Storage.Names.Uploads).GetBlobClient(path ?? PathOf()).UploadAsync(
                content, new BlobUploadOptions { Metadata = metadata }, Cancellation);
        }

        await Twin.DeliverAsync(path: path ?? PathOf());
    }

    /// <summary>Delivers an upload to an instance as the Functions host does: up to five times.</summary>
    /// <returns>How often it was delivered; null if it was poisoned.</returns>
    public async Task<int?> DeliverAsync(IServiceProvider app, string? path = null)
    {
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            try
            {
                await Store.DeliverAsync(app, path ?? PathOf());
                return attempt;
            }
            catch (Exception failure) when (IsOfStorage(failure))
            {
                continue;
            }
        }

        return null;
    }

    /// <summary>Whether an exception is one that a storage client throws.</summary>
    public static bool IsOfStorage(Exception failure) => failure is RequestFailedException or AggregateException or IOException or TaskCanceledException;

    /// <summary>Asserts that nothing is unfinished, lost or there twice, and that each row is the twin's.</summary>
    public async Task AssertAsUndisturbedAsync()
    {
        Assert.DoesNotContain(await Store.AllSubmissionsAsync(), submission => submission.IsUnfinished);
        Assert.Equal(await StoreSnapshot.OfAsync(Twin.Storage), await StoreSnapshot.OfAsync(Store.Storage));
        await AssertReadableAsync();
    }

    /// <summary>The same, where releases may have come in another order.</summary>
    public async Task AssertSameFiguresAsync()
    {
        Assert.DoesNotContain(await Store.AllSubmissionsAsync(), submission => submission.IsUnfinished);
        Assert.Equal(await CanonicalAsync(Twin), await CanonicalAsync(Store));
        foreach (var log in new[] { (await LogAsync(Store)).Order(), (await LogAsync(Store)).Distinct().Order() })
        {
            Assert.Equal((await LogAsync(Twin)).Order(), log);
        }

        Assert.Equal(await StatesAsync(Twin), await StatesAsync(Store));
        await AssertReadableAsync();
    }

    /// <summary>Whether the releases came in the order in which they came undisturbed.</summary>
    public async Task<bool> HasOrderOfTwinAsync() => (await LogAsync(Store)).SequenceEqual(await LogAsync(Twin));

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Twin.DisposeAsync();
    }

    private async Task AssertReadableAsync()
    {
        var last = (await Store.AllSubmissionsAsync()).MaxBy(submission => submission.Id.Uploaded)!;
        var facts = (await Store.Files.ReadFactsAsync(last.Id, Cancellation))!.Facts;
        Assert.Equal(MonthlyFile.Indicators * 3, facts.Length);
        var view = await Store.Observations.ViewAsync(Area, asOf: null, Cancellation);
        foreach (var period in facts.GroupBy(fact => fact.Key.Period))
        {
            var rows = (await view.ReadCrossSectionAsync(period.Key, Cancellation)).ToDictionary(row => row.Key);
            Assert.All(period, fact => Assert.Equal(FigureCodec.Encode(fact.Figure), FigureCodec.Encode(rows[fact.Key].Observation[fact.Measure]!)));
        }

        var rebuilt = await Store.App.GetRequiredService<Rebuilder>().RunAsync(Area, Cancellation);
        Assert.Equal((0, 0), (rebuilt.Written, rebuilt.Deleted));
    }

    private static async Task<IReadOnlyList<string>> CanonicalAsync(IngestionUnderTest store) =>
        RowText.Canonical(await store.Observations.Rows(Area).ReadMadeAsync(Cancellation));

    private static async Task<IReadOnlyList<string>> LogAsync(IngestionUnderTest store) =>
        [.. (await store.Observations.Rows(Area).ReadLogAsync(Cancellation)).Select(id => id.ToString())];

    private static async Task<IReadOnlyList<(string, SubmissionState, int)>> StatesAsync(IngestionUnderTest store) =>
        [.. (await store.AllSubmissionsAsync()).Select(submission => (submission.Id.ToString(), submission.State, submission.Releases.Length))];
}
