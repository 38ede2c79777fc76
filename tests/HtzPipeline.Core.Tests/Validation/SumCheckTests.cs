using System.Collections.Frozen;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class SumCheckTests
{
    private static readonly Indicator Revenue = ExampleCatalogue.Flow("REVENUE", "营业收入", ExampleCatalogue.YiYuan);
    private static readonly Indicator Cost = ExampleCatalogue.Flow("COST", "营业成本", ExampleCatalogue.WanYuan);
    private static readonly Indicator Balance = ExampleCatalogue.Flow("BALANCE", "结余", ExampleCatalogue.YiYuan) with { CanBeNegative = true };

    private static readonly IndicatorCatalogue Catalogue = RuleExample.Catalogue(
        new SumRule
        {
            Code = "BALANCE_SUM",
            Kind = RuleKind.Sum,
            Total = "BALANCE",
            Terms = [new("REVENUE", IsSubtracted: false), new("COST", IsSubtracted: true)],
            Indicators = FrozenSet.Create("BALANCE", "REVENUE", "COST"),
        },
        Revenue, Cost, Balance);

    [Theory]
    [InlineData("-1.00", 0)]
    [InlineData("-0.99", 0)] // 9.995 - 10.99995 may be -1.00495, up to 10.005 - 10.99985 = -0.99485 and so -0.995.
    [InlineData("-0.98", 1)]
    [InlineData("-1.01", 0)]
    [InlineData("-1.02", 1)]
    public void A_total_is_the_sum_of_its_signed_terms_within_what_is_printed(string total, int findings)
    {
        var found = Arithmetic(Facts(total), catalogue: Catalogue);

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(
            (FileFindings.SumNotTotal, "BALANCE_SUM", "BALANCE"), (finding.Kind, finding.Rule, finding.Key!.Value.Indicator)));
    }

    [Fact]
    public void A_term_that_is_missing_proves_nothing() => Assert.Empty(Arithmetic(Facts("-7.00")[..2], catalogue: Catalogue));

    [Fact]
    public void A_term_published_earlier_is_named_with_its_submission()
    {
        var finding = Assert.Single(Arithmetic(Facts("-7.00")[..2], Published(Facts("-7.00")[2]), Catalogue));

        Assert.Contains("old ", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    private static Fact[] Facts(string total) =>
    [
        Fact(Balance, "2019-09", Measure.Cumulative, total),
        Fact(Revenue, "2019-09", Measure.Cumulative, "10.00"),
        Fact(Cost, "2019-09", Measure.Cumulative, "110000"),
    ];
}
