using System.Text.RegularExpressions;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Drafting.Naming;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Drafting.Guesses;

/// <summary>What a reported growth compares, where the words of a file say it, or the figures.</summary>
internal static partial class GrowthGuess
{
    /// <summary>The basis, with what to ask where it is not sure.</summary>
    /// <param name="candidate">What is to be an indicator.</param>
    /// <param name="wordsOf">What a file says in titles, headings and notes.</param>
    public static (GrowthBasis Basis, LocalText? Question) Of(Candidate candidate, Func<DraftFile, IReadOnlyList<string>> wordsOf)
    {
        var growths = candidate.Sightings.Where(sighting => sighting.Figure is { Measure.Aspect: MeasureAspect.Growth, Number: not null }).ToList();
        if (growths.Count == 0)
        {
            return (NameWords.GrowsReal(candidate.Name) ? GrowthBasis.Real : GrowthBasis.Nominal, null);
        }

        foreach (var sentence in growths.Select(growth => growth.File).Distinct().SelectMany(wordsOf).Where(sentence => Prices().IsMatch(sentence) || Coverage().IsMatch(sentence)))
        {
            var basis = Prices().IsMatch(sentence) ? GrowthBasis.Real : GrowthBasis.Comparable;
            if (TailsOf(candidate).Any(tail => sentence.Contains(tail, StringComparison.Ordinal)))
            {
                return (basis, null);
            }

            if (OfAll().IsMatch(sentence) && (basis == GrowthBasis.Comparable || NameWords.IsMoney(candidate.Name)))
            {
                return (basis, basis == GrowthBasis.Real && NameWords.GrowsReal(candidate.Name) ? null : new($"表注“{Short(sentence)}”,当作适用于本指标", $"A note says '{Short(sentence)}', and was taken to mean this one, too"));
            }
        }

        return NameWords.GrowsReal(candidate.Name)
            ? (GrowthBasis.Real, new("按统计惯例,增速按可比价;请核对", "By the rules of the field its growth is at constant prices; is it"))
            : DisagreesWithRatio(candidate)
                ? (GrowthBasis.Comparable, new("增速与两年数额之比不符,当作可比口径;请核对", "Its growth is not the ratio of the amounts, and was taken for one of like coverage; is it"))
                : (GrowthBasis.Nominal, null);
    }

    // A note says 工业增加值 of 规模以上工业增加值, and not of all that ends in 值.
    private static IEnumerable<string> TailsOf(Candidate candidate) =>
        candidate.Spellings.Append(candidate.Name).Distinct().SelectMany(name => name.Length <= 4 ? [name] : new[] { name, name[^Math.Min(name.Length, 5)..], name.EndsWith("增加值", StringComparison.Ordinal) ? "增加值" : name });

    // Once may be a slip of the file; where it is the rule, the two are not of the same.
    private static bool DisagreesWithRatio(Candidate candidate)
    {
        var (agree, disagree) = (0, 0);
        foreach (var (slot, growth) in candidate.Values.Where(value => value.Key.Aspect == MeasureAspect.Growth))
        {
            var amount = slot with { Aspect = MeasureAspect.Amount };
            if (slot.Last.TryPlusYears(-1) is { } before && candidate.Values.TryGetValue(amount, out var now) && candidate.Values.TryGetValue(amount with { Last = before }, out var then))
            {
                var expected = ((now / then) + -Fraction.One) * 100;
                _ = expected.Intersects(growth) ? agree++ : disagree++;
            }
        }

        return disagree >= 2 && disagree > agree;
    }

    private static string Short(string sentence) => sentence.Length <= 30 ? sentence : sentence[..30] + "…";

    [GeneratedRegex("可比价|不变价|扣除价格因素")]
    private static partial Regex Prices();

    [GeneratedRegex("可比口径|同口径|同比口径")]
    private static partial Regex Coverage();

    // A note that begins with another indicator's name is of that one.
    [GeneratedRegex(@"^\s*(?:注\s*[:\uFF1A]?)?\s*(?:[(\uFF08]?\d+[)\uFF09.、])?\s*(?:本表|表中|以上|各项?|所有|全部)*(?:指标)?(?:绝对[值数量额][^,\uFF0C]*[,\uFF0C])?(?:的?增速|的?增长速度|的?增幅|同比)")]
    private static partial Regex OfAll();
}
