using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>No figure outside the limits that a rule sets for its measure.</summary>
internal static class RangeCheck
{
    public static IEnumerable<Finding> Run(FigureView figures) => figures.Catalogue.Rules.Of(RuleKind.Range)
        .OfType<RangeRule>()
        .SelectMany(rule => RunRule(rule, figures));

    private static IEnumerable<Finding> RunRule(RangeRule rule, FigureView figures)
    {
        var (least, most) = (Exact(rule.Least, decimal.MinValue), Exact(rule.Most, decimal.MaxValue));
        return figures.Facts
            .Where(fact => rule.Measures.Contains(fact.Measure) && rule.Indicators.Contains(fact.Key.Indicator) && !IsPrintedWithin(fact))
            .Select(fact => Check(rule, fact, figures))
            .OfType<Finding>();

        // Printed within the limits and in their unit it needs no exact values.
        bool IsPrintedWithin(Fact fact) =>
            fact.Figure.Number is { } number && number.Value >= least && number.Value <= most
            && fact.Figure.Unit == (MeasureFacts.Of(fact.Measure).Unit ?? rule.Unit?.Code);
    }

    private static Finding? Check(RangeRule rule, Fact fact, FigureView figures)
    {
        // Of something that may be negative a part may well be more than all of it.
        var isShare = fact.Measure == Measure.Share;
        if (figures.Find(fact.Key, fact.Measure) is not { } figure || (isShare && figure.Indicator.CanBeNegative))
        {
            return null;
        }

        var limits = Limits(rule, figure.Indicator);
        return figure.Values.Intersects(limits)
            ? null
            : figures.About(
                rule, isShare ? FileFindings.ShareOutOfRange : FileFindings.OutOfRange, figure, [],
                ("measure", MeasureFacts.Of(fact.Measure).Name), ("found", figure.Text), ("expected", figure.Write(limits)));
    }

    // A limit that is no decimal lets nothing pass unseen.
    private static decimal? Exact(Fraction? limit, decimal none)
    {
        if (limit is not { } value)
        {
            return none;
        }

        var rounded = value.ToDecimal(10);
        return rounded == value ? rounded : null;
    }

    // In the unit in which figures are compared.
    private static Interval Limits(RangeRule rule, Indicator indicator)
    {
        var limits = new Interval(End(rule.Least), End(rule.Most));
        return rule.Unit is null ? limits : limits * rule.Unit.FactorTo(indicator.Unit);

        static Bound End(Fraction? value) => value is { } limit ? Bound.Closed(limit) : Bound.Infinite;
    }
}
