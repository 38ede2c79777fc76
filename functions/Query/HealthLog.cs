namespace HtzPipeline.Functions.Query;

/// <summary>The log lines of the app's health.</summary>
internal static partial class HealthLog
{
    /// <summary>No catalogue is in force, or none that can be read.</summary>
    [LoggerMessage(EventId = 1401, EventName = "NoCatalogue", Level = LogLevel.Error, Message = "There is no catalogue to work with.")]
    public static partial void NoCatalogue(this ILogger logger, Exception failure);
}
