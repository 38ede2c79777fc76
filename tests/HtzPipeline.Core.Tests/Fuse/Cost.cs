using System.Diagnostics;
using HtzPipeline.Core.Catalogue;

namespace HtzPipeline.Core.Tests.Fuse;

/// <summary>What it costs to judge a file.</summary>
/// <param name="Milliseconds">The time: the clock's, or this process's where that is less, since neither what else the machine does nor what the runtime does beside is the reader's.</param>
/// <param name="Bytes">The bytes allocated in all.</param>
internal readonly record struct Cost(double Milliseconds, long Bytes)
{
    /// <summary>More than anything costs.</summary>
    public static Cost Most { get; } = new(double.MaxValue, long.MaxValue);

    /// <summary>What judging a file costs this time.</summary>
    public static Cost Of(byte[] file, IndicatorCatalogue catalogue)
    {
        var (bytes, clock, process) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        _ = Verdict.Of(file, catalogue);
        var time = Math.Min(clock.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - process).TotalMilliseconds);
        return new(time, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    /// <summary>The less of each.</summary>
    public static Cost Least(Cost one, Cost other) => new(Math.Min(one.Milliseconds, other.Milliseconds), Math.Min(one.Bytes, other.Bytes));
}
