namespace HtzPipeline.Benchmarks.Arrival;

/// <summary>Watches the most memory that the process takes while this lives.</summary>
internal sealed class MostMemory : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(20);

    private readonly Timer _timer;

    public MostMemory()
    {
        GC.Collect();
        _timer = new(_ => Bytes = Math.Max(Bytes, Environment.WorkingSet), null, TimeSpan.Zero, Often);
    }

    /// <summary>The most so far: the working set, bytes.</summary>
    public long Bytes { get; private set; }

    public void Dispose() => _timer.Dispose();
}
