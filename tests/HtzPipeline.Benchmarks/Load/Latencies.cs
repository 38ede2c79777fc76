namespace HtzPipeline.Benchmarks.Load;

/// <summary>How long answers took.</summary>
internal sealed class Latencies
{
    private readonly List<double> _milliseconds = [];
    private readonly Lock _lock = new();

    /// <summary>How many there were, without those that failed.</summary>
    public int Count => _milliseconds.Count;

    /// <summary>How many failed.</summary>
    public int Failed { get; private set; }

    /// <summary>Counts an answer.</summary>
    public void Add(TimeSpan time, bool isSuccess)
    {
        lock (_lock)
        {
            if (isSuccess)
            {
                _milliseconds.Add(time.TotalMilliseconds);
            }
            else
            {
                Failed++;
            }
        }
    }

    /// <summary>The time, ms, within which such a share of them came; NaN where none did.</summary>
    public double At(double share)
    {
        var sorted = _milliseconds.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }
}
