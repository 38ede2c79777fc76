using System.Collections.Immutable;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Aggregation;

/// <summary>Derives the same rows by two catalogues, and holds the one against the other.</summary>
public static class DerivedComparison
{
    /// <summary>
    /// Every derived figure that a change of reported figures can reach by either catalogue, as both make it: those that are equal as well. A
    /// measure that somebody reports in either set is not derived, and left out. Of an indicator that a catalogue has not, nothing is derived.
    /// </summary>
    /// <param name="before">What is published, with the changed reported figures; derived figures in it are derived anew.</param>
    /// <param name="earlier">The catalogue that it is derived by.</param>
    /// <param name="after">The same as it would be by the other catalogue.</param>
    /// <param name="later">The other catalogue.</param>
    /// <param name="changed">The rows whose reported figures change in either.</param>
    public static IEnumerable<DerivedDifference> Between(
        ObservationSet before, IndicatorCatalogue earlier, ObservationSet after, IndicatorCatalogue later, IReadOnlyCollection<ObservationKey> changed)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(changed);
        Derivation.Recompute(before, changed, earlier);
        Derivation.Recompute(after, changed, later);
        foreach (var key in changed.SelectMany(key => Reach.Of(key, earlier).Concat(Reach.Of(key, later))).Distinct())
        {
            var (old, own) = (FiguresOf(before, key, earlier), FiguresOf(after, key, later));
            foreach (var measure in old.Keys.Union(own.Keys))
            {
                var (was, now) = (old.GetValueOrDefault(measure), own.GetValueOrDefault(measure));
                if ((was ?? now)!.IsDerived && (now ?? was)!.IsDerived)
                {
                    yield return new(EffectOf(was, now, later), key, measure, was, now);
                }
            }
        }
    }

    private static DerivedEffect EffectOf(Figure? before, Figure? after, IndicatorCatalogue later)
    {
        if (before is null || after is null)
        {
            return before is null ? DerivedEffect.Appears : DerivedEffect.Vanishes;
        }

        return before with { RestsOn = null } == after with { RestsOn = null } ? DerivedEffect.None
            : later.NumberIn(later.Unit(after.Unit), before).Number?.Value == after.Number?.Value ? DerivedEffect.OtherUnit
            : DerivedEffect.OtherAmount;
    }

    private static ImmutableSortedDictionary<Measure, Figure> FiguresOf(ObservationSet observations, ObservationKey key, IndicatorCatalogue catalogue) =>
        catalogue.Indicator(key.Indicator) is not null && observations[key] is { } observation
            ? observation.Figures
            : Observation.Empty(key).Figures;
}
