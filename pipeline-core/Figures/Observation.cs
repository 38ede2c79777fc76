using System.Collections.Immutable;

namespace HtzPipeline.Core.Figures;

/// <summary>One indicator, area and period with every measure there is of it, reported and derived side by side.</summary>
/// <param name="Key">What it is of.</param>
/// <param name="Figures">Its figures by measure.</param>
public sealed record Observation(ObservationKey Key, ImmutableSortedDictionary<Measure, Figure> Figures)
{
    /// <summary>An observation with no figure yet.</summary>
    public static Observation Empty(ObservationKey key) => new(key, ImmutableSortedDictionary<Measure, Figure>.Empty);

    /// <summary>The figure of a measure, or null.</summary>
    public Figure? this[Measure measure] => Figures.GetValueOrDefault(measure);
}
