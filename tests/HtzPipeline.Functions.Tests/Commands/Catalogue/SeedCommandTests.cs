using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Tests.Commands.Catalogue;

/// <summary>What an operator types first on a new account, and when something seems wrong with it.</summary>
public sealed class SeedCommandTests(AzuriteFixture azurite) : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"htz-catalogue-{Guid.NewGuid():N}.yaml");

    private static string Seeds => Path.Combine(RepositoryRoot.Find(), "seeds", "catalogue.yaml");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task A_catalogue_is_put_in_force_twice_and_then_nothing_is_wrong()
    {
        Assert.Equal(0, await RunAsync("seed", azurite.ConnectionString, Seeds));
        Assert.Equal(0, await RunAsync("seed", azurite.ConnectionString, Seeds));
        Assert.Equal(0, await RunAsync("doctor", azurite.ConnectionString));
    }

    [Fact]
    public async Task A_catalogue_that_was_in_force_is_kept_beside_the_one_that_is()
    {
        var kept = new CatalogueStore(StorageClients.Connect(azurite.ConnectionString));
        var (before, after) = (await File.ReadAllTextAsync(Seeds), await File.ReadAllTextAsync(Seeds) + $"\n# {Guid.NewGuid()}\n");
        await File.WriteAllTextAsync(_file, after);

        Assert.Equal(0, await RunAsync("seed", azurite.ConnectionString, Seeds));
        Assert.Equal(0, await RunAsync("seed", azurite.ConnectionString, _file));

        foreach (var yaml in new[] { before, after })
        {
            Assert.Equal(yaml, (await kept.ReadAsync(CatalogueLoader.Load(yaml, "test").Catalogue!.Version, TestContext.Current.CancellationToken))?.ToString());
        }
    }

    [Fact]
    public async Task A_catalogue_with_faults_is_not_put_in_force()
    {
        await File.WriteAllTextAsync(_file, "version: 2099\nindicators: nonsense\n");
        Assert.Equal(CommandExit.WrongUsage, await RunAsync("seed", azurite.ConnectionString, _file));
    }

    [Fact]
    public async Task What_is_refused_is_found()
    {
        var key = azurite.ConnectionString.Split(';').Single(part => part.StartsWith("AccountKey=", StringComparison.Ordinal));
        var other = $"AccountKey={Convert.ToBase64String(new byte[64])}";
        Assert.Equal(1, await RunAsync("doctor", azurite.ConnectionString.Replace(key, other, StringComparison.Ordinal)));
    }

    private static Task<int> RunAsync(string command, string storage, params string[] words) =>
        CommandRun.ExitCodeAsync([command, .. words, "--storage", storage]);
}
