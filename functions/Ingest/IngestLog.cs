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

    /// <summary>Reconciler takes up a submission that stopped half-way.</summary>
    [LoggerMessage(EventId = 1201, EventName = "Stopped", Level = LogLevel.Warning, Message = "Submission {Submission} stopped as {State}; finishing it.")]
    public static partial void Stopped(this ILogger logger, SubmissionId submission, SubmissionState state);

    /// <summary>Reconciler takes up an upload that no event announced.</summary>
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
}
