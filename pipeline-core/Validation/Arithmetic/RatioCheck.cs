using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>An indicator against the factor times one indicator over another (利润率 = 100 × 利润 / 收入), where all three are known.</summary>
internal static class RatioCheck
{
    public static IEnumerable<Finding> Run(FigureView figures) => figures.Catalogue.Rules.Of(RuleKind.Ratio)
        .OfType<RatioRule>()
        .SelectMany(rule => figures.KeysOf(rule)
            .Select(key => key with { Indicator = rule.Result })
            .Distinct()
            .SelectMany(result => FigureView.Amounts.Select(measure => Check(rule, result, measure, figures))))
        .OfType<Finding>();

    private static Finding? Check(RatioRule rule, ObservationKey key, Measure measure, FigureView figures)
    {
        if (figures.Find(key, measure) is not { } result
            || Find(rule.Numerator) is not { } numerator
            || Find(rule.Denominator) is not { } denominator)
        {
            return null;
        }

        // A percentage is of two amounts in one unit, whichever; any other factor is for the units of the catalogue.
        var above = result.Indicator.Unit.Code == Unit.Percent ? numerator.ValuesIn(denominator.Indicator.Unit) : numerator.Values;
        var computed = above / denominator.Values * rule.Factor;
        return computed.Intersects(result.Values) || FigureView.FirstSubmitted([result, numerator, denominator]) is not { } subject
            ? null
            : figures.About(
                rule, FileFindings.RatioNotQuotient, subject, [result, numerator, denominator],
                ("result", result.Indicator.Name), ("ratio", result.TextAndPlace),
                ("above", numerator.TextAndPlace), ("aboveName", numerator.Indicator.Name),
                ("below", denominator.TextAndPlace), ("belowName", denominator.Indicator.Name),
                ("computed", result.Write(computed)), ("found", subject.Text), ("expected", result.Write(computed)));

        KnownFigure? Find(string indicator) =>
            figures.Catalogue.Indicator(indicator) is { } known ? figures.Find(key with { Indicator = indicator }, AmountFor(known, measure)) : null;
    }

    // What of an indicator goes with a measure of the ratio: a rate of the month is made of the month's amounts, one up to the month or at
    // its end of cumulative ones; there is but one level.
    private static Measure AmountFor(Indicator indicator, Measure measure) => indicator.Kind switch
    {
        IndicatorKind.Stock => Measure.Level,
        IndicatorKind.Flow when measure != Measure.Current => Measure.Cumulative,
        _ => measure,
    };
}
