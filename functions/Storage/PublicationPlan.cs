using System.Collections.Immutable;
using HtzPipeline.Core.Aggregation;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Functions.Storage;

/// <summary>
/// What a publication changes, worked out from what was published before it, whether or not some of it is written already:
/// so whoever finishes it comes to the same.
/// </summary>
/// <param name="Rows">The rows still to be written, in the order of period and indicator.</param>
/// <param name="Changes">The observations that change in value.</param>
internal sealed record PublicationPlan(ImmutableArray<ObservationRow> Rows, ImmutableArray<ObservationKey> Changes)
{
    /// <summary>Works out what a publication changes.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="window">What is published; covers all that may change.</param>
    public static PublicationPlan Of(Publication publication, AreaWindow window)
    {
        var observations = new ObservationSet(window.Observations.All);
        var changed = new HashSet<ObservationKey>();
        var late = new List<Fact>();
        foreach (var fact in publication.Facts)
        {
            if (observations[fact.Key, fact.Measure]?.Origin is { } current && !fact.Figure.Origin!.WinsOver(current))
            {
                late.Add(fact);
                continue;
            }

            var before = observations[fact.Key] ?? Observation.Empty(fact.Key);
            observations.Put(before with { Figures = before.Figures.SetItem(fact.Measure, fact.Figure) });
            changed.Add(fact.Key);
        }

        changed.UnionWith(Derivation.Recompute(observations, [.. changed], publication.Catalogue));
        return Of(window, observations, changed, late.ToLookup(fact => fact.Key));
    }

    private static PublicationPlan Of(
        AreaWindow window, ObservationSet observations, HashSet<ObservationKey> changed, ILookup<ObservationKey, Fact> late)
    {
        var rows = ImmutableArray.CreateBuilder<ObservationRow>();
        var changes = ImmutableArray.CreateBuilder<ObservationKey>();
        foreach (var key in changed.Union(late.Select(facts => facts.Key)).OrderBy(key => key.Period).ThenBy(key => key.Indicator, StringComparer.Ordinal))
        {
            if (!window.Covers(key))
            {
                throw new InvalidOperationException($"{key} was to be changed, but only {window.Head.Area} from {window.First} to {window.Last} was read.");
            }

            var before = window.Published(key);
            var after = before.Next(observations[key] ?? Observation.Empty(key), late[key], window.Head.Next);
            if (!after.HasSameValues(before))
            {
                changes.Add(key);
            }

            if (!ReferenceEquals(after, before) && window.Stored(key)?.IsSameAs(after) != true)
            {
                rows.Add(after);
            }
        }

        return new(rows.ToImmutable(), changes.ToImmutable());
    }
}
