using HtzPipeline.Functions.Storage.Submissions;
using HtzPipeline.Functions.Telemetry;

namespace HtzPipeline.Functions.Ingest;

/// <summary>
/// The log lines that alerts wait for: infra/alerts.bicep knows them by the names of their events and of their values. They hold ids and
/// paths, and no figure.
/// </summary>
internal static partial class IngestLog
{
    /// <summary>Whatever is logged meanwhile, by whomever, names the submission.</summary>
    public static IDisposable? Within(this ILogger logger, SubmissionId submission) =>
        logger.BeginScope(new Dictionary<string, object> { [AttributeNames.Submission] = submission.ToString() });

    /// <summary>An upload has come to a state.</summary>
    [LoggerMessage(EventId = 1101, EventName = "Settled", Level = LogLevel.Information, Message = "Submission {Submission} of {Department} is {State}.")]
    public static partial void Settled(this ILogger logger, SubmissionId submission, string department, SubmissionState state);

    /// <summary>A withdrawal or an approval has come to a state.</summary>
    [LoggerMessage(EventId = 1102, EventName = "Decided", Level = LogLevel.Information, Message = "Decision {Submission} is {State}.")]
    public static partial void Decided(this ILogger logger, SubmissionId submission, SubmissionState state);

    /// <summary>Storage failed at an attempt and at taking it off the count.</summary>
    [LoggerMessage(EventId = 1104, EventName = "NotForgotten", Level = LogLevel.Warning, Message = "An attempt at submission {Submission} that storage ended still counts.")]
    public static partial void NotForgotten(this ILogger logger, Exception failure, SubmissionId submission);

    /// <summary>A file brought the reader down; its finding names the number.</summary>
    public static void BroughtDown(this ILogger logger, ReaderFault fault) => logger.BroughtDown(fault.Exception, fault.Id, fault.Stage);

    /// <summary>Reconciliation takes up a submission that stopped half-way.</summary>
    [LoggerMessage(EventId = 1201, EventName = "Stopped", Level = LogLevel.Warning, Message = "Submission {Submission} stopped as {State}; finishing it.")]
    public static partial void Stopped(this ILogger logger, SubmissionId submission, SubmissionState state);

    [LoggerMessage(EventId = 1103, EventName = "BroughtDown", Level = LogLevel.Error, Message = "A file brought the reader down at the stage {Stage}; its finding has the number {Number}.")]
    private static partial void BroughtDown(this ILogger logger, Exception exception, string number, string stage);

    /// <summary>Reconciliation takes up an upload that no event announced.</summary>
    [LoggerMessage(EventId = 1202, EventName = "NotDelivered", Level = LogLevel.Warning, Message = "{Path} was uploaded and not delivered; ingesting it.")]
    public static partial void NotDelivered(this ILogger logger, string path);

    /// <summary>Reconciler has found uploads that the Functions host has given up.</summary>
    [LoggerMessage(EventId = 1203, EventName = "PoisonTaken", Level = LogLevel.Warning, Message = "The Functions host has given up {Messages} deliveries; finishing them.")]
    public static partial void PoisonTaken(this ILogger logger, int messages);

    /// <summary>Reconciler could not finish something: an upload, by its path, or the reading of the poison queue.</summary>
    [LoggerMessage(EventId = 1204, EventName = "NotFinished", Level = LogLevel.Error, Message = "{What} could not be finished; it is tried again at the next tick.")]
    public static partial void NotFinished(this ILogger logger, Exception failure, string what);

    /// <summary>Reconciler has come to its end, whatever it could not finish: a sign of life at every tick.</summary>
    [LoggerMessage(EventId = 1205, EventName = "Reconciled", Level = LogLevel.Information, Message = "Reconciler has taken up {TakenUp}, of which {Failed} could not be finished.")]
    public static partial void Reconciled(this ILogger logger, int takenUp, int failed);

    /// <summary>Bytes were removed that were kept for uploads that never came about.</summary>
    [LoggerMessage(EventId = 1206, EventName = "Cleared", Level = LogLevel.Information, Message = "{Contents} contents were kept for uploads that never came about; they are removed.")]
    public static partial void Cleared(this ILogger logger, int contents);
}
