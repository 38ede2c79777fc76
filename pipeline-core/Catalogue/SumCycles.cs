namespace HtzPipeline.Core.Catalogue;

/// <summary>Faults sums that go round: a total that is, by way of other sums, a term of itself.</summary>
internal static class SumCycles
{
    public static void Check(CatalogueSection<Rule> rules)
    {
        var sums = rules.Sound.Where(rule => rule.Item is SumRule).Select(rule => (rule.Entry, Sum: (SumRule)rule.Item)).ToList();
        var terms = sums.SelectMany(rule => rule.Sum.Terms.Select(term => (rule.Sum.Total, term.Indicator))).ToLookup(pair => pair.Total, pair => pair.Indicator);
        foreach (var (entry, sum) in sums)
        {
            var seen = new HashSet<string>();
            var next = new Stack<string>(terms[sum.Total].Where(term => term != sum.Total));
            while (next.TryPop(out var term))
            {
                if (term == sum.Total)
                {
                    entry.Fault("total", new($"{sum.Total} 通过别的加总成了自己的一项:请改正其中一条规则的 total 或 terms。", $"{sum.Total} is a term of itself by way of other sums."));
                    break;
                }

                if (seen.Add(term))
                {
                    terms[term].ToList().ForEach(next.Push);
                }
            }
        }
    }
}
