using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using HtzPipeline.Functions.Telemetry;

namespace HtzPipeline.Functions.Storage.Submissions;

/// <summary>
/// The one trace that all work on a submission belongs to, whoever does it and however often: the blob's trigger, its repetitions, Reconcile,
/// redriving.
/// </summary>
/// <remarks>
/// <para>Who uploads by the API, or decides, has begun a trace. It is kept as a W3C <c>traceparent</c> with the blob, and then with the submission
/// (<see cref="Submission.Trace"/>), and the work on the submission is a child of that request.</para>
/// <para>Other uploads (Storage Explorer, <c>az</c>, a link) have no trace. Theirs begins when they are ingested: its id is the first 16 bytes of the
/// SHA-256 of the submission's id, so that whoever works on the submission knows it without asking, and its spans have no parent.</para>
/// </remarks>
internal static class SubmissionTrace
{
    /// <summary>The name under which it is kept with a blob: that of the header in which W3C has it.</summary>
    public const string MetadataName = "traceparent";

    /// <summary>The trace of whatever is done now, as a <c>traceparent</c>; null where none is being recorded.</summary>
    public static string? Current => Activity.Current is { Recorded: true, IdFormat: ActivityIdFormat.W3C } current ? current.Id : null;

    /// <summary>What is kept with a blob; null for nothing, and for anything else than a traceparent, since anybody may have written it.</summary>
    public static string? KeptWith(IDictionary<string, string> metadata) =>
        metadata.TryGetValue(MetadataName, out var kept) && ActivityContext.TryParse(kept, traceState: null, out _) ? kept : null;

    /// <summary>The span of the work on a submission, in its trace.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="traceparent">What was kept when it was uploaded; null for nothing.</param>
    public static Activity? Ingest(SubmissionId submission, string? traceparent) =>
        PipelineTrace.Join(SpanNames.Ingest, () => Of(submission, traceparent))
            ?.SetTag(AttributeNames.Submission, submission.ToString())
            .SetTag(AttributeNames.Department, submission.Department)
            .SetTag(AttributeNames.Period, submission.Period?.ToString());

    /// <summary>What the work on a submission is a child of.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="traceparent">What was kept when it was uploaded; null for nothing.</param>
    public static ActivityContext Of(SubmissionId submission, string? traceparent) =>
        ActivityContext.TryParse(traceparent, traceState: null, isRemote: true, out var begun)
            ? begun
            : new(IdOf(submission), spanId: default, ActivityTraceFlags.Recorded, traceState: null, isRemote: true);

    private static ActivityTraceId IdOf(SubmissionId submission) =>
        ActivityTraceId.CreateFromBytes(SHA256.HashData(Encoding.UTF8.GetBytes(submission.ToString())).AsSpan(0, 16));
}
