using System.Text;
using Azure.Core;
using HtzPipeline.Functions.Commands;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Backups;
using HtzPipeline.Functions.Tests.Ingest;
using HtzPipeline.Functions.Tests.Rereading;
using HtzPipeline.Functions.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Faults.Replies;

/// <summary>Every command on an account says the same and leaves the same behind whichever of its writes loses the reply.</summary>
public sealed class LostCommandReplyTests(AzuriteFixture azurite, ITestOutputHelper output) : IDisposable
{
    private const string Receiver = "http://127.0.0.1:9/hook";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("htz-replies-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // By the command's name: makes what has to be there first, and what is typed after the name. FOLDER is a folder of this test's own.
    private static readonly IReadOnlyDictionary<string, Func<IngestionUnderTest, string, Task<string[]>>> Words =
        new Dictionary<string, Func<IngestionUnderTest, string, Task<string[]>>>
        {
            ["seed"] = Always(),
            ["catalogue-dry-run"] = Always(),
            ["doctor"] = Always(),
            ["ingest"] = async (_, folder) =>
            {
                var file = Path.Combine(folder, "规上工业.csv");
                await File.WriteAllBytesAsync(file, IngestionUnderTest.FileOf(58.33m).ToArray(), Cancellation);
                return [file, "--department", "economy", "--period", "2019-08"];
            },
            ["export"] = async (test, folder) => await WriteUnderTest.PublishedAsync(test) is var _ ? ["--out", Path.Combine(folder, "all.csv")] : [],
            ["bulletin"] = async (test, folder) => await WriteUnderTest.PublishedAsync(test) is var _
                ? ["2019-08", "--template-file", Path.Combine(RepositoryRoot.Find(), "seeds", "templates", "brief.zh.md"), "--into", Path.Combine(folder, "简报.md")]
                : [],
            ["proof"] = async (test, folder) =>
            {
                await WriteUnderTest.PublishedAsync(test);
                var draft = Path.Combine(folder, "讲话稿.txt");
                await File.WriteAllTextAsync(draft, "2019年1—8月,规模以上工业总产值58.33亿元。", Cancellation);
                return [draft];
            },
            ["withdraw"] = async (test, _) => [await WriteUnderTest.PublishedAsync(test), "--reason", "传错了"],
            ["approve"] = async (test, _) => [await WriteUnderTest.HeldAsync(test), "--reason", "已核实"],
            ["refuse"] = async (test, _) => [await WriteUnderTest.HeldAsync(test), "--reason", "数字有误"],
            ["redrive"] = async (test, _) => [await WriteUnderTest.StoppedAsync(test)],
            ["reread"] = async (test, _) =>
            {
                await new RereadUnderTest(test).WithChangedCatalogueAsync();
                return ["--reason", "增加出口额"];
            },
            ["rebuild"] = async (test, _) => await LoseRowAsync(test) is var _ ? ["--area", IngestionUnderTest.Zone] : [],
            ["backup"] = async (test, folder) => await WriteUnderTest.PublishedAsync(test) is var _ ? [Path.Combine(folder, "backup")] : [],
            ["restore"] = async (test, folder) => [await BackedUpAsync(test, Path.Combine(folder, "backup"))],
            ["webhook-add"] = Always(Receiver),
            ["webhook-list"] = async (test, _) => await RegisteredAsync(test) is var _ ? [] : [],
            ["webhook-test"] = async (test, _) => [await RegisteredAsync(test)],
            ["webhook-retry"] = async (test, _) => [await RegisteredAsync(test)],
            ["webhook-remove"] = async (test, _) => [await RegisteredAsync(test)],
            ["key-create"] = Always("economy", "--name", "张三"),
            ["key-list"] = async (test, _) => await test.KeyAsync("economy") is var _ ? [] : [],
            ["key-revoke"] = async (test, _) => [(await test.KeyAsync("economy")).Split('_')[1]],
            ["audit"] = Always("--month", "2019-08"),

            // Azurite signs no links, with or without a lost reply.
            ["upload-link"] = Always("economy", "2019-08", "a.csv"),
        };

    public static TheoryData<string> Names => [.. Words.Keys];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_command_on_an_account_is_tried() =>
        Assert.Equal(Words.Keys.Order(), CommandTable.All.Where(command => command.RunOn is not null).Select(command => command.Name).Order());

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_command_that_loses_a_reply_of_storage_does_as_if_it_had_not(string name)
    {
        var write = new WriteUnderTest(azurite, (test, app) => RunAsync(name, test, app));
        var (repeated, unanswered) = (await write.LoseEachAsync(HttpPipelinePosition.PerRetry), await write.LoseEachAsync(HttpPipelinePosition.PerCall));

        output.Passed($"{name}: reply of the n-th write lost", repeated + unanswered, $"n = 1 to {repeated}, tried again by the client, and n = 1 to {unanswered}, not");
    }

    private async Task<string> RunAsync(string name, IngestionUnderTest test, IServiceProvider app)
    {
        var folder = _folder.CreateSubdirectory(Path.GetRandomFileName()).FullName;
        var command = CommandTable.Find(name);
        using var written = new MemoryStream();
        using var errors = new StringWriter();
        var line = CommandLine.Read(command, await Words[name](test, folder));
        var outcome = await OutcomeAsync(() => command.RunOn!(line, app, new(written, errors, isJson: false, isTerminal: false), Cancellation));
        return $"{outcome} {Encoding.UTF8.GetString(written.ToArray())} {errors}".Replace(folder, "", StringComparison.Ordinal);
    }

    // What a command is told in vain it says by an exception.
    private static async Task<string> OutcomeAsync(Func<Task<int>> run)
    {
        try
        {
            return $"{await run()}";
        }
        catch (UploadLinkException none)
        {
            return none.Message;
        }
    }

    private static Func<IngestionUnderTest, string, Task<string[]>> Always(params string[] words) => (_, _) => Task.FromResult(words);

    private static async Task<string> LoseRowAsync(IngestionUnderTest test)
    {
        var id = await WriteUnderTest.PublishedAsync(test);
        await test.Storage.Tables.GetTableClient(test.Storage.Names.Observations).DeleteEntityAsync(IngestionUnderTest.Zone, "p|2019-08|IND_OUTPUT", cancellationToken: Cancellation);
        return id;
    }

    // A backup of another store, into one that has nothing but a catalogue.
    private static async Task<string> BackedUpAsync(IngestionUnderTest test, string folder)
    {
        await WriteUnderTest.PublishedAsync(test);
        await test.App.GetRequiredService<Backup>().WriteAsync(folder, Cancellation);
        foreach (var table in new[] { test.Storage.Names.Submissions, test.Storage.Names.Observations })
        {
            await foreach (var row in test.Storage.Table(table).QueryAsync(null, cancellation: Cancellation))
            {
                await test.Storage.Table(table).RemoveAsync(row.PartitionKey, row.RowKey, row.ETag, Cancellation);
            }
        }

        return folder;
    }

    private static async Task<string> RegisteredAsync(IngestionUnderTest test)
    {
        var hook = await test.App.GetRequiredService<WebhookRegistration>().AddAsync(new(Receiver), IngestionUnderTest.Zone, [IngestionUnderTest.Zone], Cancellation);
        var cursor = (await test.App.GetRequiredService<WebhookStore>().ReadAllAsync(Cancellation)).Single().Cursors.Single();
        await test.App.GetRequiredService<WebhookStore>().TryWriteAsync(cursor with { Failures = 1 }, Cancellation);
        return hook.Id;
    }
}
