using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Drafting.Naming;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Drafting.Rules;

/// <summary>
/// Finds sums and ratios among the indicators of one table that hold wherever they can be tried. What the parts of a total say
/// already is not said again.
/// </summary>
internal static class RelationFinder
{
    // Pairs of a table are tried each with each; of a larger one only neighbours would mean anything.
    private const int MostOfTable = 40;
    private const int MostTerms = 6;

    // Of small whole numbers many add up by chance.
    private const int LeastTelling = 20;

    /// <summary>The rules.</summary>
    public static IReadOnlyList<DraftedRule> Find(IReadOnlyList<DraftedIndicator> indicators)
    {
        var rules = new Dictionary<string, DraftedRule>();
        foreach (var table in indicators.SelectMany(one => one.From.Sightings.Where(sighting => !sighting.IsProse)
            .Select(sighting => (Key: (sighting.Department, FileNames.Stem(sighting.File.Name), sighting.Figure.Place.Sheet), one)).Distinct())
            .GroupBy(pair => pair.Key).Select(group => group.Select(pair => pair.one).Take(MostOfTable).ToList()))
        {
            foreach (var rule in Sums(table).Concat(Ratios(table)))
            {
                rules.TryAdd(rule.Code, rule);
            }
        }

        return [.. rules.Values];
    }

    private static IEnumerable<DraftedRule> Sums(List<DraftedIndicator> table)
    {
        foreach (var (index, total) in table.Index())
        {
            var terms = table.Where(one => one != total && AreOfOneKind(one, total)).ToList();
            var pairs = from first in terms.Index() from second in terms.Skip(first.Index + 1) select new[] { first.Item, second };
            var runs = from length in Enumerable.Range(3, MostTerms - 2) where index + length < table.Count select table.GetRange(index + 1, length).ToArray();
            foreach (var some in pairs.Concat(runs).Where(some => some.All(one => AreOfOneKind(one, total) && one.Indicator.Parent != total.Indicator.Code && total.Indicator.Parent != one.Indicator.Code)))
            {
                var evidence = Evidence.Of(
                    PartFinder.Amounts(total.From).Where(slot => some.All(one => IsTelling(one, slot))),
                    slot => some.Aggregate(Interval.Exactly(0), (sum, one) => sum + one.From.Values[slot]).Intersects(total.From.Values[slot]));
                if (evidence.IsEnough)
                {
                    yield return new(
                        $"{total.Indicator.Code}_SUM",
                        $"kind: sum, total: {total.Indicator.Code}, terms: [{string.Join(", ", some.Select(one => one.Indicator.Code))}]",
                        $"{total.Indicator.Name.Zh} = {string.Join(" + ", some.Select(one => one.Indicator.Name.Zh))}",
                        evidence.Text);
                }
            }
        }
    }

    private static IEnumerable<DraftedRule> Ratios(List<DraftedIndicator> table) =>
        from result in table
        where result.Indicator is { Kind: IndicatorKind.Rate, Unit.Code: Unit.Percent }
        from numerator in table
        from denominator in table
        where numerator != denominator && numerator != result && denominator != result && AreOfOneKind(numerator, denominator)
        let evidence = Evidence.Of(
            result.From.Values.Keys.Where(slot => slot.Aspect == Layout.MeasureAspect.Amount),
            slot => Quotient(numerator, denominator, slot) is { } share ? (share * 100).Intersects(result.From.Values[slot] * (Fraction.One / result.Indicator.Unit.Factor)) : null)
        where evidence.IsEnough
        select new DraftedRule(
            $"{result.Indicator.Code}_RATIO",
            $"kind: ratio, result: {result.Indicator.Code}, numerator: {numerator.Indicator.Code}, denominator: {denominator.Indicator.Code}, factor: 100",
            $"{result.Indicator.Name.Zh} = {numerator.Indicator.Name.Zh} ÷ {denominator.Indicator.Name.Zh}",
            evidence.Text);

    // A rate is often headed by no measure, where amounts are 累计 or 期末.
    private static Interval? Quotient(DraftedIndicator numerator, DraftedIndicator denominator, Slot slot) =>
        Enum.GetValues<Layout.MeasureBasis>().Select(basis => slot with { Basis = basis }).Prepend(slot)
            .Where(one => numerator.From.Values.ContainsKey(one) && denominator.From.Values.ContainsKey(one)).Select(one => (Interval?)(numerator.From.Values[one] / denominator.From.Values[one])).FirstOrDefault();

    private static bool IsTelling(DraftedIndicator one, Slot slot) =>
        one.From.Values.TryGetValue(slot, out var value) && value.Lower.Value is { } least && least / one.Indicator.Unit.Factor > LeastTelling / Fraction.PowerOfTen(one.Indicator.Decimals);

    private static bool AreOfOneKind(DraftedIndicator one, DraftedIndicator other) =>
        one.Indicator.Kind == other.Indicator.Kind && one.Indicator.Kind != IndicatorKind.Rate && one.Indicator.Unit.Dimension == other.Indicator.Unit.Dimension;
}
