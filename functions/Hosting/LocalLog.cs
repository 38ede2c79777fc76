using System.Net;

namespace HtzPipeline.Functions.Hosting;

/// <summary>The log lines of the stand-in for the Functions host, on a laptop only.</summary>
internal static partial class LocalLog
{
    /// <summary>Storage did not answer when it was asked for new uploads.</summary>
    [LoggerMessage(EventId = 1501, EventName = "NotWatched", Level = LogLevel.Warning, Message = "The uploads cannot be watched for the moment: {Reason}")]
    public static partial void NotWatched(this ILogger logger, string reason);

    /// <summary>An upload was delivered as often as the Functions host does, and never taken.</summary>
    [LoggerMessage(EventId = 1502, EventName = "Poisoned", Level = LogLevel.Error, Message = "{Blob} could not be ingested in five attempts; it is in the queue {Queue}.")]
    public static partial void Poisoned(this ILogger logger, string blob, string queue);

    /// <summary>A timer's function failed.</summary>
    [LoggerMessage(EventId = 1503, EventName = "NotRun", Level = LogLevel.Warning, Message = "{Function} answered {Status}; it runs again at the next tick.")]
    public static partial void NotRun(this ILogger logger, string function, HttpStatusCode status);
}
