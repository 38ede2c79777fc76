using System.Diagnostics;
using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Core.Tests.Fuse;

/// <summary>What it costs to judge a file.</summary>
/// <param name="Milliseconds">The time.</param>
/// <param name="Bytes">The bytes allocated in all.</param>
internal readonly record struct Cost(double Milliseconds, long Bytes)
{
    /// <summary>
    /// The least that some runs cost: the clock's time, or this process's where that is less, since neither what else the machine does nor
    /// what the runtime does beside is the reader's.
    /// </summary>
    public static Cost Of(byte[] file, IndicatorCatalogue catalogue, int runs)
    {
        var least = new Cost(double.MaxValue, long.MaxValue);
        for (var run = 0; run < runs; run++)
        {
            var (bytes, clock, process) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            _ = Verdict.Of(file, catalogue);
            var time = Math.Min(clock.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - process).TotalMilliseconds);
            least = new(Math.Min(least.Milliseconds, time), Math.Min(least.Bytes, GC.GetAllocatedBytesForCurrentThread() - bytes));
        }

        return least;
    }
}
