using System.Reflection;
using System.Runtime.CompilerServices;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace HtzPipeline.Functions.Telemetry;

/// <summary>
/// Logs, traces and metrics by OpenTelemetry, to where <see cref="ExportSettings"/> say. Nothing outside this file,
/// <see cref="ReticentSpans"/> and <see cref="ReticentLogs"/> may name a type of OpenTelemetry, or it is loaded where nothing is exported.
/// </summary>
internal static class TelemetryExport
{
    private const string ServiceName = "htz-pipeline";

    // Storage by its clients' methods. Their HTTP requests (Azure.Core.Http) would show the address of every blob, and the metric counts them.
    private static readonly string[] Sources = [PipelineTrace.SourceName, "Azure.Storage.*", "Azure.Data.Tables.*", "Microsoft.Azure.Functions.Worker"];
    private static readonly string[] Meters = [PipelineMetrics.MeterName, "Microsoft.AspNetCore.Hosting"];

    /// <summary>Collects and exports.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Add(WebApplicationBuilder builder, ExportSettings settings)
    {
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => Describe(resource, builder.Configuration["WEBSITE_INSTANCE_ID"]));
        if (settings.Collects(ExportSettings.Logs))
        {
            AddLogs(builder, telemetry, settings);
        }

        if (settings.Collects(ExportSettings.Traces))
        {
            telemetry.WithTracing(tracing => tracing
                .AddSource(Sources)
                .AddAspNetCoreInstrumentation()
                .AddProcessor(new ReticentSpans())
                .When(settings.HasCollector(ExportSettings.Traces), export => export.AddOtlpExporter(options => Set(options, ExportSettings.Traces, settings))));
        }

        if (settings.Collects(ExportSettings.Metrics))
        {
            telemetry.WithMetrics(metrics => metrics
                .AddMeter(Meters)
                .When(settings.HasCollector(ExportSettings.Metrics), export => export.AddOtlpExporter(options => Set(options, ExportSettings.Metrics, settings))));
        }

        if (settings.Insights is { } insights)
        {
            telemetry.UseAzureMonitorExporter(options => Set(options, insights, settings));
        }
    }

    /// <summary>Begins to collect, as the app does when it is started.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Collect(IServiceProvider services) => _ = (services.GetService<TracerProvider>(), services.GetService<MeterProvider>());

    private static void AddLogs(WebApplicationBuilder builder, OpenTelemetryBuilder telemetry, ExportSettings settings)
    {
        // The app's own words, and of others only what went wrong.
        builder.Logging
            .AddFilter<OpenTelemetryLoggerProvider>(null, LogLevel.Warning)
            .AddFilter<OpenTelemetryLoggerProvider>(nameof(HtzPipeline), LogLevel.Information)

            // A line has its trace anyway; these would be scopes as well.
            .Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.None);
        telemetry.WithLogging(
            logging => logging.AddProcessor(new ReticentLogs()).When(
                settings.HasCollector(ExportSettings.Logs), export => export.AddOtlpExporter(options => Set(options, ExportSettings.Logs, settings))),
            options => (options.IncludeScopes, options.IncludeFormattedMessage) = (true, true));
    }

    // What the standard settings say of the service comes last, and wins.
    private static void Describe(ResourceBuilder resource, string? instance) => resource
        .AddService(
            ServiceName,
            serviceVersion: typeof(TelemetryExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
            serviceInstanceId: instance ?? Guid.NewGuid().ToString())
        .AddEnvironmentVariableDetector();

    // The exporter itself reads what is set for all signals.
    private static void Set(OtlpExporterOptions options, string signal, ExportSettings settings)
    {
        if (settings.OfSignal(signal, "PROTOCOL") is { } protocol)
        {
            options.Protocol = protocol == "grpc" ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        }

        options.Headers = settings.OfSignal(signal, "HEADERS") ?? options.Headers;
        if (settings.OfSignal(signal, "ENDPOINT") is { } endpoint)
        {
            options.Endpoint = new(endpoint);
        }
    }

    private static void Set(AzureMonitorExporterOptions options, string connection, ExportSettings settings)
    {
        options.ConnectionString = connection;
        options.EnableLiveMetrics = false;

        // Alerts wait for single lines, so none may be left out because its trace is.
        options.EnableTraceBasedLogsSampler = false;
        if (settings.InsightsClient is { } client)
        {
            options.Credential = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client));
        }
    }

    private static T When<T>(this T builder, bool condition, Func<T, T> add) => condition ? add(builder) : builder;
}
