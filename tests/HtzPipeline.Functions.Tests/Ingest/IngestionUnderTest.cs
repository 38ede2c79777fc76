using System.Text;
using Azure.Core;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Storage;
using HtzPipeline.Testing.Scenarios;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.Functions.Tests.Ingest;

/// <summary>The app's ingestion and reconciliation on storage of a test's own, with the catalogue of the seeds and a clock that is set by hand.</summary>
internal sealed class IngestionUnderTest : IAsyncDisposable
{
    public const string Path = "economy/2019-08/规上工业.csv";
    public const string Zone = "370400-HTZ";
    public const string SubDistrict = "370400-HTZ-XR";

    private readonly string _connectionString;
    private readonly UploadLimits _limits;
    private readonly List<WebApplication> _apps = [];

    private IngestionUnderTest(string connectionString, StorageClients storage, UploadLimits limits)
    {
        _connectionString = connectionString;
        _limits = limits;
        Storage = storage;
        App = Start(storage);
        Files = new(storage);
        Submissions = new(storage, Uncounted.Metrics, Clock);
        Observations = new(storage);
    }

    /// <summary>The app's services.</summary>
    public IServiceProvider App { get; }

    public StorageClients Storage { get; }

    public FileStore Files { get; }

    public SubmissionStore Submissions { get; }

    public ObservationStore Observations { get; }

    /// <summary>Azurite goes by the real time when a file is uploaded, so this starts there.</summary>
    public ManualClock Clock { get; } = new(DateTimeOffset.UtcNow);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<IngestionUnderTest> CreateAsync(AzuriteFixture azurite, UploadLimits? limits = null)
    {
        var test = await CreateEmptyAsync(azurite, limits);
        await test.App.GetRequiredService<CatalogueSource>().PublishAsync(
            System.IO.Path.Combine(RepositoryRoot.Find(), "seeds", "catalogue.yaml"), Cancellation);
        return test;
    }

    /// <summary>The app on storage without even a catalogue.</summary>
    public static Task<IngestionUnderTest> CreateEmptyAsync(AzuriteFixture azurite, UploadLimits? limits = null) => CreateEmptyAsync(azurite.ConnectionString, limits);

    /// <summary>The same in any account.</summary>
    public static async Task<IngestionUnderTest> CreateEmptyAsync(string connectionString, UploadLimits? limits = null) =>
        new(connectionString, await AzuriteFixture.CreateStorageAsync(connectionString), limits ?? new());

    /// <summary>A file with the zone's figure and a sub-district's.</summary>
    public static BinaryData FileOf(decimal zone) => BinaryData.FromString(
        $"指标,地区,时期,口径,数值,单位\n规模以上工业总产值,枣庄高新区,2019-08,累计,{zone},亿元\n规模以上工业总产值,兴仁街道,2019-08,累计,12.34,亿元\n");

    /// <summary>Another instance of the app, whose clients may be meddled with.</summary>
    public IServiceProvider Start(Action<ClientOptions> configure) => Start(StorageWith(configure));

    /// <summary>The storage by clients that may be meddled with.</summary>
    public StorageClients StorageWith(Action<ClientOptions> configure) => StorageClients.Connect(_connectionString, Storage.Names, configure);

    /// <summary>Uploads a file, over one that is there.</summary>
    public async Task<ListedUpload> UploadAsync(BinaryData? content = null, string path = Path) =>
        (await Files.WriteUploadAsync(path, content ?? FileOf(58.33m), overwrite: true, Cancellation))!;

    /// <summary>Uploads a file as the API does, over one that is there.</summary>
    public async Task<Submission> TakeAsync(BinaryData? content = null, string path = Path, IServiceProvider? app = null) =>
        (await (app ?? App).GetRequiredService<UploadReceiver>().TakeAsync(path, content ?? FileOf(58.33m), default, Cancellation))!.Submission;

    /// <summary>Delivers an upload, as the trigger does.</summary>
    public Task<Submission?> DeliverAsync(IServiceProvider? app = null, string path = Path) =>
        (app ?? App).GetRequiredService<Ingester>().IngestAsync(path, version: null, Cancellation);

    /// <summary>Delivers an upload to an instance that dies of it.</summary>
    public Task DeliverAndDieAsync(Death death, string path = Path) =>
        Assert.ThrowsAnyAsync<Exception>(() => DeliverAsync(Start(death.AddTo), path));

