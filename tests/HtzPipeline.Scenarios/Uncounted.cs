using System.Diagnostics.Metrics;
using HtzPipeline.Functions.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Scenarios;

/// <summary>Metrics that nobody reads, for parts that are put together without the app.</summary>
internal static class Uncounted
{
    public static PipelineMetrics Metrics { get; } =
        new(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>());
}
