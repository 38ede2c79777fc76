using System.Collections.Frozen;
using CsCheck;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using static HtzPipeline.Core.Tests.Validation.Example;

namespace HtzPipeline.Core.Tests.Validation;

/// <summary>True values that obey a rule raise no finding, however coarsely each is rounded for print.</summary>
public class RoundedTruthOfRulesTests
{
    private static readonly Gen<Fraction> Amount = Gen.Long[1, 1_000_000_000].Select(value => Fraction.Of(value, 10_007));
    private static readonly Gen<int> Decimals = Gen.Int[0, 4];

    private static readonly Indicator Balance = ExampleCatalogue.Flow("BALANCE", "结余", ExampleCatalogue.YiYuan) with { CanBeNegative = true };
    private static readonly Indicator Margin = ExampleCatalogue.Unemployment with { Code = "MARGIN", Name = new("利润率", "Margin") };

    private static readonly IndicatorCatalogue Sum = RuleExample.Catalogue(
        new SumRule
        {
            Code = "SUM",
            Kind = RuleKind.Sum,
            Total = "BALANCE",
            Terms = [new("OUTPUT", IsSubtracted: false), new("PROFIT", IsSubtracted: false), new("INVESTMENT", IsSubtracted: true)],
            Indicators = FrozenSet.Create("BALANCE", "OUTPUT", "PROFIT", "INVESTMENT"),
        },
        Balance);

    private static readonly IndicatorCatalogue Ratio = RuleExample.Catalogue(
        new RatioRule
        {
            Code = "RATIO",
            Kind = RuleKind.Ratio,
            Result = "MARGIN",
            Numerator = "PROFIT",
            Denominator = "OUTPUT",
            Factor = 100,
            Indicators = FrozenSet.Create("MARGIN", "PROFIT", "OUTPUT"),
        },
        Margin);

    private static readonly IndicatorCatalogue Coherence = RuleExample.Catalogue(RuleExample.Rule(RuleKind.GrowthCoherence, "OUTPUT"));

    [Fact]
    public void Sums() => Gen.Select(Gen.Select(Amount, Amount, Amount), Decimals, Decimals).Sample((amounts, d, dt) => Assert.Empty(Arithmetic(
        [
            Print(Balance, "2019-08", Measure.Cumulative, amounts.Item1 + amounts.Item2 - amounts.Item3, dt),
            Print(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, amounts.Item1, d),
            Print(ExampleCatalogue.Profit, "2019-08", Measure.Cumulative, amounts.Item2, d),
            Print(ExampleCatalogue.Investment, "2019-08", Measure.Cumulative, amounts.Item3, d),
        ],
        catalogue: Sum)));

    [Fact]
    public void Sums_off_by_more_than_the_roundings_are_always_found() => Gen.Select(Amount, Amount, Amount, Decimals).Sample((a, b, c, d) =>
    {
        // Four figures, each printed up to half a unit off and standing for half a unit to either side.
        var wrong = a + b - c + (Fraction.PowerOfTen(-d) * Fraction.Of(41, 10));

        Assert.NotEmpty(Arithmetic(
            [
                Print(Balance, "2019-08", Measure.Cumulative, wrong, d),
                Print(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, a, d),
                Print(ExampleCatalogue.Profit, "2019-08", Measure.Cumulative, b, d),
                Print(ExampleCatalogue.Investment, "2019-08", Measure.Cumulative, c, d),
            ],
            catalogue: Sum));
    });

    [Fact]
    public void Ratios() => Gen.Select(Amount, Amount, Decimals, Decimals, Decimals).Sample((a, b, d, da, db) => Assert.Empty(Arithmetic(
        [
            Print(Margin, "2019-08", Measure.Cumulative, a / b * 100, d),
            Print(ExampleCatalogue.Profit, "2019-08", Measure.Cumulative, a, da),
            Print(ExampleCatalogue.Output, "2019-08", Measure.Cumulative, b, db),
        ],
        catalogue: Ratio)));

    [Fact]
    public void Growth_up_to_a_month_before_it_and_of_it() => Gen.Select(Gen.Select(Amount, Amount, Amount, Amount), Decimals, Decimals, Decimals)
        .Sample((amounts, d, db, dc) =>
        {
            var (before, beforeBase, current, currentBase) = amounts;
            Assert.Empty(Arithmetic(
                [
                    Print(ExampleCatalogue.Output, "2019-07", Measure.CumulativeGrowth, Growth(before, beforeBase), db),
                    Print(ExampleCatalogue.Output, "2019-08", Measure.CurrentGrowth, Growth(current, currentBase), dc),
                    Print(ExampleCatalogue.Output, "2019-08", Measure.CumulativeGrowth, Growth(before + current, beforeBase + currentBase), d),
                ],
                catalogue: Coherence));
        });

    private static Fraction Growth(Fraction value, Fraction start) => ((value / start) - 1) * 100;

    private static Fact Print(Indicator indicator, string period, Measure measure, Fraction value, int decimals) =>
        Fact(indicator, period, measure, value.ToDecimal(decimals).ToString(System.Globalization.CultureInfo.InvariantCulture));
}
