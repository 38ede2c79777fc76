using Azure.Core;
using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Testing.Scenarios;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HtzPipeline.Benchmarks.Api;

/// <summary>The app serving on loopback, and a client of it; what it asks of storage is counted.</summary>
internal sealed class ApiUnderTest : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RequestCounter _counter = new(new());

    private ApiUnderTest(string connectionString, int cacheBytes, Action<ClientOptions>? configure)
    {
        var storage = StorageClients.Connect(connectionString, configure: configure + _counter.AddTo);
        _app = PipelineApp.Build([], port: 0, builder =>
        {
            builder.Configuration["Access:Reading"] = "open";
            builder.Configuration["Access:RequestsPerMinute"] = "0";
            builder.Configuration["Http:CacheBytes"] = $"{cacheBytes}";
            builder.Configuration["Access:WritesPerMinute"] = "0";
            builder.Services.AddSingleton(storage);
            builder.Logging.ClearProviders();
        });
    }

    public IServiceProvider Services => _app.Services;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>Requests to storage since <see cref="Reset"/>.</summary>
    public int Requests => _counter.Counts.Values.Sum();

    public static async Task<ApiUnderTest> StartAsync(string connectionString, int cacheBytes, Action<ClientOptions>? configure = null)
    {
        var api = new ApiUnderTest(connectionString, cacheBytes, configure);
        await api._app.StartAsync();
        api.Client = new HttpClient { BaseAddress = new Uri(new Uri(api._app.Urls.First()), "/api/v1/") };
        return api;
    }

    public void Reset() => _counter.Reset();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
