using HtzPipeline.Functions.Hosting;
using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Webhooks;

namespace HtzPipeline.Functions.Ingest;

/// <summary>The two triggers other than HTTP, and what they need.</summary>
internal static class IngestEndpoints
{
    // Every path, also a wrong one: a file in the wrong place must be answered, not overlooked.
    private static readonly BlobTrigger Uploads = new("uploads/{name}");
    private static readonly TimerTrigger EveryFiveMinutes = new("0 */5 * * * *", TimeSpan.FromMinutes(5));

    public static void AddIngest(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton(services => services.GetRequiredService<IConfiguration>().GetSection("Uploads").Get<UploadLimits>() ?? new())
        .AddSingleton<CatalogueSource>()
        .AddSingleton<PublicationLoader>()
        .AddSingleton<LoadPublication>(services => services.GetRequiredService<PublicationLoader>().LoadAsync)
        .AddSingleton<Superseder>()
        .AddSingleton<PublicationBell>()
        .AddSingleton<FileStages>(services => new(services.GetRequiredService<ILogger<FileStages>>().BroughtDown))
        .AddSingleton<Judge>()
        .AddSingleton<SubmissionJudge>()
        .AddSingleton<SubmissionPublisher>()
        .AddSingleton<Ingester>()
        .AddSingleton<Decider>()
        .AddSingleton<UploadLinkIssuer>()
        .AddSingleton<Redriver>()
        .AddSingleton<Reconciler>();

    public static void MapIngest(this IEndpointRouteBuilder app)
    {
        var services = app.ServiceProvider;
        app.MapTrigger("IngestUpload", Uploads, (invocation, cancellation) => services.GetRequiredService<Ingester>().IngestAsync(
            invocation.BlobName(services.GetRequiredService<StorageClients>().Names.Uploads), version: null, cancellation));
        app.MapTrigger("Reconcile", EveryFiveMinutes, (_, cancellation) => ReconcileAsync(services, cancellation));
    }
    // Whatever could not be finished, others are to hear of what is published.
    private static async Task ReconcileAsync(IServiceProvider services, CancellationToken cancellation)
    {
        try
        {
            await services.GetRequiredService<Reconciler>().RunAsync(cancellation);
        }
        finally
        {
            await services.GetRequiredService<WebhookDelivery>().RunAsync(cancellation);
        }
    }
}
