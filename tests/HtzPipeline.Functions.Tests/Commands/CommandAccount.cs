using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Tests.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(CommandAccount))]

namespace HtzPipeline.Functions.Tests.Commands;

/// <summary>
/// An account in an Azurite of its own, with the catalogue of the seeds in force all the time, and the app on it: commands know no
/// prefix of names, and elsewhere other tests put other catalogues in force.
/// </summary>
public sealed class CommandAccount : IAsyncLifetime
{
    private Azurite _azurite = null!;
    private WebApplication _app = null!;

    public string ConnectionString => _azurite.ConnectionString;

    /// <summary>A client of the app's API.</summary>
    public HttpClient Api { get; private set; } = null!;

    internal IServiceProvider Services => _app.Services;

    public async ValueTask InitializeAsync()
    {
        _azurite = await Azurite.StartAsync(AzuriteOptions.OnFreePorts());
        var storage = StorageClients.Connect(_azurite.ConnectionString);
        await storage.CreateAsync(CancellationToken.None);
        _app = PipelineApp.Build([], port: 0, builder =>
        {
            builder.Services.AddSingleton(storage);
            builder.Configuration["Access:Reading"] = "open";
            builder.Logging.ClearProviders();
        });
        await Services.GetRequiredService<CatalogueSource>().PublishAsync(Path.Combine(RepositoryRoot.Find(), "seeds", "catalogue.yaml"), CancellationToken.None);
        await _app.StartAsync();
        Api = new() { BaseAddress = new(new Uri(_app.Urls.First()), "/api/v1/") };
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await _app.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    /// <summary>Runs a command on the account.</summary>
    internal Task<CommandRun> RunAsync(params string[] words) => CommandRun.RunAsync([.. words, "--storage", ConnectionString]);
}
