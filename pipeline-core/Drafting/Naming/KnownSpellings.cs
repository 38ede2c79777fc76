using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Drafting.Guesses;

namespace HtzPipeline.Core.Drafting.Naming;

/// <summary>Tells which unknown names are spellings of indicators that a catalogue has.</summary>
internal static class KnownSpellings
{
    /// <summary>The names that are new, and those that are spellings.</summary>
    public static (IReadOnlyList<Candidate> New, IReadOnlyList<NewSpelling> Spellings) Split(IReadOnlyList<Candidate> candidates, IndicatorCatalogue? existing)
    {
        if (existing is null)
        {
            return (candidates, []);
        }

        var known = existing.Indicators.SelectMany(one => one.Aliases.Append(one.Name.Zh).Select(name => (Plain: NameWords.Plain(name), one))).GroupBy(pair => pair.Plain).ToDictionary(group => group.Key, group => group.First().one);
        var ofKnown = candidates.ToLookup(candidate => known.TryGetValue(NameWords.Plain(candidate.Name), out var indicator) && (candidate.Unit is null || candidate.Unit.Dimension == indicator.Unit.Dimension));
        return (
            [.. ofKnown[false]],
            [.. ofKnown[true].SelectMany(candidate => candidate.Spellings.Append(candidate.Name).DistinctBy(NameKey.Of).Select(name => new NewSpelling(known[NameWords.Plain(candidate.Name)], name)))]);
    }
}
