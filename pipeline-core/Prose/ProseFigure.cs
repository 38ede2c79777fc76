using System.Collections.Immutable;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Prose;

/// <summary>A figure as prose states it, before the catalogue is consulted.</summary>
internal sealed record ProseFigure
{
    /// <summary>Where its number begins in the text.</summary>
    public required int Start { get; init; }

    /// <summary>Where its number ends, with its unit.</summary>
    public required int End { get; init; }

    /// <summary>The paragraph, from 1.</summary>
    public required int Paragraph { get; init; }

    /// <summary>The sentence within the paragraph, from 1.</summary>
    public required int Sentence { get; init; }

    /// <summary>The whole name of what is measured, with what earlier clauses say of it.</summary>
    public required string Indicator { get; init; }

    /// <summary>The name as it is written, where that is whole and other than <see cref="Indicator"/>; null otherwise.</summary>
    public string? Written { get; init; }

    /// <summary>The totals of which the text makes it a part, or has a share.</summary>
    public IReadOnlyList<string> Parents { get; init; } = ImmutableList<string>.Empty;

    /// <summary>The area as named; null where none is.</summary>
    public string? Area { get; init; }

    /// <summary>When.</summary>
    public required ProsePeriod Period { get; init; }

    /// <summary>What it measures.</summary>
    public required ProseMeasure Measure { get; init; }

    /// <summary>The number with the sign that the words give it.</summary>
    public required PrintedNumber Number { get; init; }

    /// <summary>The unit; null where there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>Of a growth: whether a level grows, rather than what the period itself adds.</summary>
    public bool IsOfLevel { get; init; }

    /// <summary>How sure its name is.</summary>
    public Certainty NameCertainty { get; init; }

    /// <summary>How sure its period is.</summary>
    public Certainty PeriodCertainty { get; init; }

    /// <summary>How sure its area is.</summary>
    public Certainty AreaCertainty { get; init; }

    /// <summary>How sure its measure is.</summary>
    public Certainty MeasureCertainty { get; init; }

    /// <summary>Why it can be no published figure whatever its name is; null where nothing stands against it.</summary>
    public Aside? Aside { get; init; }

    /// <summary>Of a gap between two growths: the indicator whose growth is the other; null where none is named.</summary>
    public string? OtherIndicator { get; init; }

    /// <summary>Of a gap between two growths of one indicator: the months of the other; null where none are named.</summary>
    public ProsePeriod? OtherPeriod { get; init; }

    /// <summary>With what a growth or change is compared.</summary>
    public ComparisonBase Base { get; init; }

    /// <summary>The figure where its time is said behind it only.</summary>
    public ProseFigure InPeriod(HeldPeriod held)
    {
        var isOfMonth = held.Period.IsItsOwn;
        var measure = Measure switch
        {
            ProseMeasure.Current or ProseMeasure.Cumulative => isOfMonth ? ProseMeasure.Current : ProseMeasure.Cumulative,
            ProseMeasure.Growth or ProseMeasure.CumulativeGrowth when !IsOfLevel => isOfMonth ? ProseMeasure.Growth : ProseMeasure.CumulativeGrowth,
            var other => other,
        };
        var isOfEnd = measure is ProseMeasure.Level or ProseMeasure.Rank || IsOfLevel;
        return this with
        {
            Period = isOfEnd ? held.Period with { First = held.Period.Last } : held.Period,
            Measure = measure,
            PeriodCertainty = held.Period.IsKnown ? Certainty.Stated : Certainty.Inferred,
        };
    }
}
