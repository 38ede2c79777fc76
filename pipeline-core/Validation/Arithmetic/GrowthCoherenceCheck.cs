using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>
/// The growth of a cumulative figure is the mean of that up to the period before and that of the period, weighted with their bases, which
/// are not negative: so it lies between the two. In the first period of a year it is the growth of the period.
/// </summary>
internal static class GrowthCoherenceCheck
{
    public static IEnumerable<Finding> Run(FigureView figures) => figures.KeysAndNext()
        .Select(key => Check(key, figures))
        .OfType<Finding>();

    private static Finding? Check(ObservationKey key, FigureView figures)
    {
        if (figures.Find(key, Measure.CumulativeGrowth) is not { } cumulative
            || figures.Find(key, Measure.CurrentGrowth) is not { } current
            || figures.Rule(RuleKind.GrowthCoherence, key.Indicator) is not { } rule
            || IsOfTwoMonths(key.Period, current.Indicator.Calendar))
        {
            return null;
        }

        var before = key.Period.Number == 1 ? current : figures.Find(key with { Period = key.Period.Previous }, Measure.CumulativeGrowth);
        if (before is null || FigureView.FirstSubmitted([cumulative, current, before]) is not { } subject)
        {
            return null;
        }

        var isAbove = cumulative.SurelyExceeds(before) && cumulative.SurelyExceeds(current);
        var isBelow = before.SurelyExceeds(cumulative) && current.SurelyExceeds(cumulative);
        return isAbove || isBelow
            ? figures.About(
                rule, PublishedFindings.GrowthIncoherent, subject, [cumulative, current, before],
                ("month", key.Period.ToString()), ("cumulative", cumulative.TextAndPlace),
                ("current", current.TextAndPlace), ("before", before.TextAndPlace),
                ("found", subject.Text), ("expected", subject == cumulative ? Between(before, current) : "—"))
            : null;
    }

    // January and February in one have no growth of a month of their own.
    private static bool IsOfTwoMonths(Period period, SurveyCalendar calendar) =>
        !calendar.HasJanuary && period.Frequency == Frequency.Month && period.Number <= 2;

    private static LocalText Between(KnownFigure one, KnownFigure other)
    {
        var (low, high) = one.Number!.Value.Value <= other.Number!.Value.Value ? (one, other) : (other, one);
        return new($"{low.Text.Zh}~{high.Text.Zh}", $"{low.Text.En}~{high.Text.En}");
    }
}
