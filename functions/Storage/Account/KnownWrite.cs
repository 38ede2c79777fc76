using System.Runtime.CompilerServices;
using Azure;

namespace HtzPipeline.Functions.Storage.Account;

/// <summary>
/// A write that knows itself again. Its reply may be lost after it took effect: then the client sends it once more and is refused for what it
/// has done itself, or gets no answer at all. In both cases what is there tells whether it was this write.
/// </summary>
internal static class KnownWrite
{
    private static readonly AsyncLocal<StrongBox<bool>?> SentAgain = new();

    /// <summary>Tells the write under way that its client sends it once more, so that a refusal may be for what it has done itself.</summary>
    public static void TellSentAgain()
    {
        if (SentAgain.Value is { } told)
        {
            told.Value = true;
        }
    }

    /// <summary>Writes, and looks where that fails.</summary>
    /// <param name="write">The write.</param>
    /// <param name="find">Finds what was written; null where something else is there, or nothing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What was written; null if it was refused for what is there (409, 412).</returns>
    /// <exception cref="RequestFailedException">Storage refused for another reason, or is down, and nothing was written as far as can be seen.</exception>
    public static async Task<T?> TryAsync<T>(Func<Task<T>> write, Func<Task<T?>> find, CancellationToken cancellation)
        where T : class
    {
        var sentAgain = new StrongBox<bool>();
        SentAgain.Value = sentAgain;
        try
        {
            return await write();
        }
        catch (RequestFailedException refused) when (refused.Status is StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed)
        {
            // What was sent only once is refused for what somebody else has done, though it may be the very same.
            return sentAgain.Value ? await find() : null;
        }
        catch (Exception outage) when (StorageOutage.Is(outage, cancellation))
        {
            if (await find() is { } written)
            {
                return written;
            }

            throw;
        }
    }

    /// <summary>Does what may as well be done twice, and once more if no answer comes.</summary>
    /// <param name="write">The write.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task TwiceAsync(Func<Task> write, CancellationToken cancellation)
    {
        try
        {
            await write();
        }
        catch (Exception outage) when (StorageOutage.Is(outage, cancellation))
        {
            await write();
        }
    }
}
