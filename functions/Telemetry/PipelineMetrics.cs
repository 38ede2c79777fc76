using System.Diagnostics.Metrics;
using HtzPipeline.Core.Reporting;

namespace HtzPipeline.Functions.Telemetry;

/// <summary>
/// The app's own metrics. Each is counted by whoever makes the change, once the change is made: a delivery that finds it made counts nothing.
/// Where the answer to a write is lost, nobody counts it.
/// </summary>
internal sealed class PipelineMetrics
{
    /// <summary>The name of their meter.</summary>
    public const string MeterName = "HtzPipeline";

    /// <summary>Seconds, from what a trigger takes to a week of waiting for somebody to look.</summary>
    private static readonly InstrumentAdvice<double> Lags = new()
    {
        HistogramBucketBoundaries = [1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 3 * 3600, 6 * 3600, 12 * 3600, 86400, 2 * 86400, 7 * 86400],
    };

    private readonly Counter<long> _settled;
    private readonly Counter<long> _findings;
    private readonly Counter<long> _figures;
    private readonly Histogram<double> _lag;
    private readonly Counter<long> _requests;

    public PipelineMetrics(IMeterFactory meters)
    {
        Meter = meters.Create(MeterName);
        _settled = Meter.CreateCounter<long>("htz.submissions.settled", "{submission}", "Submissions that came to a state in which they wait for nothing.");
        _findings = Meter.CreateCounter<long>("htz.findings.reported", "{finding}", "Findings in the reports on submissions.");
        _figures = Meter.CreateCounter<long>("htz.figures.published", "{figure}", "Reported figures that became visible in a release.");
        _lag = Meter.CreateHistogram("htz.publication.lag", "s", "From the upload of a file until its figures are visible in all areas.", tags: null, Lags);
        _requests = Meter.CreateCounter<long>("htz.storage.requests", "{request}", "Requests to the storage account, repetitions too.");
    }

    /// <summary>Their meter.</summary>
    public Meter Meter { get; }

    /// <summary>A submission has come to a state in which it waits for nothing.</summary>
    public void Settled(string state, string kind, string department) =>
        _settled.Add(1, new(AttributeNames.State, state), new(AttributeNames.Kind, kind), new(AttributeNames.Department, department));

    /// <summary>The figures of an upload are visible in all areas, so long after it came. Upload times have whole seconds, and come from another clock.</summary>
    public void Visible(TimeSpan lag, string department) =>
        _lag.Record(Math.Max(0, lag.TotalSeconds), new KeyValuePair<string, object?>(AttributeNames.Department, department));

    /// <summary>A submission has been reported on.</summary>
    public void Reported(IEnumerable<FindingReport> findings)
    {
        foreach (var finding in findings)
        {
            _findings.Add(1, new(AttributeNames.FindingCode, finding.Code), new(AttributeNames.FindingSeverity, finding.Severity));
        }
    }

    /// <summary>Reported figures have become visible in a release.</summary>
    public void Published(int figures, string department, string area) =>
        _figures.Add(figures, new(AttributeNames.Department, department), new(AttributeNames.Area, area));

    /// <summary>Storage has been asked something.</summary>
    public void Requested(string service, string operation, string status) => _requests.Add(
        1, new(AttributeNames.StorageService, service), new(AttributeNames.StorageOperation, operation), new(AttributeNames.StorageStatus, status));
}
