using HtzPipeline.Functions.Storage;

namespace HtzPipeline.Functions.Ingest;

/// <summary>What ingestion needs.</summary>
internal static class IngestServices
{
    public static void AddIngest(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton(services => services.GetRequiredService<IConfiguration>().GetSection("Uploads").Get<UploadLimits>() ?? new())
        .AddSingleton<CatalogueSource>()
        .AddSingleton<Publications>()
        .AddSingleton<LoadPublication>(services => services.GetRequiredService<Publications>().LoadAsync)
        .AddSingleton<Succession>()
        .AddSingleton<PublicationBell>()
        .AddSingleton<Judging>()
        .AddSingleton<Ingestion>()
        .AddSingleton<Decisions>()
        .AddSingleton<UploadLinks>()
        .AddSingleton<Redelivery>()
        .AddSingleton<Reconciliation>();
}
