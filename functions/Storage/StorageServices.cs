namespace HtzPipeline.Functions.Storage;

/// <summary>The storage's own services.</summary>
internal static class StorageServices
{
    public static void AddStorage(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(services => StorageClients.Connect(services.GetRequiredService<IConfiguration>()))
        .AddSingleton<FileStore>()
        .AddSingleton<CatalogueStore>()
        .AddSingleton<SubmissionStore>()
        .AddSingleton<ObservationStore>()
        .AddSingleton(new Derivation(keys => { var k = keys.ToList(); return (Core.Figures.Period.Month(k.Min(x => x.Period.Year) - 1, 1), Core.Figures.Period.Month(k.Max(x => x.Period.Year) + 1, 12)); }, Core.Aggregation.Derivation.Recompute))
        .AddSingleton<Publisher>();
}
