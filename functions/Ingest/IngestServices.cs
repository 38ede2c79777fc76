using HtzPipeline.Functions.Http;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Webhooks;

namespace HtzPipeline.Functions.Ingest;

/// <summary>What ingestion needs.</summary>
internal static class IngestServices
{
    public static void AddIngest(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton(services => services.GetRequiredService<IConfiguration>().GetSection("Uploads").Get<UploadLimits>() ?? new())
        .AddSingleton<CatalogueSource>()
        .AddSingleton<PublicationLoader>()
        .AddSingleton<LoadPublication>(services => services.GetRequiredService<PublicationLoader>().LoadAsync)
        .AddSingleton<Superseder>()
        .AddSingleton<TieReport>()
        .AddSingleton<PublicationBell>()
        .AddSingleton<FileStages>(services => new(services.GetRequiredService<ILogger<FileStages>>().BroughtDown))
        .AddSingleton<Judge>()
        .AddSingleton<SubmissionJudge>()
        .AddSingleton<SubmissionPublisher>()
        .AddSingleton<UploadSequence>()
        .AddSingleton<UploadReceiver>()
        .AddSingleton<ReadingTurns>()
        .AddSingleton<Ingester>()
        .AddSingleton<DecidedPlaces>()
        .AddSingleton<Decider>()
        .AddSingleton<WaitingFigures>()
        .AddSingleton<UploadLinkIssuer>()
        .AddSingleton<Redriver>()
        .AddSingleton<ReceivedCleaner>()
        .AddSingleton<Reconciler>();
}
