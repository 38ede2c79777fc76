using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>No figure outside the limits that a rule sets for its measure.</summary>
internal static class RangeCheck
{
    public static IEnumerable<Finding> Run(FigureView figures) => figures.Facts
        .SelectMany(fact => figures.Catalogue.Rules.For(RuleKind.Range, fact.Key.Indicator)
            .OfType<RangeRule>()
            .Where(rule => rule.Measures.Contains(fact.Measure))
            .Select(rule => Check(rule, fact, figures)))
        .OfType<Finding>();

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

    // In the unit in which figures are compared.
    private static Interval Limits(RangeRule rule, Indicator indicator)
    {
        var limits = new Interval(End(rule.Least), End(rule.Most));
        return rule.Unit is null ? limits : limits * rule.Unit.FactorTo(indicator.Unit);

        static Bound End(Fraction? value) => value is { } limit ? Bound.Closed(limit) : Bound.Infinite;
    }
}
