using Azure;

namespace HtzPipeline.Functions.Storage.Account;

/// <summary>Tells storage that did not answer, or could not, from storage that refused.</summary>
internal static class StorageOutage
{
    /// <summary>Whether a failure means that storage is down or overloaded, so that the same may well succeed later.</summary>
    /// <param name="failure">What a storage client threw.</param>
    /// <param name="cancellation">The caller's own: whoever gives up has met no outage.</param>
    public static bool Is(Exception failure, CancellationToken cancellation) => failure switch
    {
        // The request of a client of ours, not one to storage.
        BadHttpRequestException => false,
        OperationCanceledException => !cancellation.IsCancellationRequested,
        AggregateException several => several.InnerExceptions.Any(one => Is(one, cancellation)),
        RequestFailedException refused => IsPassing(refused.Status),
        IOException or HttpRequestException => true,
        _ => false,
    };

    private static bool IsPassing(int status) =>
        status is 0 or StatusCodes.Status408RequestTimeout or StatusCodes.Status429TooManyRequests or >= StatusCodes.Status500InternalServerError;
}
