namespace HtzPipeline.Functions.Http;

/// <summary>
/// Has readers take turns while files are being ingested: any number of them would leave a file no more than its share among theirs. Nobody is
/// refused, and where nothing is ingested nobody waits.
/// </summary>
internal sealed class ReadingTurns : IDisposable
{
    private const int MostPerProcessor = 2;

    // Those before may be waiting for storage that does not answer: nobody waits for them as well.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _turns = new(MostPerProcessor * Environment.ProcessorCount);
    private int _ingesting;

    /// <summary>Says that a file is being ingested, until what is returned is disposed of.</summary>
    public IDisposable Ingesting()
    {
        Interlocked.Increment(ref _ingesting);
        return new Ended(this);
    }

    /// <summary>Reads, in turn where files are ingested.</summary>
    /// <param name="read">What reads.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async ValueTask<T> RunAsync<T>(Func<ValueTask<T>> read, CancellationToken cancellation)
    {
        if (Volatile.Read(ref _ingesting) == 0)
        {
            return await read();
        }

        var hasTurn = await _turns.WaitAsync(LongestWait, cancellation);
        try
        {
            return await read();
        }
        finally
        {
            if (hasTurn)
            {
                _turns.Release();
            }
        }
    }

    public void Dispose() => _turns.Dispose();

    private sealed class Ended(ReadingTurns turns) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref turns._ingesting);
    }
}
