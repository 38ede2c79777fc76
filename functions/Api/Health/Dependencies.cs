using Azure.Data.Tables;
using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace HtzPipeline.Functions.Api.Health;

/// <summary>What the app depends on, each with a question to ask it. Without some of it nothing works; without the rest it limps.</summary>
internal static class Dependencies
{
    private const string Nobody = "health";

    // Storage that is down is asked again for 20 seconds otherwise, and who asks for health has a short patience.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Registers them.</summary>
    public static IServiceCollection AddDependencies(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .Add(Needed("blobs", async (app, cancellation) =>
                await Storage(app).Blobs.GetBlobContainerClient(Storage(app).Names.Uploads).GetPropertiesAsync(cancellationToken: cancellation)))
            .Add(Needed("tables", async (app, cancellation) =>
                await Storage(app).Tables.GetTableClient(Storage(app).Names.Observations)
                    .QueryAsync<TableEntity>($"PartitionKey eq '{Nobody}'", maxPerPage: 1, cancellationToken: cancellation).AnyAsync(cancellation)))
            .Add(Needed("catalogue", (app, cancellation) => app.GetRequiredService<CatalogueSource>().CurrentAsync(cancellation)))

            // The queue of what the Functions host has given up, which the host makes with the first message.
            .Add(Useful("queues", (app, cancellation) => Storage(app).Queues.GetQueueClient(Storage(app).Names.Poison).ExistsAsync(cancellation)))

            // Keys still do where Entra ID does not answer.
            .Add(Useful("entra", (app, cancellation) => app.GetRequiredService<IOptions<EntraOptions>>().Value.IsOn
                ? app.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(JwtBearerDefaults.AuthenticationScheme).ConfigurationManager!.GetConfigurationAsync(cancellation)
                : Task.CompletedTask));
        return services;
    }

    private static StorageClients Storage(IServiceProvider app) => app.GetRequiredService<StorageClients>();

    private static HealthCheckRegistration Needed(string name, Func<IServiceProvider, CancellationToken, Task> ask) => Of(name, HealthStatus.Unhealthy, ask);

    private static HealthCheckRegistration Useful(string name, Func<IServiceProvider, CancellationToken, Task> ask) => Of(name, HealthStatus.Degraded, ask);

    private static HealthCheckRegistration Of(string name, HealthStatus without, Func<IServiceProvider, CancellationToken, Task> ask) =>
        new(name, app => new Question(app, ask), without, tags: null, Patience);

    // What goes wrong with it is caught, and written to the log, by who asks.
    private sealed class Question(IServiceProvider app, Func<IServiceProvider, CancellationToken, Task> ask) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            // Asked in earnest, whatever others have found, and for as long as its own patience lasts.
            StoragePatience.Begin(isShort: false);
            await ask(app, cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }
}
