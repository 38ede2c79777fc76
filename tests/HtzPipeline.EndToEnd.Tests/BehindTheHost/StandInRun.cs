using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage;
using HtzPipeline.StandInHost;

namespace HtzPipeline.EndToEnd.Tests.BehindTheHost;

/// <summary>The published app behind the stand-in for the Functions host, on a storage of its own that has a catalogue and a key.</summary>
internal sealed class StandInRun : IAsyncDisposable
{
    private readonly Azurite _azurite;
    private readonly FunctionsHost _functions;

    private StandInRun(Azurite azurite, FunctionsHost functions, HostUnderTest host) => (_azurite, _functions, Host) = (azurite, functions, host);

    /// <summary>The host, as tests ask it.</summary>
    public HostUnderTest Host { get; }

    /// <summary>What happened so far, for whoever asks why a test failed.</summary>
    public string Output => _functions.Output;

    // Where it has been published, which HTZ_PUBLISHED says, or else where it has been built, which is the same but for compiling ahead.
    private static string Folder => Environment.GetEnvironmentVariable("HTZ_PUBLISHED") is { Length: > 0 } folder
        ? Path.GetFullPath(folder, Repository.Root)
        : Path.Combine(Repository.Root, "functions", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, new DirectoryInfo(AppContext.BaseDirectory).Name);

    /// <summary>Starts everything.</summary>
    /// <param name="tables">Where host and app are to find the tables, of which it gets the address; null for where they are.</param>
    public static async Task<StandInRun> StartAsync(Func<Uri, Task<Uri>>? tables = null)
    {
        var azurite = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());
        var storage = StorageClients.Connect(azurite.ConnectionString);
        await storage.CreateAsync(CancellationToken.None);
        var yaml = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "seeds", "catalogue.yaml"));
        await new CatalogueStore(storage).WriteAsync("test", new(yaml), CancellationToken.None);
        var (key, _) = await new KeyStore(storage, TimeProvider.System).CreateAsync(
            HostUnderTest.Department, "test", Enum.GetValues<Right>(), TimeSpan.FromDays(1), CancellationToken.None);

        var direct = storage.Tables.Uri;
        var connection = tables is null ? azurite.ConnectionString
            : azurite.ConnectionString.Replace(direct.GetLeftPart(UriPartial.Authority), (await tables(direct)).GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
        var functions = await FunctionsHost.StartAsync(Folder, new Dictionary<string, string>
        {
            ["AzureWebJobsStorage"] = connection,
            ["AzureWebJobsDisableHomepage"] = "true",
            ["Access__Reading"] = "open",
        });
        return new(azurite, functions, new(functions.Address, azurite.ConnectionString, key.Reveal(), new(functions.Address, "runtime/webhooks/blobs?functionName=Host.Functions.IngestUpload")));
    }

    /// <summary>The process id of the worker; of the next one, where the last has died.</summary>
    public Task<int> WorkerProcessAsync() => _functions.WorkerProcessAsync();

    public async ValueTask DisposeAsync()
    {
        await _functions.DisposeAsync();
        await _azurite.DisposeAsync();
    }
}
