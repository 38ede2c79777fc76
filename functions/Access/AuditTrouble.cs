namespace HtzPipeline.Functions.Access;

/// <summary>The log lines of an audit log that cannot be written.</summary>
internal static partial class AuditTrouble
{
    /// <summary>What was done is done, and its line in the audit log stays begun.</summary>
    [LoggerMessage(EventId = 1601, EventName = "NotWrittenDown", Level = LogLevel.Error, Message = "The outcome {Outcome} cannot be written into the audit log; its line {Row} stays begun.")]
    public static partial void NotWrittenDown(this ILogger logger, Exception failure, string row, string outcome);
}
