using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Catalogue;

/// <summary>The limits of some measures.</summary>
public sealed record RangeRule : Rule
{
    /// <summary>The measures; at least one, all of them in <see cref="Unit"/> or of their own unit.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>The least there may be, itself included; null for no limit.</summary>
    public Fraction? Least { get; init; }

    /// <summary>The most there may be, itself included; null for no limit.</summary>
    public Fraction? Most { get; init; }

    /// <summary>The unit of the limits; null for percent or points, as the measures have it.</summary>
    public Unit? Unit { get; init; }
}
