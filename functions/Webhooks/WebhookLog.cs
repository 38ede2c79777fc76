namespace HtzPipeline.Functions.Webhooks;

/// <summary>The log lines of telling others. They hold ids, and neither a webhook's address, which may be a secret, nor a figure.</summary>
internal static partial class WebhookLog
{
    /// <summary>A receiver did not take a release; it is told again later.</summary>
    [LoggerMessage(EventId = 1301, EventName = "NotTold", Level = LogLevel.Warning, Message = "Webhook {Webhook} was not told of {Release}, for the {Time}. time: {Reason}")]
    public static partial void NotTold(this ILogger logger, string webhook, string release, int time, string reason);

    /// <summary>Storage failed while webhooks were told.</summary>
    [LoggerMessage(EventId = 1302, EventName = "NobodyTold", Level = LogLevel.Warning, Message = "Webhooks could not be told of what has been published; Reconcile will do it.")]
    public static partial void NobodyTold(this ILogger logger, Exception failure);
}
