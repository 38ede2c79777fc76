namespace HtzPipeline.Core.Catalogue;

/// <summary>Finds in what two catalogues differ, item by item: as the file says it, whatever comes of it.</summary>
public static class CatalogueComparison
{
    private const string Indicators = "indicators";

    private static readonly string[] Lists = ["aliases", "breaks", "sharedNames", "speaksFor", Indicators];

    /// <summary>
    /// The differences: items that are gone and those that changed in the order of the one catalogue, then those that are new in the order of the
    /// other, then kinds of rules that stand in another order. A code that was changed is an item gone and another one new, as it is for the
    /// figures stored. The rules that hold for an indicator that is gone or new are said with it (<see cref="CatalogueDifference.Rules"/>), not with
    /// each rule. What tells of no indicator, a calendar that none is reported by or a group without one, is no difference.
    /// </summary>
    public static IReadOnlyList<CatalogueDifference> Between(IndicatorCatalogue before, IndicatorCatalogue after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, own) = (ByCode(before), ByCode(after));
        return
        [
            .. old.Values.SelectMany(item => own.TryGetValue((item.Item, item.Code), out var same)
                ? Changes(item, same, code => before.Indicator(code) is not null && after.Indicator(code) is not null)
                : Whole(item, before.Rules).Select(added => added.Reversed)),
            .. own.Values.Where(item => !old.ContainsKey((item.Item, item.Code))).SelectMany(item => Whole(item, after.Rules)),
            .. RuleKindFacts.All.SelectMany(kind => Order(kind, before.Rules, after.Rules)),
        ];
    }

    private static OrderedDictionary<(CatalogueItem, string), DescribedItem> ByCode(IndicatorCatalogue catalogue) =>
        new(DescribedItem.AllOf(catalogue).Select(item => KeyValuePair.Create((item.Item, item.Code), item)));

    private static IEnumerable<CatalogueDifference> Whole(DescribedItem item, RuleBook rules)
    {
        yield return new(item.Item, item.Code, null, null, item.Name);
        var holding = rules.All.Where(rule => item.Item == CatalogueItem.Indicator && rule.Indicators.Contains(item.Code)).Select(rule => rule.Code).ToList();
        if (holding.Count > 0)
        {
            yield return new(item.Item, item.Code, CatalogueDifference.Rules, null, string.Join(' ', holding));
        }
    }

    private static IEnumerable<CatalogueDifference> Changes(DescribedItem before, DescribedItem after, Func<string, bool> isInBoth)
    {
        var (old, own) = (before.Aspects.ToLookup(one => one.Key, one => one.Value), after.Aspects.ToLookup(one => one.Key, one => one.Value));
        foreach (var key in old.Concat(own).Select(values => values.Key).Distinct())
        {
            var (gone, come) = (old[key].Except(own[key]).ToList(), own[key].Except(old[key]).ToList());
            var changes = Lists.Contains(key)
                ? [.. gone.Select(value => (value, (string?)null)), .. come.Select(value => ((string?)null, value))]
                : gone.Count + come.Count > 0 ? [(gone.SingleOrDefault(), come.SingleOrDefault())] : Array.Empty<(string?, string?)>();
            foreach (var (was, now) in changes.Where(change => key != Indicators || isInBoth((change.Item1 ?? change.Item2)!)))
            {
                yield return new(before.Item, before.Code, key, was, now);
            }
        }
    }

    // Of the rules that both have.
    private static IEnumerable<CatalogueDifference> Order(RuleKindFacts kind, RuleBook before, RuleBook after)
    {
        var (old, own) = (Codes(before), Codes(after));
        var (was, now) = (string.Join(' ', old.Where(own.Contains)), string.Join(' ', own.Where(old.Contains)));
        return was == now ? [] : [new(CatalogueItem.Rule, kind.Code, CatalogueDifference.Order, was, now)];

        List<string> Codes(RuleBook rules) => [.. rules.Of(kind.Kind).Select(rule => rule.Code)];
    }
}
