using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Drafting.Guesses;

namespace HtzPipeline.Core.Drafting.Naming;

/// <summary>
/// Tells which labels name one indicator. A label that stands under several totals with different values, or is too short to say anything by
/// itself (企业, 第一产业), is named after its total.
/// </summary>
internal static class Namer
{
    // 企业, 第一产业, 个体工商户: too short to be a name wherever it stands, unless it says what is counted, as 税收收入 does.
    private const int LongestBare = 5;

    /// <summary>The candidates, in the order in which they are met.</summary>
    /// <param name="sightings">The figures.</param>
    /// <param name="leftOut">Takes the names of which nobody but a person can tell what they mean where.</param>
    public static IReadOnlyList<Candidate> Name(IReadOnlyList<Sighting> sightings, ICollection<LeftOut> leftOut)
    {
        var indicators = sightings.Where(sighting => sighting.IsAmount).Select(sighting => (sighting.Sheet, NameKey.Of(sighting.Name))).ToHashSet();
        var named = new List<Candidate>();
        foreach (var alike in sightings.GroupBy(sighting => NameKey.Of(sighting.Name)))
        {
            var byTotal = alike.GroupBy(sighting => sighting.Total is null ? "" : NameKey.Of(sighting.Total)).Select(group => new Candidate(group.First().Name, [.. group])).ToList();
            var isTornApart = byTotal.Index().Any(one => byTotal.Take(one.Index).Any(one.Item.Contradicts));
            var all = new Candidate(alike.First().Name, [.. alike]);
            if (isTornApart || IsBare(all, indicators))
            {
                named.AddRange(byTotal.Where(part => part.Sightings[0].Total is not null).Select(After));
                byTotal.Where(part => part.Sightings[0].Total is null).ToList().ForEach(part => leftOut.Add(Ambiguous(part)));
            }
            else
            {
                named.Add(all with { Spellings = [.. alike.SelectMany(sighting => new[] { sighting.Name, sighting.Spelling }).Distinct()] });
            }
        }

        // Two that came to the same name are one.
        var joined = named.GroupBy(candidate => NameKey.Of(candidate.Name)).Select(alike => alike.Aggregate((one, other) => one.With(other))).ToLookup(IsAmbiguous);
        joined[true].ToList().ForEach(candidate => leftOut.Add(Ambiguous(candidate)));
        return [.. joined[false]];
    }

    private static Candidate After(Candidate part)
    {
        var total = part.Sightings[0].Total!;
        return new(total + part.Name, part.Sightings) { Spellings = [.. part.Sightings.Select(sighting => (sighting.Total ?? total) + sighting.Spelling).Distinct()] };
    }

    private static bool IsBare(Candidate one, HashSet<((DraftFile, string?, string?) Sheet, string Name)> indicators) =>
        one.Name.Length <= LongestBare && !NameWords.SaysWhat(one.Name) && one.Sightings.All(sighting => sighting.Total is { } total && indicators.Contains((sighting.Sheet, NameKey.Of(total))));

    // A later issue may revise a figure; what one file, or two of one month, say differently of one name are two things.
    private static bool IsAmbiguous(Candidate one) => one.Sightings.Where(sighting => sighting is { Slot: not null, Values: not null, IsProse: false })
        .GroupBy(sighting => (sighting.Slot, sighting.Department, sighting.File.Period))
        .Any(same => same.Any(sighting => !sighting.Values!.Value.Intersects(same.First().Values!.Value)
            && (sighting.File == same.First().File || FileNames.Stem(sighting.File.Name) != FileNames.Stem(same.First().File.Name))));

    private static LeftOut Ambiguous(Candidate one) => new(one.Name, PlaceOf(one.Sightings[0]), new(
        $"“{one.Name}”在不同的表里是不同的数,请在指标目录中分别命名,并用 sharedNames 说明各在何处",
        $"'{one.Name}' is of different figures in different tables: enter an indicator for each, and say with sharedNames where it means which"));

    private static string PlaceOf(Sighting sighting) => string.Join('/', new[] { sighting.File.Department, sighting.File.Period?.ToString(), sighting.File.Name }.OfType<string>()) + $" {sighting.Figure.Place}";
}
