using HtzPipeline.Core.Validation.Arithmetic;

namespace HtzPipeline.Functions.DryRun;

/// <summary>
/// What would be published by the other catalogue, as far as it differs from what is: the files that came before are in it, so that a figure is
/// held against those that would stand then. Keeps the reported figures that differ and nothing else.
/// </summary>
internal sealed class Counterfactual
{
    // A year of an area at a time is looked for.
    private readonly Dictionary<(string Area, int Year), Dictionary<(ObservationKey Key, Measure Measure), Figure?>> _otherwise = [];

    /// <summary>What would be published in the place of <paramref name="published"/>, which was read for some months of some areas.</summary>
    public ObservationSet InPlaceOf(ObservationSet published, IEnumerable<AreaReach> reaches)
    {
        var set = new ObservationSet(published.All) { FirstUploads = published.FirstUploads };
        var differing =
            from reach in reaches
            from year in Enumerable.Range(reach.First.Year, reach.Last.Year - reach.First.Year + 1)
            from figure in _otherwise.GetValueOrDefault((reach.Area, year)) ?? []
            select figure;
        foreach (var ((key, measure), figure) in differing)
        {
            set.Put(With(set[key] ?? Observation.Empty(key), measure, figure));
        }

        return set;
    }

    /// <summary>Takes in what a file does: where it leaves the two worlds different, and where it makes them the same again.</summary>
    /// <param name="facts">What either catalogue accepted of the file.</param>
    /// <param name="was">What is published with it.</param>
    /// <param name="otherwise">What would be published with it.</param>
    public void Take(IEnumerable<(ObservationKey Key, Measure Measure)> facts, ObservationSet was, ObservationSet otherwise)
    {
        foreach (var (key, measure) in facts)
        {
            var (old, own) = (Reported(was[key, measure]), Reported(otherwise[key, measure]));
            var place = (key.Area, key.Period.Year);
            if (old != own)
            {
                if (!_otherwise.TryGetValue(place, out var figures))
                {
                    _otherwise.Add(place, figures = []);
                }

                figures[(key, measure)] = own;
            }
            else
            {
                _otherwise.GetValueOrDefault(place)?.Remove((key, measure));
            }
        }
    }

    /// <summary>Puts a file's facts among what is published, but for those that came too late.</summary>
    public static void Publish(IEnumerable<Fact> facts, ObservationSet published)
    {
        foreach (var fact in facts)
        {
            if (Reported(published[fact.Key, fact.Measure]) is not { } current || fact.Figure.Origin!.WinsOver(current.Origin!))
            {
                published.Put(With(published[fact.Key] ?? Observation.Empty(fact.Key), fact.Measure, fact.Figure));
            }
        }
    }

    private static Figure? Reported(Figure? figure) => figure is { IsDerived: false } ? figure : null;

    private static Observation With(Observation row, Measure measure, Figure? figure) =>
        row with { Figures = figure is null ? row.Figures.Remove(measure) : row.Figures.SetItem(measure, figure) };
}
