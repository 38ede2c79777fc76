using System.Collections.Frozen;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

public class RatioCheckTests
{
    private static readonly Indicator Margin = ExampleCatalogue.Unemployment with { Code = "MARGIN", Name = new("利润率", "Margin") };
    private static readonly Indicator PerFirm = ExampleCatalogue.Flow("PER_FIRM", "户均产值", ExampleCatalogue.WanYuan);

    [Theory]
    [InlineData("12.5", 0)] // 1.25 of 10.00 is 12.44 to 12.56.
    [InlineData("12.6", 0)]
    [InlineData("12.7", 1)]
    [InlineData("12.4", 0)]
    [InlineData("12.3", 1)]
    public void A_percentage_is_held_to_its_two_amounts_within_what_is_printed(string margin, int findings)
    {
        var found = Arithmetic(
            [
                Fact(Margin, "2019-09", Measure.Cumulative, margin),
                Fact(ExampleCatalogue.Profit, "2019-09", Measure.Cumulative, "1.25"),
                Fact(ExampleCatalogue.Output, "2019-09", Measure.Cumulative, "10.00"),
            ],
            catalogue: RuleExample.Catalogue(Ratio("MARGIN", "PROFIT", "OUTPUT", 100), Margin));

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal((FileFindings.RatioNotQuotient, "RATIO"), (finding.Kind, finding.Rule)));
    }

    // 58.33 亿元 over 100 households is 58.325 to 58.335 hundred, in 万元 5832.5 to 5833.5 each.
    [Theory]
    [InlineData("5833", 0)]
    [InlineData("5832", 0)]
    [InlineData("5831", 1)]
    public void A_flow_over_a_level_is_taken_by_the_factor_in_the_units_of_the_catalogue(string each, int findings) => Assert.Equal(
        findings,
        Arithmetic(
            [
                Fact(PerFirm, "2019-09", Measure.Cumulative, each),
                Fact(ExampleCatalogue.Output, "2019-09", Measure.Cumulative, "58.33"),
                Fact(ExampleCatalogue.Firms, "2019-09", Measure.Level, "100"),
            ],
            catalogue: RuleExample.Catalogue(Ratio("PER_FIRM", "OUTPUT", "FIRMS", 10_000), PerFirm)).Count);

    [Fact]
    public void Nothing_is_said_of_a_denominator_that_may_be_zero() => Assert.Empty(Arithmetic(
        [
            Fact(Margin, "2019-09", Measure.Cumulative, "99.9"),
            Fact(ExampleCatalogue.Profit, "2019-09", Measure.Cumulative, "1.25"),
            Fact(ExampleCatalogue.Output, "2019-09", Measure.Cumulative, "0.0"),
        ],
        catalogue: RuleExample.Catalogue(Ratio("MARGIN", "PROFIT", "OUTPUT", 100), Margin)));

    private static RatioRule Ratio(string result, string numerator, string denominator, int factor) => new()
    {
        Code = "RATIO",
        Kind = RuleKind.Ratio,
        Result = result,
        Numerator = numerator,
        Denominator = denominator,
        Factor = factor,
        Indicators = FrozenSet.Create(result, numerator, denominator),
    };
}
