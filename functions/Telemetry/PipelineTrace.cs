using System.Diagnostics;

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

    /// <summary>Work in a trace that began elsewhere; the invocation that it is done in is linked to.</summary>
    /// <param name="name">One of <see cref="SpanNames"/>.</param>
    /// <param name="parentOf">What it is a child of.</param>
    public static Activity? Join(string name, Func<ActivityContext> parentOf)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var invocation = Activity.Current;
        var parent = parentOf();
        ActivityLink[] links = invocation is not null && invocation.TraceId != parent.TraceId ? [new(invocation.Context)] : [];

        // Of a span that is to have no parent, the current one would become it, whatever its trace.
        Activity.Current = null;
        var span = Source.StartActivity(name, ActivityKind.Internal, parent, tags: null, links);
        Activity.Current ??= invocation;
        return span;
    }

    /// <summary>A step of the work at hand.</summary>
    /// <param name="name">One of <see cref="SpanNames"/>.</param>
    /// <param name="kind">Whether somebody else is asked to do it.</param>
    public static Activity? Step(string name, ActivityKind kind = ActivityKind.Internal) => Source.StartActivity(name, kind);

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
