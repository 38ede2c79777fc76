using Azure.Core;
using Azure.Core.Pipeline;

namespace HtzPipeline.Functions.Storage.Account;

/// <summary>
/// Tries a request to a service of storage again: as often and after such pauses as the options say, or, where somebody waits for the answer
/// (<see cref="StoragePatience"/>), only as long as they do.
/// </summary>
internal sealed class StorageRetry(RetryOptions options)
    : RetryPolicy(options.MaxRetries, DelayStrategy.CreateExponentialDelayStrategy(options.Delay, options.MaxDelay))
{
    // What a body may take beside the time to answer: a slow line still carries as much in a second.
    private const int LeastBytesPerSecond = 1 << 20;

    // The pauses double, so after half the time the next would be too long.
    private static readonly TimeSpan LastPauseBegins = StoragePatience.Limit / 2;

    private readonly StorageBreaker _breaker = new();

    protected override void OnSendingRequest(HttpMessage message)
    {
        if (message.ProcessingContext.RetryNumber > 0)
        {
            KnownWrite.TellSentAgain();
        }

        if (!StoragePatience.IsShort)
        {
            return;
        }

        if (!_breaker.Lets())
        {
            throw _breaker.Failure;
        }

        // Of what is left of the time there is always a little, since a pause may have taken longer than it should have.
        var left = StoragePatience.Limit - Since(message);
        message.NetworkTimeout = (left > TimeSpan.FromSeconds(1) ? left : TimeSpan.FromSeconds(1)) + BodyTime(message.Request);
    }

    protected override ValueTask OnSendingRequestAsync(HttpMessage message)
    {
        OnSendingRequest(message);
        return ValueTask.CompletedTask;
    }

    protected override void OnRequestSent(HttpMessage message)
    {
        if (message.HasResponse && message.Response.Status < StatusCodes.Status500InternalServerError)
        {
            _breaker.Close();
        }
    }

    protected override ValueTask OnRequestSentAsync(HttpMessage message)
    {
        OnRequestSent(message);
        return ValueTask.CompletedTask;
    }

    protected override bool ShouldRetry(HttpMessage message, Exception? exception) => base.ShouldRetry(message, exception) && IsWorthwhile(message, exception);

    protected override async ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        await base.ShouldRetryAsync(message, exception) && IsWorthwhile(message, exception);

    // Asked of what could be tried again; if it is not, the service is down.
    private bool IsWorthwhile(HttpMessage message, Exception? exception)
    {
        if (!StoragePatience.IsShort || Since(message) < LastPauseBegins)
        {
            return true;
        }

        _breaker.Open(exception);
        return false;
    }

    private static TimeSpan Since(HttpMessage message) => DateTimeOffset.UtcNow - message.ProcessingContext.StartTime;

    private static TimeSpan BodyTime(Request request) =>
        request.Content?.TryComputeLength(out var bytes) == true ? TimeSpan.FromSeconds(bytes / LeastBytesPerSecond) : TimeSpan.Zero;
}
