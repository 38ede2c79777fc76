using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>A total against the sum of its terms (利润 = 收入 - 成本), where all of them are known.</summary>
internal static class SumCheck
{
    public static IEnumerable<Finding> Run(FigureView figures) => figures.Catalogue.Rules.Of(RuleKind.Sum)
        .OfType<SumRule>()
        .SelectMany(rule => figures.KeysOf(rule)
            .Select(key => key with { Indicator = rule.Total })
            .Distinct()
            .SelectMany(total => FigureView.Amounts.Select(measure => Check(rule, total, measure, figures))))
        .OfType<Finding>();

    private static Finding? Check(SumRule rule, ObservationKey key, Measure measure, FigureView figures)
    {
        if (figures.Find(key, measure) is not { } total)
        {
            return null;
        }

        var sum = Interval.Exactly(0);
        var terms = new List<KnownFigure>();
        foreach (var term in rule.Terms)
        {
            if (figures.Find(key with { Indicator = term.Indicator }, measure) is not { } figure)
            {
                return null;
            }

            var values = figure.ValuesIn(total.Indicator.Unit);
            sum += term.IsSubtracted ? -values : values;
            terms.Add(figure);
        }

        // The place to look first: the total, if it came with this file.
        return sum.Intersects(total.Values) || FigureView.FirstSubmitted([total, .. terms]) is not { } subject
            ? null
            : figures.About(
                rule, FileFindings.SumNotTotal, subject, [total, .. terms],
                ("total", total.Indicator.Name), ("whole", total.TextAndPlace),
                ("terms", TermsText(rule, terms)), ("sum", total.Write(sum)),
                ("found", subject.Text), ("expected", total.Write(sum)));
    }

    private static LocalText TermsText(SumRule rule, List<KnownFigure> terms) => LocalText.Join("", [.. terms.Select((term, i) =>
        (rule.Terms[i].IsSubtracted, i) switch
        {
            (true, _) => term.TextAndPlace.With(text => $" - {text}"),
            (false, 0) => term.TextAndPlace,
            _ => term.TextAndPlace.With(text => $" + {text}"),
        })]);
}
