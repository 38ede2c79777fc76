using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Tests.Ingest;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Commands.Store;

/// <summary>The commands on a storage account, as an operator types them; on the account's own containers and tables, not a test's.</summary>
public sealed class StoreCommandTests(AzuriteFixture azurite) : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"htz-backup-{Guid.NewGuid():N}");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_submission_is_withdrawn_the_area_rebuilt_and_all_of_it_backed_up()
    {
        var storage = StorageClients.Connect(azurite.ConnectionString);
        await storage.CreateAsync(Cancellation);
        await using var app = PipelineApp.Build([], port: 0, builder => builder.Services.AddSingleton(storage));
        await app.Services.GetRequiredService<CatalogueSource>().PublishAsync(Path.Combine(RepositoryRoot.Find(), "seeds", "catalogue.yaml"), Cancellation);
        await new FileStore(storage).WriteUploadAsync(IngestionUnderTest.Path, IngestionUnderTest.FileOf(58.33m), overwrite: true, Cancellation);
        var submission = (await app.Services.GetRequiredService<Ingester>().IngestAsync(IngestionUnderTest.Path, version: null, Cancellation))!;
        var id = submission.Id.ToString();

        Assert.Equal(CommandExit.WrongUsage, await RunAsync("withdraw", id));
        Assert.Equal(CommandExit.WrongUsage, await RunAsync("withdraw", "这不是编号", "--reason", "传错了"));
        Assert.Equal(1, await RunAsync("approve", id, "--reason", "已核实"));
        Assert.Equal(0, await RunAsync("withdraw", id, "--reason", "传错了", "--by", "张三"));
        Assert.Equal(SubmissionState.Withdrawn, (await app.Services.GetRequiredService<SubmissionStore>().FindAsync(submission.Id, Cancellation))!.State);

        var table = storage.Tables.GetTableClient(storage.Names.Observations);
        await table.DeleteEntityAsync(IngestionUnderTest.Zone, "p|2019-08|IND_OUTPUT", cancellationToken: Cancellation);
        Assert.Equal(0, await RunAsync("rebuild", "--area", IngestionUnderTest.Zone));
        Assert.True((await table.GetEntityIfExistsAsync<Azure.Data.Tables.TableEntity>(IngestionUnderTest.Zone, "p|2019-08|IND_OUTPUT", cancellationToken: Cancellation)).HasValue);
        Assert.Equal(0, await RunAsync("rebuild"));

        Assert.Equal(0, await RunAsync("backup", _folder));
        Assert.Equal(1, await RunAsync("restore", _folder));
    }

    [Fact]
    public async Task An_upload_is_redriven_by_its_path_its_submission_or_with_all_others()
    {
        const string Path = "talent/2019-08/没有送达.csv";
        var storage = StorageClients.Connect(azurite.ConnectionString);
        await storage.CreateAsync(Cancellation);
        await using var app = PipelineApp.Build([], port: 0, builder => builder.Services.AddSingleton(storage));
        await app.Services.GetRequiredService<CatalogueSource>().PublishAsync(System.IO.Path.Combine(RepositoryRoot.Find(), "seeds", "catalogue.yaml"), Cancellation);
        await new FileStore(storage).WriteUploadAsync(Path, BinaryData.FromString("乱"), overwrite: true, Cancellation);

        Assert.Equal(CommandExit.WrongUsage, await RunAsync("redrive"));
        Assert.Equal(1, await RunAsync("redrive", "talent/2019-08/没有.csv"));
        Assert.Equal(0, await RunAsync("redrive", Path));
        var submission = await app.Services.GetRequiredService<SubmissionStore>().AllAsync(Cancellation).SingleAsync(s => s.Path == Path, Cancellation);
        Assert.Equal(SubmissionState.Rejected, submission.State);
        Assert.Equal(0, await RunAsync("redrive", submission.Id.ToString()));
        Assert.Equal(0, await RunAsync("redrive", "--all"));
    }

    private Task<int> RunAsync(params string[] words) => CommandRun.ExitCodeAsync([.. words, "--storage", azurite.ConnectionString]);
}
