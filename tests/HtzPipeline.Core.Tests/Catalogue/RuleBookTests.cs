using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Tests.Seeds;
using HtzPipeline.Core.Tests.Validation;

namespace HtzPipeline.Core.Tests.Catalogue;

public class RuleBookTests
{
    [Fact]
    public void A_catalogue_without_rules_has_those_that_the_seeds_begin_with()
    {
        var seeds = SeedFolder.Catalogue;
        var standing = StandingRules.For(seeds.Indicators);

        Assert.Equal(
            standing.Select(rule => (rule.Code, rule.Kind, Indicators: string.Join(' ', rule.Indicators.Order(StringComparer.Ordinal)))),
            seeds.Rules.All.Take(standing.Count).Select(rule => (rule.Code, rule.Kind, string.Join(' ', rule.Indicators.Order(StringComparer.Ordinal)))));
        var (ours, theirs) = ((RangeRule)standing[^1], (RangeRule)seeds.Rules.All[standing.Count - 1]);
        Assert.Equal((ours.Least, ours.Most, ours.Unit), (theirs.Least, theirs.Most, theirs.Unit));
        Assert.Equal(ours.Measures, theirs.Measures);
    }

    [Fact]
    public void The_facts_of_kinds_stand_in_the_order_of_the_kinds() =>
        Assert.Equal(Enum.GetValues<RuleKind>(), RuleKindFacts.All.Select(facts => facts.Kind));

    [Fact]
    public void The_first_rule_of_the_file_is_the_one_that_is_found()
    {
        var book = new RuleBook([Growth("SPECIAL", "OUTPUT"), Growth("GENERAL", "OUTPUT", "GDP")]);

        Assert.Equal("SPECIAL", book.Find(RuleKind.Growth, "OUTPUT")!.Code);
        Assert.Equal("GENERAL", book.Find(RuleKind.Growth, "GDP")!.Code);
        Assert.Equal(["SPECIAL", "GENERAL"], book.For(RuleKind.Growth, "OUTPUT").Select(rule => rule.Code));
        Assert.Null(book.Find(RuleKind.Growth, "FIRMS"));
        Assert.Null(book.Find(RuleKind.Share, "OUTPUT"));
    }

    [Fact]
    public void A_rule_for_all_passes_over_what_its_kind_cannot_hold_for()
    {
        var rules = ExampleCatalogue.Instance.Rules;

        Assert.Null(rules.Find(RuleKind.Growth, "UNEMPLOYMENT"));
        Assert.Null(rules.Find(RuleKind.NotNegative, "PROFIT"));
        Assert.NotNull(rules.Find(RuleKind.NotNegative, "OUTPUT"));
    }

    private static Rule Growth(string code, params string[] indicators) =>
        new() { Code = code, Kind = RuleKind.Growth, Indicators = System.Collections.Frozen.FrozenSet.ToFrozenSet(indicators) };
}
