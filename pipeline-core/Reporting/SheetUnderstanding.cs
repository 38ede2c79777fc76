using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Reporting;

/// <summary>How a sheet was understood, in plain values.</summary>
/// <param name="Sheet">The sheet's name; null for a CSV file.</param>
/// <param name="Layout">The kind of layout; null if none was found.</param>
/// <param name="Ranges">What each range was taken for.</param>
public sealed record SheetUnderstanding(string? Sheet, string? Layout, IReadOnlyList<RangeUnderstanding> Ranges)
{
    /// <summary>The sheet report in plain values.</summary>
    public static SheetUnderstanding Of(SheetReport report) =>
        new(report.Sheet, report.Layout, [.. report.Ranges.Select(r => new RangeUnderstanding(r.Role, $"{r.From}:{r.To}", r.Why))]);
}
