using System.Net.Sockets;
using Azure;
using Azure.Identity;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace HtzPipeline.Functions.Telemetry;

/// <summary>
/// Takes away the words of exceptions that may quote what is in a file, as those of every parser do; the type and the stack stay. What storage,
/// the network and the app itself say is told.
/// </summary>
internal sealed class ReticentLogs : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord line)
    {
        if (line.Exception is { } failure && !MayBeTold(failure))
        {
            line.Exception = new UntoldException(failure);
        }
    }

    private static bool MayBeTold(Exception failure) => failure switch
    {
        AggregateException several => several.InnerExceptions.All(MayBeTold),
        _ when failure.InnerException is { } inner && !MayBeTold(inner) => false,
        RequestFailedException or AuthenticationFailedException => true,
        HttpRequestException or SocketException or IOException or OperationCanceledException or TimeoutException or InvalidOperationException => true,
        _ => failure.GetType().Assembly == typeof(ReticentLogs).Assembly,
    };

    /// <summary>An exception of which only the type and the stack are told.</summary>
    private sealed class UntoldException(Exception failure) : Exception(failure.GetType().FullName)
    {
        public override string? StackTrace => failure.StackTrace;
    }
}
