using HtzPipeline.Core.Catalogue;
using HtzPipeline.Functions.Api.Catalogue;

namespace HtzPipeline.Functions.Tests.Api.Catalogue;

public class RuleResourceTests
{
    private const string More = """
        rules:
          - { code: ENTITIES, kind: sum, severity: error, total: NEW_ENTITIES, terms: [NEW_ENTERPRISES, -NEW_SOLE_TRADERS] }
          - { code: CAPITAL_EACH, kind: ratio, zh: 平均资本, en: Mean capital, result: NEW_CONTRACTS, numerator: NEW_ENTERPRISES_CAPITAL, denominator: NEW_ENTERPRISES, factor: 1/3 }
        """;

    private static readonly IReadOnlyList<RuleResource> Rules = CatalogueResource.Of(Load()).Rules;

    [Fact]
    public void Every_rule_of_the_catalogue_is_there_in_its_order() =>
        Assert.Equal(Load().Rules.All.Select(rule => rule.Code), Rules.Select(rule => rule.Code));

    [Theory]
    [InlineData("ENTITIES", "sum", "terms=NEW_ENTERPRISES -NEW_SOLE_TRADERS;total=NEW_ENTITIES")]
    [InlineData("CAPITAL_EACH", "ratio", "denominator=NEW_ENTERPRISES;factor=1/3;numerator=NEW_ENTERPRISES_CAPITAL;result=NEW_CONTRACTS")]
    [InlineData("SHARE_RANGE", "range", "least=0;measures=share;most=100;unit=percent")]
    [InlineData("GROWTH_RANGE", "range", "least=-100;measures=currentGrowth cumulativeGrowth levelGrowth;unit=percent")]
    [InlineData("ZONE_AREAS", "areas", "area=370400-HTZ;parts=disjoint")]
    [InlineData("REVISION", "revision", "closedAfter=12;percent=5;points=2")]
    [InlineData("OUTLIER", "outlier", "atLeast=50;months=36;points=12;score=3.5")]
    [InlineData("REQUIRED_MARKET", "required", "area=370400-HTZ")]
    [InlineData("SHARE_CHANGE", "share-change", "")]
    public void A_rule_has_the_parameters_of_its_kind_as_the_file_writes_them(string code, string kind, string parameters)
    {
        var rule = Rules.Single(rule => rule.Code == code);

        Assert.Equal(kind, rule.Kind);
        Assert.Equal(parameters, string.Join(';', rule.Parameters.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_rule_says_why_it_holds_how_severe_it_is_and_of_what_it_is()
    {
        Assert.Equal(("error", null), (Rules[0].Severity, Rules[0].Why));
        Assert.Equal((null, "Mean capital"), (Rules[1].Severity, Rules[1].Why?.En));
        Assert.Equal(["NEW_ENTERPRISES", "NEW_ENTITIES", "NEW_SOLE_TRADERS"], Rules[0].Indicators);
    }

    private static IndicatorCatalogue Load()
    {
        var load = CatalogueLoader.Load(Seeds.CatalogueText.ReplaceLineEndings("\n").Replace("\nrules:\n", $"\n{More}\n", StringComparison.Ordinal), "catalogue.yaml");
        Assert.Empty(load.Faults);
        return load.Catalogue!;
    }
}
