using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Bulletins;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Webhooks;

/// <summary>What telling others of releases and bulletins needs.</summary>
internal static class WebhookServices
{
    public static void AddWebhooks(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton(services => services.GetRequiredService<IConfiguration>().GetSection("Webhooks").Get<WebhookOptions>() ?? new())

        // Storage on this machine means a local run.
        .AddSingleton(services => new AddressRules(
            services.GetRequiredService<StorageClients>().Tables.Uri.IsLoopback, services.GetRequiredService<WebhookOptions>().AllowPrivateAddresses))
        .AddSingleton<WebhookStore>()
        .AddSingleton(services => new WebhookNews(
            services.GetRequiredService<ObservationStore>(), services.GetRequiredService<BulletinStore>(), services.GetRequiredService<StorageClients>().Names,
            services.GetRequiredService<CatalogueSource>(), services.GetRequiredService<PublicAddress>()))
        .AddSingleton<WebhookRegistration>()
        .AddSingleton<WebhookSender>()
        .AddSingleton<WebhookDelivery>()
        .AddHostedService<WebhookLoop>();
}
