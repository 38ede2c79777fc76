using HtzPipeline.Functions.Access;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Hosting;

/// <summary>What holds for the app whenever a Functions host stands in front, custom handler and isolated worker alike.</summary>
internal static class FunctionsHost
{
    /// <summary>Settles what the settings leave open, and what a start behind a host calls for.</summary>
    public static void Settle(WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<CatalogueAhead>();

        // Every connection comes from the host, so without its word of who asked, all callers without a key would share one limit, and
        // one who guesses keys would lock out the others.
        builder.Configuration[$"{AccessOptions.Section}:{nameof(AccessOptions.TrustedProxies)}"] ??= "1";
    }
}
