namespace HtzPipeline.Functions.Telemetry;

/// <summary>
/// Where logs, traces and metrics go by the settings. OTLP: the standard ones of OpenTelemetry, for all signals
/// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>) or for one (<c>OTEL_EXPORTER_OTLP_TRACES_ENDPOINT</c>, <c>…_METRICS_…</c>, <c>…_LOGS_…</c>). Application
/// Insights: those that the Functions host uses for its own, <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c>, and
/// <c>APPLICATIONINSIGHTS_AUTHENTICATION_STRING</c> as <c>ClientId=…;Authorization=AAD</c> for the identity that may write there.
/// </summary>
internal sealed class ExportSettings(IConfiguration settings)
{
    public const string Traces = "TRACES";
    public const string Metrics = "METRICS";
    public const string Logs = "LOGS";

    /// <summary>Application Insights; null for none.</summary>
    public string? Insights => Given("APPLICATIONINSIGHTS_CONNECTION_STRING");

    /// <summary>The client id of the identity that may write to Application Insights; null where it takes all.</summary>
    public string? InsightsClient => Given("APPLICATIONINSIGHTS_AUTHENTICATION_STRING")?
        .Split(';', StringSplitOptions.TrimEntries)
        .Select(part => part.Split('=', 2))
        .FirstOrDefault(part => part is ["ClientId", { Length: > 0 }])?[1];

    /// <summary>Whether anything is exported at all.</summary>
    public bool Any => Insights is not null || HasCollector(Traces) || HasCollector(Metrics) || HasCollector(Logs);

    /// <summary>Whether a collector takes a signal by OTLP.</summary>
    public bool HasCollector(string signal) => Given("OTEL_EXPORTER_OTLP_ENDPOINT") is not null || OfSignal(signal, "ENDPOINT") is not null;

    /// <summary>Whether a signal is collected.</summary>
    public bool Collects(string signal) => Insights is not null || HasCollector(signal);

    /// <summary>What is set for one signal only; null for nothing.</summary>
    /// <param name="signal">Which.</param>
    /// <param name="what"><c>ENDPOINT</c>, <c>PROTOCOL</c> or <c>HEADERS</c>.</param>
    public string? OfSignal(string signal, string what) => Given($"OTEL_EXPORTER_OTLP_{signal}_{what}");

    private string? Given(string name) => settings[name] is { Length: > 0 } value ? value : null;
}
