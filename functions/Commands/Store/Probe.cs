using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Storage.Account;

namespace HtzPipeline.Functions.Commands.Store;

/// <summary>Something that the app depends on, and how to try it without leaving anything behind.</summary>
/// <param name="Name">What it is.</param>
/// <param name="TryAsync">Tries it; fails where it is not as it should be.</param>
internal sealed record Probe(string Name, Func<CancellationToken, Task> TryAsync)
{
    /// <summary>What is wrong with it; null where it is well.</summary>
    public async Task<CommandError?> FaultAsync(CancellationToken cancellation)
    {
        CommandError? error = null;
        try
        {
            await KnownWrite.TwiceAsync(() => TryAsync(cancellation), cancellation);
        }
        catch (Exception failure) when (Foreseen(failure))
        {
        }

        return error;

        bool Foreseen(Exception failure) => (error = CommandFailures.Of(failure)) is not null;
    }
}
