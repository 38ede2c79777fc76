using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>
/// What is reported against the calendar of its survey: no January where January and February are reported in one (1月份数据免报), and no
/// period passed over. That a figure's months make a period of the calendar at all was seen when it was read.
/// </summary>
internal static class CalendarCheck
{
    public static IEnumerable<Finding> Run(FigureView figures)
    {
        foreach (var fact in figures.Facts)
        {
            if (January(fact, figures) is { } finding)
            {
                yield return finding;
            }
        }

        foreach (var key in figures.Keys)
        {
            if (Gap(key, figures) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static Finding? January(Fact fact, FigureView figures)
    {
        if (fact.Key.Period is not { Frequency: Frequency.Month, Number: 1 }
            || figures.Rule(RuleKind.Calendar, fact.Key.Indicator) is not { } rule
            || figures.Find(fact.Key, fact.Measure) is not { Indicator.Calendar.HasJanuary: false } figure)
        {
            return null;
        }

        return figures.About(
            rule, PublishedFindings.JanuaryNotReported, figure, [],
            ("calendar", figure.Indicator.Calendar.Name), ("found", figure.Text));
    }

    // The one before is missing, but not the one before that: an indicator that has only begun, or begins again, has no gap.
    private static Finding? Gap(ObservationKey key, FigureView figures)
    {
        if (key.Period.LastMonth != figures.Upload.Period.LastMonth
            || figures.Rule(RuleKind.Calendar, key.Indicator) is not { } rule
            || figures.Catalogue.Indicator(key.Indicator) is not { } indicator
            || key.Period.Frequency != indicator.Calendar.Frequency
            || Before(key, indicator) is not { } missing || Before(missing, indicator) is not { } earlier
            || figures.HasReported(missing) || !figures.HasReported(earlier))
        {
            return null;
        }

        var fact = figures.FirstFact(key);
        return figures.ByRule(
            Finding.Of(
                PublishedFindings.PeriodPassedOver, fact.Figure.Origin!.Place, key, fact.Measure,
                ("indicator", indicator.Name), ("period", key.Period.ToString()), ("expected", missing.Period.ToString()),
                ("earlier", earlier.Period.ToString())),
            rule);
    }

    private static ObservationKey? Before(ObservationKey key, Indicator indicator)
    {
        var before = key.Period.TryPlus(-1);
        return (before is { } period && !indicator.Calendar.IsDue(period.LastMonth) ? period.TryPlus(-1) : before) is { } due
            ? key with { Period = due }
            : null;
    }
}
