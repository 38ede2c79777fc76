namespace HtzPipeline.Functions.Storage.Account;

/// <summary>
/// The pauses of whoever has been overtaken and tries again. Each may be twice as long as the one before, and how long it is, is left to chance
/// ("full jitter"): however many want to write the same row, they come apart, and soon most of them wait while one writes.
/// </summary>
internal static class Backoff
{
    private const int Doublings = 6;

    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(50);

    /// <summary>The longest that a pause can be: 50, 100, 200 … milliseconds, at most 3.2 seconds.</summary>
    /// <param name="attempts">How many attempts have failed, from 1.</param>
    public static TimeSpan Longest(int attempts) => First * (1 << Math.Clamp(attempts - 1, 0, Doublings));

    /// <summary>Waits after an attempt that has failed.</summary>
    /// <param name="attempts">How many have, from 1.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task WaitAsync(int attempts, CancellationToken cancellation) =>
        Task.Delay(Longest(attempts) * Random.Shared.NextDouble(), cancellation);
}
