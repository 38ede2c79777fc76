using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Drafting;

/// <summary>A figure that was met in a file, with what it would be a figure of.</summary>
/// <param name="File">The file.</param>
/// <param name="Figure">The figure as it was read.</param>
/// <param name="Name">The indicator's name as it stands there, with what the column's heading adds to it.</param>
/// <param name="Total">The name of the row that it stands under; null where it stands under none.</param>
/// <param name="Span">The months it covers; null where neither file nor folder says.</param>
internal sealed record Sighting(DraftFile File, ReportedFigure Figure, string Name, string? Total, PeriodSpan? Span)
{
    /// <summary>The department in whose folder it was met; empty where there are no folders.</summary>
    public string Department => File.Department ?? "";

    /// <summary>All that stands there for a name, with a heading that adds nothing to it (余额, 数): by this it will be looked for.</summary>
    public required string Spelling { get; init; }

    /// <summary>The unit it is written in; null where none is. Set when units are told.</summary>
    public Unit? Unit { get; init; }

    /// <summary>Whether the file names several units for a whole sheet, and does not say which is this one's.</summary>
    public bool IsUnitOfSeveral { get; init; }

    /// <summary>Whether it is an amount that was printed.</summary>
    public bool IsAmount => Figure is { Measure.Aspect: MeasureAspect.Amount, Number: not null };

    /// <summary>Whether it was met in words, and not in a table.</summary>
    public bool IsProse => Figure.Prose is not null;

    /// <summary>The table that it stands in: the same row label twice in one is twice the same indicator, or two.</summary>
    public (DraftFile File, string? Sheet, string? Table) Sheet => (File, Figure.Place.Sheet, Figure.Table);

    /// <summary>What it says a value of; null where the period is not known.</summary>
    public Slot? Slot => Span is not { } span ? null : new(
        Figure.Area ?? "",
        span.Last,
        Figure.Measure.Aspect,
        Figure.Measure.Basis == MeasureBasis.Unstated && span.IsFromJanuary ? MeasureBasis.Cumulative : Figure.Measure.Basis == MeasureBasis.Unstated ? MeasureBasis.Current : Figure.Measure.Basis);

    /// <summary>The true values that it may stand for, in the base unit of its dimension; null where there is no number.</summary>
    public Interval? Values => Figure.Number is { } number ? number.ToInterval(Unit?.IsCount ?? false) * (Unit?.Factor ?? Fraction.One) : null;
}

/// <summary>What a value is of, whichever indicator it belongs to.</summary>
/// <param name="Area">The area as written; empty where none is.</param>
/// <param name="Last">The last month.</param>
/// <param name="Aspect">What of the indicator.</param>
/// <param name="Basis">Over what time.</param>
internal readonly record struct Slot(string Area, Period Last, MeasureAspect Aspect, MeasureBasis Basis);
