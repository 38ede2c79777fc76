using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Backups;
using HtzPipeline.Functions.Storage.Bulletins;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Downloads;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Queues;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Telemetry;

namespace HtzPipeline.Functions.Storage;

/// <summary>The storage's own services.</summary>
internal static class StorageServices
{
    public static void AddStorage(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(services => StorageClients.Connect(
            services.GetRequiredService<IConfiguration>(), configure: services.GetRequiredService<StorageRequests>().AddTo))
        .AddSingleton<StorageClock>()
        .AddSingleton<FileStore>()
        .AddSingleton<CatalogueStore>()
        .AddSingleton<AboutSource>()
        .AddSingleton<PublicAddress>()
        .AddSingleton<TemplateStore>()
        .AddSingleton<BulletinStore>()
        .AddSingleton<DownloadStore>()
        .AddSingleton<SubmissionStore>()
        .AddSingleton<ObservationStore>()
        .AddSingleton<ConfirmationStore>()
        .AddSingleton<PoisonQueue>()
        .AddSingleton<Publisher>()
        .AddSingleton<Rebuilder>()
        .AddSingleton<Backup>();
}
