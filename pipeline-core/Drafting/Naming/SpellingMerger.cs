using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Drafting.Guesses;

namespace HtzPipeline.Core.Drafting.Naming;

/// <summary>
/// Finds the spellings of one indicator among names: those that differ in no more than 规上 for 规模以上, brackets, or 数 and 额 at the end; and those
/// that stand in the same place of two issues of one table and are alike. Two that stand in one table, or contradict each other, never are.
/// </summary>
internal static class SpellingMerger
{
    private const double Alike = 0.55;

    /// <summary>The candidates, with those that are one put together.</summary>
    public static IReadOnlyList<Candidate> Merge(IReadOnlyList<Candidate> candidates)
    {
        var merged = new List<Candidate>();
        foreach (var candidate in candidates)
        {
            var plain = NameWords.Plain(candidate.Name);
            var index = merged.FindIndex(one => NameWords.Plain(one.Name) == plain && CanBeOne(one, candidate));
            if (index < 0)
            {
                merged.Add(candidate);
            }
            else
            {
                merged[index] = merged[index].With(candidate);
            }
        }

        return MergeIssues(merged);
    }

    private static bool CanBeOne(Candidate one, Candidate other) => one.Measures(other) && !one.SharesTableWith(other) && !one.Contradicts(other);

    // Issues of a table have the same file name but for its period, and the same sheet; a row of the one stands for a row of the other where the rows
    // around them are the same.
    private static List<Candidate> MergeIssues(List<Candidate> candidates)
    {
        for (var at = 0; at < candidates.Count; at++)
        {
            var neighbours = NeighboursOf(candidates[at], candidates);
            var other = candidates.FindIndex(at + 1, one => CanBeOne(candidates[at], one)
                && NameWords.Likeness(NameKey.Of(candidates[at].Name), NameKey.Of(one.Name)) >= Alike
                && NeighboursOf(one, candidates).Overlaps(neighbours)
                && IsAsLarge(candidates[at], one));
            if (other < 0)
            {
                continue;
            }

            var (first, second) = (candidates[at], candidates[other]);
            candidates[at] = first.With(second, new(
                $"“{first.Name}”和“{second.Name}”在表中位置相同,当作一个指标,是否如此",
                $"'{first.Name}' and '{second.Name}' stand in the same place and were taken for one indicator; are they"));
            candidates.RemoveAt(other);
            at--;
        }

        return candidates;
    }

    private static HashSet<(string Department, string File, string? Sheet, string? Before, string? After)> NeighboursOf(Candidate one, List<Candidate> all)
    {
        var found = new HashSet<(string, string, string?, string?, string?)>();
        foreach (var sheet in one.Sightings.Where(sighting => !sighting.IsProse).Select(sighting => sighting.Sheet).Distinct())
        {
            var rows = all.Select(candidate => (candidate, First: candidate.Sightings.FirstOrDefault(sighting => sighting.Sheet == sheet)))
                .Where(row => row.First?.Figure.Place.Cell is not null)
                .OrderBy(row => row.First!.Figure.Place.Cell!.Value.Row).ThenBy(row => row.First!.Figure.Place.Cell!.Value.Column)
                .Select(row => row.candidate).ToList();
            var at = rows.FindIndex(row => ReferenceEquals(row, one));
            if (at >= 0)
            {
                var (before, after) = (at == 0 ? null : rows[at - 1].Name, at == rows.Count - 1 ? null : rows[at + 1].Name);
                if (before is not null || after is not null)
                {
                    found.Add((sheet.File.Department ?? "", FileNames.Stem(sheet.File.Name), sheet.Sheet, before, after));
                }
            }
        }

        return found;
    }

    // What is one indicator is of one size, month for month; what flows is compared by the same measure.
    private static bool IsAsLarge(Candidate one, Candidate other)
    {
        var (left, right) = (Size(one), Size(other));
        return left is null || right is null || (left < right * 6 && right < left * 6);

        static double? Size(Candidate candidate)
        {
            var sizes = candidate.Amounts.Select(sighting => Math.Abs((double)sighting.Figure.Number!.Value.Value) * (sighting.Unit?.Factor.ToDouble() ?? 1)).Where(size => size > 0).Order().ToList();
            return sizes.Count == 0 ? null : sizes[sizes.Count / 2];
        }
    }
}
