using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout;

/// <summary>What a column of a table was taken for.</summary>
/// <param name="From">The upper cell of its heading.</param>
/// <param name="To">The lower cell of its heading.</param>
/// <param name="Role">Its role: indicator, area, thing, period, unit, frequency, figures, ignored.</param>
/// <param name="Heading">The heading as written, its levels joined.</param>
public sealed record UnderstoodColumn(CellAddress From, CellAddress To, string Role, string Heading)
{
    /// <summary>The period that the heading names.</summary>
    public PeriodSpan? Period { get; init; }

    /// <summary>The part of a year that it names without the year: <c>M08</c>, <c>M01-M08</c>.</summary>
    public string? PartOfYear { get; init; }

    /// <summary>What the heading says of the measure.</summary>
    public ReportedMeasure Measure { get; init; }

    /// <summary>The unit that the heading names.</summary>
    public string? Unit { get; init; }

    /// <summary>What is left of the heading: names of indicators, outermost first.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}
