using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Drafting.Naming;

/// <summary>What may become an indicator: all figures that go by one name, or by several that are spellings of one.</summary>
/// <param name="Name">The name it is met by most.</param>
/// <param name="Sightings">Its figures, in the order of the files.</param>
internal sealed record Candidate(string Name, IReadOnlyList<Sighting> Sightings)
{
    /// <summary>Other names that files have for it.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [];

    /// <summary>What somebody should look at.</summary>
    public IReadOnlyList<LocalText> Questions { get; init; } = [];

    /// <summary>Its amounts that were printed.</summary>
    public IEnumerable<Sighting> Amounts => Sightings.Where(sighting => sighting.IsAmount);

    /// <summary>The unit most of its amounts are in; null where none says one.</summary>
    public Unit? Unit { get; } = Sightings.Where(sighting => sighting is { IsAmount: true, Unit: not null }).CountBy(sighting => sighting.Unit!)
        .OrderByDescending(count => count.Value).Select(count => count.Key).FirstOrDefault();

    /// <summary>The department that it is met from most, in tables rather than in words.</summary>
    public string Department { get; } = Sightings.CountBy(sighting => (sighting.IsProse, sighting.Department))
        .OrderBy(count => count.Key.IsProse).ThenByDescending(count => count.Value).ThenBy(count => count.Key.Department, StringComparer.Ordinal).First().Key.Department;

    /// <summary>Whether it was met in words alone.</summary>
    public bool IsOfProse => Sightings.All(sighting => sighting.IsProse);

    /// <summary>Its values by what they are of; of several for one the first.</summary>
    public IReadOnlyDictionary<Slot, Interval> Values { get; } = Sightings.Where(sighting => sighting is { Slot: not null, Values: not null })
        .DistinctBy(sighting => sighting.Slot).ToDictionary(sighting => sighting.Slot!.Value, sighting => sighting.Values!.Value);

    /// <summary>Whether the two say different values of the same, so that they are not the same.</summary>
    public bool Contradicts(Candidate other) => Values.Any(value => other.Values.TryGetValue(value.Key, out var own) && !own.Intersects(value.Value));

    /// <summary>Whether the two stand in one table, as two indicators do.</summary>
    public bool SharesTableWith(Candidate other) => Sightings.Select(sighting => sighting.Sheet).Intersect(other.Sightings.Select(sighting => sighting.Sheet)).Any();

    /// <summary>Whether the two can be one by what they measure.</summary>
    public bool Measures(Candidate other) => Unit is null || other.Unit is null || Unit.Dimension == other.Unit.Dimension;

    /// <summary>The two as one, by the name that is met more.</summary>
    /// <param name="other">The other.</param>
    /// <param name="question">What somebody should look at; null where it is beyond doubt.</param>
    public Candidate With(Candidate other, LocalText? question = null)
    {
        var (main, rest) = Weight(this).CompareTo(Weight(other)) >= 0 ? (this, other) : (other, this);
        return new(main.Name, [.. Sightings, .. other.Sightings])
        {
            Spellings = [.. main.Spellings, rest.Name, .. rest.Spellings],
            Questions = [.. Questions, .. other.Questions, .. question is null ? Array.Empty<LocalText>() : [question]],
        };

        static (bool, int) Weight(Candidate one) => (!one.IsOfProse, one.Sightings.Count);
    }
}
