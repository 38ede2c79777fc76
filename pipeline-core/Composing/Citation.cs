using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing;

/// <summary>What a printed number stands for.</summary>
/// <param name="Figure">The published figure it tells, or the first of those it is made from.</param>
/// <param name="As">How it is made from it.</param>
/// <param name="Others">The other figures that it is made from; none where the figure itself is told.</param>
public sealed record Citation(CitedFigure Figure, CitedAs As, IReadOnlyList<CitedFigure> Others)
{
    /// <summary>The figure itself.</summary>
    public static Citation Of(CitedFigure figure) => new(figure, CitedAs.Itself, []);
}

/// <summary>How a number is made from the figures it cites.</summary>
public enum CitedAs
{
    /// <summary>The figure itself, in whatever unit.</summary>
    Itself,

    /// <summary>The figure less the other one: 比上月回落0.3个百分点.</summary>
    Difference,

    /// <summary>The place of the figure among the others of its kind, the greatest being first: 居第2位.</summary>
    Rank,
}

/// <summary>A published figure, with all that leads back to it.</summary>
/// <param name="Key">The indicator, area and period.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Number">The number as published, in <paramref name="Unit"/>; null where there is none.</param>
/// <param name="Unit">The code of its unit.</param>
/// <param name="Status">Ordinary, doubtful, or missing in one of several ways.</param>
/// <param name="Release">The release of the area that it was read from.</param>
/// <param name="Submission">The submission that it came from; null for a figure derived here.</param>
/// <param name="Place">The place in that submission's file; null for a figure derived here.</param>
public sealed record CitedFigure(
    ObservationKey Key, Measure Measure, PrintedNumber? Number, string Unit, ObservationStatus Status, long Release, string? Submission, Place? Place)
{
    /// <summary>Whether an error had held it, and somebody let it through.</summary>
    public bool IsLetThrough { get; init; }

    /// <summary>Whether it is computed of a figure that an error had held and somebody let through.</summary>
    public bool RestsOnLetThrough { get; init; }

    /// <summary>Whether it was computed here rather than reported.</summary>
    public bool IsDerived => Submission is null;

    /// <summary>The series it belongs to, <c>indicator.area.measure</c>: what it is a figure of, whatever the period.</summary>
    public string Series => $"{Key.Indicator}.{Key.Area}.{MeasureFacts.Of(Measure).Code}";
}
