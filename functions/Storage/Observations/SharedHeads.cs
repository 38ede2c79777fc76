using System.Collections.Concurrent;

namespace HtzPipeline.Functions.Storage.Observations;

/// <summary>
/// Heads of areas for readers, of whom many ask at once: those who ask while a head is being read share the next reading of it. None is
/// told by a reading that began before it asked, so whoever has seen a release is never shown an earlier one.
/// </summary>
/// <param name="read">Reads an area's head.</param>
internal sealed class SharedHeads(Func<string, Task<AreaHead>> read)
{
    // A reading that storage does not answer would keep those waiting who may wait for their own no longer than that takes.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, Turns> _areas = new(StringComparer.Ordinal);

    /// <summary>Reads a head, or shares in a reading that begins after this.</summary>
    public Task<AreaHead> ReadAsync(string area, CancellationToken cancellation) =>
        _areas.GetOrAdd(area, _ => new(() => read(area))).NextAsync().WaitAsync(cancellation);

    /// <summary>The reading of an area's head that is under way, and the one after it.</summary>
    private sealed class Turns(Func<Task<AreaHead>> read)
    {
        private readonly Lock _lock = new();
        private Task<AreaHead>? _running;
        private Task<AreaHead>? _next;

        public Task<AreaHead> NextAsync()
        {
            lock (_lock)
            {
                return _running is null or { IsCompleted: true } ? _running = read() : _next ??= AfterAsync(_running);
            }
        }

        private async Task<AreaHead> AfterAsync(Task running)
        {
            // How the one before ends is its own askers' affair. Even if it has by now this goes on only when the asker has let go of the lock and
            // this is the next reading: one that is taken for the next when it is over would be told for good.
            await Task.WhenAny(running, Task.Delay(LongestWait)).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            Task<AreaHead> reading;
            lock (_lock)
            {
                _next = null;
                _running = reading = read();
            }

            return await reading;
        }
    }
}
