using HtzPipeline.Functions.Storage.Account;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Api.Answers;

/// <summary>
/// Requests do not wait long for storage: whoever asks learns within seconds that it is down, as 503 with <see cref="Code"/>, and when to ask again.
/// </summary>
internal static partial class StorageWaiting
{
    /// <summary>The code of the problem.</summary>
    public const string Code = "storage-unavailable";

    /// <summary>When to ask again, in seconds: once the breaker has let somebody look.</summary>
    public const int RetryAfterSeconds = 5;

    /// <summary>Has all that follows wait no longer than a caller does, and answers failures; a client's own fault or an outage is no failure of the app.</summary>
    public static void UseStorageWaiting(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = StatusOf,
            SuppressDiagnosticsCallback = told => StatusOf(told.Exception) != StatusCodes.Status500InternalServerError,
        });
        app.Use(next => async context =>
        {
            StoragePatience.Begin(isShort: true);
            try
            {
                await next(context);
            }
            catch (Exception failure) when (IsOutage(failure) && !context.RequestAborted.IsCancellationRequested)
            {
                app.Logger.Unavailable(context.Request.Method, context.Request.Path.ToUriComponent(), failure.Message);
                throw;
            }
        });
    }

    /// <summary>Whether a request failed because storage is down.</summary>
    public static bool IsOutage(Exception? failure) => failure is not null && StorageOutage.Is(failure, CancellationToken.None);

    private static int StatusOf(Exception failure) => failure is BadHttpRequestException bad ? bad.StatusCode
        : failure is UnanswerableException ? StatusCodes.Status400BadRequest
        : IsOutage(failure) ? StatusCodes.Status503ServiceUnavailable
        : StatusCodes.Status500InternalServerError;

    [LoggerMessage(EventId = 1701, EventName = "Unavailable", Level = LogLevel.Warning, Message = "{Method} {Path} could not be answered: storage is down. {Reason}")]
    private static partial void Unavailable(this ILogger logger, string method, string path, string reason);
}
