using System.Diagnostics;
using Azure;

namespace HtzPipeline.Functions.Storage.Account;

/// <summary>
/// Remembers that a service of storage is down, so that not each request has to find that out by waiting. While it is open requests
/// fail at once, but for one now and then that looks whether the service is back. Any answer closes it.
/// </summary>
internal sealed class StorageBreaker
{
    /// <summary>How long it stays open before somebody looks again.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromSeconds(2);

    private const long Closed = 0;

    private long _until = Closed;
    private Exception? _cause;

    /// <summary>Whether a request may be sent.</summary>
    public bool Lets()
    {
        var (until, now) = (Volatile.Read(ref _until), Stopwatch.GetTimestamp());

        // Of several that come when it is time to look, one does.
        return until == Closed || (now >= until && Interlocked.CompareExchange(ref _until, After(now, StoragePatience.Limit), until) == until);
    }

    /// <summary>The failure that whoever may not send a request meets instead: without a status, as where nothing listens, and for the reason that the last had who could.</summary>
    public RequestFailedException Failure => new(0, "Storage has not answered for a while.", _cause);

    /// <summary>The service has not answered for as long as anybody waits.</summary>
    /// <param name="failure">What the client threw; null where the service said that it cannot.</param>
    public void Open(Exception? failure)
    {
        _cause = failure is RequestFailedException { InnerException: { } cause } ? cause : failure;
        Volatile.Write(ref _until, After(Stopwatch.GetTimestamp(), OpenFor));
    }

    /// <summary>The service has answered.</summary>
    public void Close() => Volatile.Write(ref _until, Closed);

    private static long After(long now, TimeSpan time) => now + (long)(time.TotalSeconds * Stopwatch.Frequency);
}
