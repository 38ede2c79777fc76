namespace HtzPipeline.Functions.Hosting;

/// <summary>The log lines of deliveries: the app's where they wait, and those of the stand-in for the Functions host on a laptop.</summary>
internal static partial class DeliveryLog
{
    /// <summary>A delivery has met an outage, and waits before it fails.</summary>
    [LoggerMessage(EventId = 1401, EventName = "Waits", Level = LogLevel.Warning, Message = "{Path} cannot be ingested for the moment; its delivery fails in {Seconds} seconds: {Reason}")]
    public static partial void Waits(this ILogger logger, string reason, string path, double seconds);

    /// <summary>Storage did not answer when it was asked for new uploads.</summary>
    [LoggerMessage(EventId = 1501, EventName = "NotWatched", Level = LogLevel.Warning, Message = "The uploads cannot be watched for the moment: {Reason}")]
    public static partial void NotWatched(this ILogger logger, string reason);

    /// <summary>An upload was delivered as often as the Functions host does, and never taken.</summary>
    [LoggerMessage(EventId = 1502, EventName = "Poisoned", Level = LogLevel.Error, Message = "{Blob} could not be ingested in five attempts; it is in the queue {Queue}.")]
    public static partial void Poisoned(this ILogger logger, string blob, string queue);

    /// <summary>A timer's function failed.</summary>
    [LoggerMessage(EventId = 1503, EventName = "NotRun", Level = LogLevel.Warning, Message = "{Function} failed; it runs again at the next tick.")]
    public static partial void NotRun(this ILogger logger, Exception failure, string function);

    /// <summary>An attempt at a delivery failed.</summary>
    [LoggerMessage(EventId = 1504, EventName = "NotTaken", Level = LogLevel.Warning, Message = "{Blob} was not ingested at attempt {Attempt}.")]
    public static partial void NotTaken(this ILogger logger, Exception failure, string blob, int attempt);
}
