using System.Diagnostics;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Webhooks;

namespace HtzPipeline.Functions.Telemetry;

/// <summary>The app's own spans. Where nobody listens there are none, and it costs nothing.</summary>
/// <remarks>
/// They are internal ones, though a trigger starts the work: Application Insights would take a consumer's span for a request, and the
/// invocation by the Functions host is one already.
/// </remarks>
internal static class PipelineTrace
{
    /// <summary>The name of their source.</summary>
    public const string SourceName = "HtzPipeline";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>The work on a submission, in its trace; the invocation that it is done in is linked to.</summary>
    public static Activity? Ingest(SubmissionId submission, string? traceparent)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var invocation = Activity.Current;
        var parent = SubmissionTrace.Of(submission, traceparent);
        ActivityLink[] links = invocation is not null && invocation.TraceId != parent.TraceId ? [new(invocation.Context)] : [];

        // Of a span that is to have no parent, the current one would become it, whatever its trace.
        Activity.Current = null;
        var span = Source.StartActivity(SpanNames.Ingest, ActivityKind.Internal, parent, tags: null, links);
        Activity.Current ??= invocation;
        return span?.SetTag(AttributeNames.Submission, submission.ToString())
            .SetTag(AttributeNames.Department, submission.Department)
            .SetTag(AttributeNames.Period, submission.Period?.ToString());
    }

    /// <summary>A step of the work at hand.</summary>
    /// <param name="name">One of <see cref="SpanNames"/>.</param>
    public static Activity? Step(string name) => Source.StartActivity(name);

    /// <summary>The publication of a submission in an area.</summary>
    public static Activity? Publish(Publication publication) => Step(SpanNames.Publish)
        ?.SetTag(AttributeNames.Submission, publication.Submission.ToString())
        .SetTag(AttributeNames.Area, publication.Area);

    /// <summary>A message to a webhook. Its address may be a secret.</summary>
    public static Activity? Deliver(Webhook hook, Release release) => Source.StartActivity(SpanNames.Deliver, ActivityKind.Client)
        ?.SetTag(AttributeNames.Webhook, hook.Id)
        .SetTag(AttributeNames.Submission, release.Submission.ToString())
        .SetTag(AttributeNames.Area, release.Area)
        .SetTag(AttributeNames.Release, release.Number);

    /// <summary>Does something within a span, which ends with it and says whether it failed.</summary>
    /// <param name="start">Starts the span. Not started by the caller, who would still be in it afterwards.</param>
    /// <param name="work">What is done.</param>
    public static async Task<T> RunAsync<T>(Func<Activity?> start, Func<Activity?, Task<T>> work)
    {
        using var span = start();
        try
        {
            return await work(span);
        }
        catch (Exception failure) when (HasFailed(span, failure))
        {
            throw;
        }
    }

    /// <inheritdoc cref="RunAsync{T}"/>
    public static T Run<T>(Func<Activity?> start, Func<T> work)
    {
        using var span = start();
        try
        {
            return work();
        }
        catch (Exception failure) when (HasFailed(span, failure))
        {
            throw;
        }
    }

    /// <summary>Notes why what a span stands for failed, but not in its words: they may quote what they failed at.</summary>
    /// <param name="span">The span.</param>
    /// <param name="errorType">An exception's type or a status code.</param>
    public static void Fail(Activity? span, string errorType) => span?.SetTag(AttributeNames.ErrorType, errorType).SetStatus(ActivityStatusCode.Error);

    // Looks at an exception that passes by, and catches none.
    private static bool HasFailed(Activity? span, Exception failure)
    {
        Fail(span, failure.GetType().FullName!);
        return false;
    }
}
