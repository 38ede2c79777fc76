using Azure.Core;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Tests;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace HtzPipeline.Functions.Tests;

/// <summary>One Azurite for all tests, in memory; each test has containers and tables of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private Azurite? _azurite;

    public string ConnectionString => _azurite!.ConnectionString;

    public async ValueTask InitializeAsync() => _azurite = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());

    public async ValueTask DisposeAsync() => await _azurite!.DisposeAsync();

    internal Task<StorageClients> CreateStorageAsync(Action<ClientOptions>? configure = null) => CreateStorageAsync(ConnectionString, configure);

    /// <summary>Containers and tables of a test's own in any account.</summary>
    internal static async Task<StorageClients> CreateStorageAsync(string connectionString, Action<ClientOptions>? configure = null)
    {
        var names = new StorageNames($"t{Guid.NewGuid():N}"[..12]);
        await StorageClients.Connect(connectionString, names).CreateAsync(CancellationToken.None);
        return StorageClients.Connect(connectionString, names, configure);
    }
}
