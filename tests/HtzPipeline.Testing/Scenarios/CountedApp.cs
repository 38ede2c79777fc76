using Azure.Core;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.Testing.Scenarios;

/// <summary>The app behind its own endpoints, with an area of three years of history, whose storage clients count what they send and get.</summary>
internal sealed class CountedApp : IAsyncDisposable
{
    private static readonly Period HistoryFrom = Period.Month(2016, 8);
    private static readonly Period HistoryTo = Period.Month(2019, 7);

    private readonly WebApplication _app;
    private readonly StorageClients _plain;

    private CountedApp(WebApplication app, StorageClients plain, HttpClient http) => (_app, _plain, Http) = (app, plain, http);

    /// <summary>The app's services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Asks it.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts it, and publishes the history.</summary>
    /// <param name="connectionString">The storage account.</param>
    /// <param name="names">The part of it.</param>
    /// <param name="count">Has the app's storage clients counted.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<CountedApp> StartAsync(string connectionString, StorageNames names, Action<ClientOptions> count, CancellationToken cancellation)
    {
        var plain = StorageClients.Connect(connectionString, names);
        var app = PipelineApp.Build([], port: 0, builder =>
        {
            builder.Services.AddSingleton(StorageClients.Connect(connectionString, names, count));
            builder.Configuration["Access:Reading"] = "open";
            builder.Logging.ClearProviders();

            // It would ask about webhooks at a time of its own, in the middle of something else that is counted.
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(WebhookLoop)));
        });
        await app.StartAsync(cancellation);
        var counted = new CountedApp(app, plain, new() { BaseAddress = new Uri(app.Urls.First()) });
        await plain.CreateAsync(cancellation);
        await new CatalogueStore(plain).WriteAsync(
            CatalogueLoader.Load(MonthlyFile.Catalogue, "catalogue.yaml").Catalogue!.Version, BinaryData.FromString(MonthlyFile.Catalogue), cancellation);
        await counted.IngestAsync(MonthlyFile.Path(HistoryTo, "历史"), MonthlyFile.Content(HistoryFrom, HistoryTo), cancellation);
        return counted;
    }

    /// <summary>Uploads a file, uncounted, and has it published.</summary>
    /// <exception cref="InvalidOperationException">It was not.</exception>
    public async Task IngestAsync(string path, BinaryData content, CancellationToken cancellation)
    {
        UnknownArea.Forget(Services.GetRequiredService<ObservationStore>());
        await new FileStore(_plain).WriteUploadAsync(path, content, overwrite: false, cancellation);
        if (await Services.GetRequiredService<Ingester>().IngestAsync(path, version: null, cancellation) is not { State: SubmissionState.Published })
        {
            throw new InvalidOperationException($"{path} was not published.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
