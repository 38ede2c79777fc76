using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Proofs;

/// <summary>A number of a draft as one reading of it understands it.</summary>
/// <param name="Kind">What it claims.</param>
/// <param name="Figure">The figure as it was read.</param>
/// <param name="Words">How it is printed.</param>
internal sealed record Claim(ClaimKind Kind, ReportedFigure Figure, PrintedWords Words)
{
    /// <summary>The indicator; null where the catalogue has none.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>What it is of; null where that cannot be told.</summary>
    public ObservationKey? Key { get; init; }

    /// <summary>The measure; for a gap or a change the first of the amounts that it may be about.</summary>
    public Measure Measure { get; init; }

    /// <summary>Of a gap or a change, the amounts that it may be about.</summary>
    public IReadOnlyList<Measure> Amounts { get; init; } = [];

    /// <summary>Of a gap, the other growth; of a share, the total. Null where it is not known.</summary>
    public ObservationKey? Other { get; init; }

    /// <summary>Its unit.</summary>
    public DraftUnit Unit { get; init; } = new(null, Fraction.One);

    /// <summary>Why nothing can be said of it; null where something can.</summary>
    public LocalText? Why { get; init; }

    /// <summary>Whether the text does not say of which period it is, so that the latest published is meant.</summary>
    public bool IsOfLatest { get; init; }

    /// <summary>Whether it is of another time or area than the one that carries on from before: meant only where nothing of its sentence is of that one.</summary>
    public bool IsOfOtherContext { get; init; }

    /// <summary>Whether it is a level of what flows, which may be a total from an earlier beginning: held only to what is nearly its figure.</summary>
    public bool IsLoose { get; init; }

    /// <summary>The true values that it may stand for, in <see cref="Unit"/> of the catalogue.</summary>
    public Interval Values => Words.Values(Unit.IsCount) * Unit.Scale;
}
