namespace HtzPipeline.Functions.Bulletins;

/// <summary>The log lines of the bulletins that are written by themselves.</summary>
internal static partial class BulletinLogLines
{
    /// <summary>A bulletin has been written, of a month that is complete.</summary>
    [LoggerMessage(EventId = 1801, EventName = "BulletinWritten", Level = LogLevel.Information, Message = "Bulletin {Bulletin} has been written.")]
    public static partial void BulletinWritten(this ILogger logger, string bulletin);

    /// <summary>A template has a fault, so that its bulletin could not be written.</summary>
    [LoggerMessage(EventId = 1802, EventName = "BulletinNotWritten", Level = LogLevel.Warning, Message = "The bulletin of {Period} could not be written: {Fault}")]
    public static partial void BulletinNotWritten(this ILogger logger, string period, string fault);
}