    /// <summary>Reconciles when all that has happened is so many minutes ago.</summary>
    /// <returns>How many uploads and submissions it took up.</returns>
    public Task<int> ReconcileAsync(double minutesLater = 3, IServiceProvider? app = null)
    {
        Clock.Now += TimeSpan.FromMinutes(minutesLater);
        return (app ?? App).GetRequiredService<Reconciler>().RunAsync(Cancellation);
    }

    /// <summary>Takes a submission back.</summary>
    public Task<Submission> WithdrawAsync(SubmissionId id) => App.GetRequiredService<Decider>().WithdrawAsync(id, "传错了", "张三", Cancellation);

    /// <summary>A key of a department, with every right.</summary>
    public async Task<string> KeyAsync(string department) => (await App.GetRequiredService<KeyStore>().CreateAsync(
        department, department, Enum.GetValues<Right>(), TimeSpan.FromDays(1), Cancellation)).Secret.Reveal();

    /// <summary>Serves the API, and a client of it.</summary>
    public async Task<HttpClient> ServeAsync(IServiceProvider? instance = null)
    {
        var app = _apps.First(app => app.Services == (instance ?? App));
        await app.StartAsync(Cancellation);
        return new() { BaseAddress = new Uri(new Uri(app.Urls.First()), "/api/v1/") };
    }

    /// <summary>All submissions.</summary>
    public async Task<IReadOnlyList<Submission>> AllSubmissionsAsync() => (await Submissions.ListAsync(new(), Cancellation)).Submissions;

    public Task<IReadOnlyList<Release>> ReleasesAsync(string area) => Observations.ReadReleasesAsync(area, after: 0, Cancellation);

    /// <summary>The published cumulative figure of an area.</summary>
    public async Task<Figure?> FigureAsync(string area)
    {
        var view = await Observations.ViewAsync(area, asOf: null, Cancellation);
        var rows = await view.ReadCrossSectionAsync(Period.Month(2019, 8), Cancellation);
        return rows.SingleOrDefault(row => row.Key.Indicator == "IND_OUTPUT")?.Observation[Measure.Cumulative];
    }

    /// <summary>Asserts that the one upload ended as it should, with nothing missing and nothing twice.</summary>
    public async Task AssertPublishedOnceAsync()
    {
        var submission = Assert.Single(await AllSubmissionsAsync());
        Assert.Equal((SubmissionState.Published, 2, 0), (submission.State, submission.Counts.Figures, submission.Counts.Errors));
        Assert.Equal([$"{Zone}:1", $"{SubDistrict}:1"], submission.Releases);
        foreach (var area in new[] { Zone, SubDistrict })
        {
            Assert.Equal(submission.Id, Assert.Single(await ReleasesAsync(area)).Submission);
            Assert.Equal(submission.Id.ToString(), (await FigureAsync(area))!.Origin!.Submission);
        }

        var upload = (await Files.ReadUploadAsync(Path, int.MaxValue, version: null, Cancellation))!;
        Assert.Equal(upload.Content!.Value.ToArray(), (await Files.ReadReceivedAsync(submission, Cancellation))!.ToArray());
        Assert.Equal(2, (await Files.ReadFactsAsync(submission.Id, Cancellation))!.Facts.Length);
        Assert.Contains(submission.Id.ToString(), Encoding.UTF8.GetString(await Files.ReadReportAsync(submission.Id, "json", Cancellation)), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _apps)
        {
            await app.DisposeAsync();
        }
    }

    /// <summary>Another instance of the app, in which other work is done on files.</summary>
    public IServiceProvider Start(FileStages stages) => Start(Storage, stages);

    private IServiceProvider Start(StorageClients storage, FileStages? stages = null)
    {
        var app = PipelineApp.Build([], port: 0, builder =>
        {
            builder.Services.AddSingleton(storage).AddSingleton<TimeProvider>(Clock).AddSingleton(_limits);
            builder.Configuration["Access:Reading"] = "open";
            builder.Logging.ClearProviders();
            if (stages is not null)
            {
                builder.Services.AddSingleton(stages);
            }
        });
        _apps.Add(app);
        return app.Services;
    }
}
