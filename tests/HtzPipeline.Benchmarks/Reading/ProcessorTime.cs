namespace HtzPipeline.Benchmarks.Reading;

/// <summary>What some work costs of processor time, collections included: what else the machine does at the time is not the work's.</summary>
internal static class ProcessorTime
{
    /// <summary>The milliseconds that this process spends while the work runs, after a collection of what was before.</summary>
    public static double Of(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var start = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }
}
