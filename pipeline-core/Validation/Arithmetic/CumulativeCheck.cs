using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>The cumulative figures of an indicator that cannot be negative never fall within a year.</summary>
internal static class CumulativeCheck
{
    public static IEnumerable<Finding> Run(FigureView figures)
    {
        foreach (var fact in figures.Facts)
        {
            if (fact.Measure != Measure.Cumulative
                || figures.Rule(RuleKind.Cumulative, fact.Key.Indicator) is not { } rule
                || figures.Find(fact.Key, Measure.Cumulative) is not { Indicator.CanBeNegative: false } figure)
            {
                continue;
            }

            if (Nearest(fact.Key, -1, figures) is { } earlier && earlier.SurelyExceeds(figure))
            {
                yield return Finding(rule, figure, earlier, figure, figures);
            }

            // A later one of the same file is looked at for itself.
            if (Nearest(fact.Key, +1, figures) is { IsSubmitted: false } later && figure.SurelyExceeds(later))
            {
                yield return Finding(rule, figure, figure, later, figures);
            }
        }
    }

    // The next cumulative figure there is in the same year, periods without one passed over.
    private static KnownFigure? Nearest(ObservationKey key, int step, FigureView figures)
    {
        var last = step < 0 ? 1 : 12 / (int)key.Period.Frequency;
        for (var period = key.Period; period.Number != last;)
        {
            period = period.Plus(step);
            if (figures.Find(key with { Period = period }, Measure.Cumulative) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static Finding Finding(Rule rule, KnownFigure subject, KnownFigure earlier, KnownFigure later, FigureView figures) => figures.About(
        rule, PublishedFindings.CumulativeFalls, subject, [earlier, later],
        ("earlier", earlier.Key.Period.ToString()), ("earlierValue", earlier.Text), ("earlierWhere", earlier.Where),
        ("later", later.Key.Period.ToString()), ("laterValue", later.Text), ("laterWhere", later.Where),
        ("found", subject.Text),
        ("expected", subject == later ? earlier.Text.With(text => $"≥{text}") : later.Text.With(text => $"≤{text}")));
}
