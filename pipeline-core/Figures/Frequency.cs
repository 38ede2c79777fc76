namespace HtzPipeline.Core.Figures;

/// <summary>How often a figure is reported, or how long a period is. The values are the length in months.</summary>
public enum Frequency
{
    /// <summary>A month.</summary>
    Month = 1,

    /// <summary>A quarter: three months.</summary>
    Quarter = 3,

    /// <summary>A half-year: six months.</summary>
    HalfYear = 6,

    /// <summary>A calendar year.</summary>
    Year = 12,
}
