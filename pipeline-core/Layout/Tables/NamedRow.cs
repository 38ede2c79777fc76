using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Layout.Tables;

/// <summary>What a row says of its figures.</summary>
internal sealed record NamedRow
{
    public string? Indicator { get; init; }

    /// <summary>The indicator's label as it is written; see <see cref="ReportedFigure.Written"/>.</summary>
    public string? Written { get; init; }

    public IReadOnlyList<string> Parents { get; init; } = [];

    public string? Area { get; init; }

    public PeriodSpan? Period { get; init; }

    public string? PeriodText { get; init; }

    public bool HasPeriod { get; init; }

    /// <summary>The flag of its period.</summary>
    public string? Flag { get; init; }

    /// <summary>Whether the row is nothing but a measure of the indicator above it (其中:本月), so that its word stands against the column's.</summary>
    public bool IsMeasureOnly { get; init; }

    /// <summary>Whether <see cref="Period"/> is that of the titles.</summary>
    public bool IsPeriodAround { get; init; }

    /// <summary>Whether <see cref="Period"/> is the row's own but for its year, which is that of the titles, the file or the folder.</summary>
    public bool IsYearAround { get; init; }

    public Frequency? Frequency { get; init; }

    public string? Unit { get; init; }

    /// <summary>The unit of the nearest row above that has one, where its own is left blank.</summary>
    public string? UnitAbove { get; init; }

    /// <summary>The unit that the remark beside the row states.</summary>
    public string? RemarkUnit { get; init; }

    public Label Label { get; init; } = new();
}
