using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>
/// A reported growth against v / base - 1 from the figure published for a year before. They must agree where the growth is
/// nominal; for one at constant prices or of comparable coverage the difference, and the base it implies, is worth knowing.
/// What a rate rose by is mostly meant in percentage points, whatever its column says: no rule of this kind holds for a rate.
/// </summary>
internal static class GrowthCheck
{
    public static IEnumerable<Finding> Run(FigureView figures) => figures.Facts
        .Select(fact => Check(fact, figures))
        .OfType<Finding>();

    private static Finding? Check(Fact fact, FigureView figures)
    {
        // A base of nothing or less gives no growth.
        if (MeasureFacts.Of(fact.Measure).Amount is not { } measure
            || figures.Rule(RuleKind.Growth, fact.Key.Indicator) is not { } rule
            || figures.Find(fact.Key, fact.Measure) is not { } growth
            || figures.Find(fact.Key, measure) is not { } amount
            || FigureView.YearBefore(fact.Key) is not { } yearBefore
            || figures.Find(yearBefore, measure) is not { Values.Lower.Value.Sign: > 0 } before)
        {
            return null;
        }

        var expected = ((amount.Values / before.Values) + -Fraction.One) * 100;
        if (expected.Intersects(growth.Values))
        {
            return null;
        }

        if (growth.Indicator.GrowthBasis == GrowthBasis.Nominal)
        {
            return figures.About(
                rule, PublishedFindings.GrowthNotRatio, growth, [amount, before],
                ("amount", amount.Text), ("base", before.Text), ("where", before.Where),
                ("found", growth.Text), ("expected", growth.Write(expected)));
        }

        return figures.About(
            rule, PublishedFindings.ImpliedBaseDiffers, growth, [amount, before],
            ("implied", amount.Write(amount.Values / (growth.Values + 100) * 100)),
            ("base", before.Text), ("where", before.Where),
            ("found", growth.Text), ("expected", growth.Write(expected)));
    }
}
