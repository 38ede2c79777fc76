namespace HtzPipeline.Functions.Telemetry;

/// <summary>What the app tells of its work: its metrics, and where the settings name a place, their export with traces and logs.</summary>
internal static class TelemetryServices
{
    /// <summary>Exports to where the settings say. Where they name no place, OpenTelemetry is not even loaded: starting is measured.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PipelineMetrics>().AddSingleton<StorageRequests>();
        var settings = new ExportSettings(builder.Configuration);
        if (settings.Any)
        {
            TelemetryExport.Add(builder, settings);
        }
    }

    /// <summary>Begins to collect in an app that is not started: that of a command. What was collected goes out when the app is disposed of.</summary>
    public static void CollectTelemetry(this WebApplication app)
    {
        if (new ExportSettings(app.Configuration).Any)
        {
            TelemetryExport.Collect(app.Services);
        }
    }
}
