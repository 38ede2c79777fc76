using System.Collections.Concurrent;
using System.Diagnostics;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Telemetry;

namespace HtzPipeline.Functions.Tests.Telemetry;

/// <summary>The app's own spans that end while this listens, those of other tests among them.</summary>
internal sealed class Spans : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = [];
    private readonly ActivityListener _listener;

    public Spans()
    {
        _listener = new()
        {
            ShouldListenTo = source => source.Name == PipelineTrace.SourceName,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Those of a name that say they are of a submission, in the order in which they ended.</summary>
    public IReadOnlyList<Activity> Of(string name, SubmissionId submission) =>
        [.. _ended.Where(span => span.OperationName == name && (string?)span.GetTagItem(AttributeNames.Submission) == submission.ToString())];

    /// <summary>Those within another.</summary>
    public IReadOnlyList<Activity> Within(Activity parent) => [.. _ended.Where(span => span.ParentSpanId == parent.SpanId)];

    public void Dispose() => _listener.Dispose();
}
