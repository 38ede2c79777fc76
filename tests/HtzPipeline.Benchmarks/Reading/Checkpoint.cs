namespace HtzPipeline.Benchmarks.Reading;

/// <summary>Looks at what is alive, while a file is being read, at one row of it; or, for timing, at none.</summary>
internal sealed class Checkpoint(int atRow = 0)
{
    private int _rows;

    /// <summary>The bytes alive at that row, after a full collection.</summary>
    public long LiveBytes { get; private set; }

    public void Row()
    {
        if (++_rows == atRow)
        {
            LiveBytes = GC.GetTotalMemory(forceFullCollection: true);
        }
    }
}
