using System.Collections.Immutable;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Layout;

/// <summary>A figure as its file states it, before the catalogue is consulted: everything is as labelled.</summary>
public sealed record ReportedFigure
{
    /// <summary>The cell it was read from.</summary>
    public required Place Place { get; init; }

    /// <summary>The indicator as labelled, without unit, measure and 其中.</summary>
    public required string Indicator { get; init; }

    /// <summary>The labels it stands under (the total of a 其中, group headings), outermost first.</summary>
    public IReadOnlyList<string> Parents { get; init; } = ImmutableList<string>.Empty;

    /// <summary>The area as labelled; null where the file names none.</summary>
    public string? Area { get; init; }

    /// <summary>The months it covers; null where the file does not say.</summary>
    public PeriodSpan? Period { get; init; }

    /// <summary>A period that is none of months (a day, a week) as written; <see cref="Period"/> is null then. Such a figure is read and not published.</summary>
    public string? OtherPeriod { get; init; }

    /// <summary>What it measures, as far as its headers say.</summary>
    public ReportedMeasure Measure { get; init; }

    /// <summary>The raw text of the cell.</summary>
    public required string Text { get; init; }

    /// <summary>The number; null where missing, <see cref="Status"/> saying how.</summary>
    public PrintedNumber? Number { get; init; }

    /// <summary>Normal, or how it is missing.</summary>
    public ObservationStatus Status { get; init; }

    /// <summary>The unit as written nearest to it: in its cell, name, unit column, header, or the sheet's unit row; null where none is.</summary>
    public string? Unit { get; init; }
}
