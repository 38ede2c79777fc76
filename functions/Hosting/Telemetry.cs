using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Trace;

namespace HtzPipeline.Functions.Hosting;

/// <summary>
/// The app's logs and traces, sent to Application Insights where the settings name one, in the words that the Functions host uses for
/// its own: <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c>, and <c>APPLICATIONINSIGHTS_AUTHENTICATION_STRING</c> as
/// <c>ClientId=…;Authorization=AAD</c> for the identity that may write there.
/// </summary>
internal static class Telemetry
{
    private const string Connection = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string Authentication = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>Sends them, or does nothing at all where no Application Insights is named.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[Connection] is not { Length: > 0 } connection)
        {
            return;
        }

        // The app's own words, and of others only what went wrong.
        builder.Logging
            .AddFilter<OpenTelemetryLoggerProvider>(null, LogLevel.Warning)
            .AddFilter<OpenTelemetryLoggerProvider>(nameof(HtzPipeline), LogLevel.Information);
        builder.Services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation())
            .UseAzureMonitorExporter(options =>
            {
                options.ConnectionString = connection;
                options.EnableLiveMetrics = false;

                // Alerts wait for single lines, so none may be left out because its trace is.
                options.EnableTraceBasedLogsSampler = false;
                if (ClientId(builder.Configuration[Authentication]) is { } client)
                {
                    options.Credential = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client));
                }
            });
    }

    private static string? ClientId(string? authentication) => authentication?
        .Split(';', StringSplitOptions.TrimEntries)
        .Select(part => part.Split('=', 2))
        .FirstOrDefault(part => part is ["ClientId", { Length: > 0 }])?[1];
}
