namespace HtzPipeline.Functions.Formats.Fonts;

/// <summary>The log lines of fonts.</summary>
internal static partial class FontLog
{
    /// <summary>A document with charts was written without a Chinese font.</summary>
    [LoggerMessage(EventId = 1803, EventName = "NoChineseFont", Level = LogLevel.Warning, Message = "There is no Chinese font on this machine: numbers stand for words in the charts of documents. Put one into the folder fonts beside the app.")]
    public static partial void NoChineseFont(this ILogger logger);
}
