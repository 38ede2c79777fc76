using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>What one label, of a row or of a header, says of the figures it stands over.</summary>
internal sealed record Label
{
    /// <summary>What is left when period, measure and unit are taken away: the name of an indicator or an area; empty if nothing is.</summary>
    public string Name { get; init; } = "";

    /// <summary>The period it names.</summary>
    public PeriodSpan? Period { get; init; }

    /// <summary>The part of a year it names without the year (1月, 上半年, HALF1), as months of <see cref="PeriodParts.AnyYear"/>; <see cref="Period"/> has it with the year of the surroundings.</summary>
    public PeriodSpan? Part { get; init; }

    /// <summary>Which way it says that its figures go.</summary>
    public MeasureDirection Direction { get; init; }

    /// <summary>The measure it names.</summary>
    public ReportedMeasure Measure { get; init; }

    /// <summary>The length in months of a current measure that names one (本月, 本季); else 0.</summary>
    public int CurrentMonths { get; init; }

    /// <summary>Of a share the total it names: 全市 of 占全市比重; null if it names none.</summary>
    public string? ShareOf { get; init; }

    /// <summary>The unit it names.</summary>
    public string? Unit { get; init; }

    /// <summary>The flag of its period: <c>p</c>, <c>r</c>, <c>e</c>, <c>b</c>; null if it has none.</summary>
    public string? Flag { get; init; }

    /// <summary>Whether it is meant as a period and cannot be read as one.</summary>
    public bool IsUnreadablePeriod { get; init; }

    /// <summary>Whether it says anything at all besides a name.</summary>
    public bool SaysMore => Period is not null || Part is not null || Unit is not null || Measure != default || IsUnreadablePeriod;
}
