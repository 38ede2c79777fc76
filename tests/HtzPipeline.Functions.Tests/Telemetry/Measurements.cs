using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using HtzPipeline.Functions.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Telemetry;

/// <summary>What the metrics of one instance of the app count while this listens.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _taken = [];
    private readonly MeterListener _listener;

    /// <summary>Listens to an instance by its services.</summary>
    public Measurements(IServiceProvider app)
    {
        var meters = app.GetRequiredService<IMeterFactory>();
        _listener = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == PipelineMetrics.MeterName && instrument.Meter.Scope == meters)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _taken.Enqueue((instrument.Name, value, Text(tags))));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _taken.Enqueue((instrument.Name, value, Text(tags))));
        _listener.Start();
    }

    /// <summary>The sums of a metric, as <c>key=value,…: sum</c>.</summary>
    public IReadOnlyList<string> Sums(string name) =>
    [
        .. _taken.Where(one => one.Name == name).GroupBy(one => one.Tags)
            .Select(group => FormattableString.Invariant($"{group.Key}: {group.Sum(one => one.Value)}")).Order(StringComparer.Ordinal),
    ];

    /// <summary>The values of a metric, in their order.</summary>
    public IReadOnlyList<double> Values(string name) => [.. _taken.Where(one => one.Name == name).Select(one => one.Value)];

    public void Dispose() => _listener.Dispose();

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var texts = new List<string>();
        foreach (var (key, value) in tags)
        {
            texts.Add($"{key}={value}");
        }

        return string.Join(',', texts.Order(StringComparer.Ordinal));
    }
}
