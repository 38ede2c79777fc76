using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Tests.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(AppWithoutStorage))]

namespace HtzPipeline.Functions.Tests.Http;

/// <summary>The app, for what it answers before it asks storage, whose ports nobody listens on. Pages of one other site may read it.</summary>
public sealed class AppWithoutStorage : IAsyncLifetime
{
    public const string Origin = "https://dashboard.example";

    private WebApplication _app = null!;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _app = PipelineApp.Build([], port: 0, builder =>
        {
            builder.Configuration[StorageClients.Setting] = AzuriteOptions.OnFreePorts().ConnectionString;
            builder.Configuration["Access:Reading"] = "open";
            builder.Configuration["Http:CorsOrigins"] = $"{Origin}, https://other.example";
            builder.Logging.ClearProviders();
        });
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(new Uri(_app.Urls.First()), "/api/v1/") };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>Sends a request with some headers.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request);
    }
}
