using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Drafting.Naming;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Drafting.Rules;

/// <summary>Finds totals and their parts: by 其中 and indents, as far as no part is more than its total.</summary>
internal static class PartFinder
{
    /// <summary>The total of each candidate that stands under one, with what to ask; candidates without one are not in it.</summary>
    /// <param name="candidates">All candidates.</param>
    /// <param name="units">The unit of each, in the same order.</param>
    public static IReadOnlyDictionary<Candidate, (Candidate? Total, LocalText? Question)> Totals(IReadOnlyList<Candidate> candidates, IReadOnlyDictionary<Candidate, Unit> units)
    {
        var byName = candidates.SelectMany(one => one.Spellings.Append(one.Name).Select(NameKey.Of).Distinct().Select(name => (name, one))).GroupBy(pair => pair.name).ToDictionary(group => group.Key, group => group.First().one);
        var found = new Dictionary<Candidate, (Candidate?, LocalText?)>();
        foreach (var part in candidates)
        {
            // Words put many things after each other that are none of each other's parts.
            var total = part.Sightings.Where(sighting => !sighting.IsProse).SelectMany(sighting => sighting.Figure.Parents.Reverse().Select(NameKey.Of)).Select(byName.GetValueOrDefault)
                .FirstOrDefault(one => one is not null && one != part && units[one].Dimension == units[part].Dimension);
            if (total is null || IsWithin(total, part, found))
            {
                continue;
            }

            var evidence = Evidence.Of(Amounts(part), slot => total.Values.TryGetValue(slot, out var whole) ? part.Values[slot].CanBeAtMost(whole) : null);
            found[part] = evidence.Holds == evidence.Tried ? (total, null) : (null, new(
                $"排在“{total.Name}”之下,但有时比它大({evidence.Text.Zh}),没有当作其中项",
                $"Stands under '{total.Name}', but is sometimes more ({evidence.Text.En}): not taken for a part"));
        }

        return found;
    }

    /// <summary>How the parts of a total stand to it; null where nothing is known of it.</summary>
    public static (Parts Parts, LocalText Evidence)? Of(Candidate total, IReadOnlyList<Candidate> parts)
    {
        if (parts.Count < 2)
        {
            return null;
        }

        var slots = Amounts(total).Where(slot => parts.All(part => part.Values.ContainsKey(slot))).ToList();
        var whole = Evidence.Of(slots, slot => Sum(parts, slot).Intersects(total.Values[slot]));
        var most = Evidence.Of(slots, slot => Sum(parts, slot).CanBeAtMost(total.Values[slot]));
        return whole.IsEnough ? (Parts.Exhaustive, whole.Text) : most.IsEnough ? (Parts.Disjoint, most.Text) : null;
    }

    /// <summary>What a candidate has amounts of.</summary>
    public static IEnumerable<Slot> Amounts(Candidate candidate) => candidate.Values.Keys.Where(slot => slot.Aspect == MeasureAspect.Amount);

    private static Interval Sum(IReadOnlyList<Candidate> parts, Slot slot) => parts.Aggregate(Interval.Exactly(0), (sum, part) => sum + part.Values[slot]);

    private static bool IsWithin(Candidate total, Candidate part, Dictionary<Candidate, (Candidate? Total, LocalText?)> found)
    {
        for (var one = total; one is not null; one = found.TryGetValue(one, out var above) ? above.Total : null)
        {
            if (one == part)
            {
                return true;
            }
        }

        return false;
    }
}
