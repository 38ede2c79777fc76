using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>
/// The figure of a year against what was cumulated by December, and the base that the growth of the year implies against the December
/// of the year before.
/// </summary>
internal static class YearEndCheck
{
    public static IEnumerable<Finding> Run(FigureView figures) => figures.Catalogue.Rules.Of(RuleKind.YearEnd)
        .OfType<YearEndRule>()
        .SelectMany(rule => Years(rule, figures).SelectMany(year => new[] { Year(rule, year, figures), Base(rule, year, figures) }))
        .OfType<Finding>();

    // The years that a figure of the submission is compared for: its own and, as a base, the next.
    private static IEnumerable<ObservationKey> Years(YearEndRule rule, FigureView figures) => figures.KeysOf(rule)
        .Where(key => key.Period.Ends(Frequency.Year))
        .Select(key => key with { Indicator = rule.Annual, Period = key.Period.Within(Frequency.Year) })
        .SelectMany(year => new[] { year, year.Period.TryPlus(1) is { } next ? year with { Period = next } : year })
        .Distinct();

    private static Finding? Year(YearEndRule rule, ObservationKey key, FigureView figures)
    {
        if (Annual(key, figures) is not { } year
            || December(rule, key, figures) is not { } december
            || year.Values.Intersects(december.ValuesIn(year.Indicator.Unit))
            || FigureView.FirstSubmitted([year, december]) is not { } subject)
        {
            return null;
        }

        return figures.About(
            rule, PublishedFindings.YearNotDecember, subject, [year, december],
            ("annual", year.Indicator.Name), ("within", december.Indicator.Name), ("year", key.Period.ToString()),
            ("yearValue", year.TextAndPlace), ("december", december.TextAndPlace),
            ("found", subject.Text), ("expected", (subject == year ? december : year).Text));
    }

    private static Finding? Base(YearEndRule rule, ObservationKey key, FigureView figures)
    {
        if (Annual(key, figures) is not { } year
            || FigureView.YearBefore(key) is not { } yearBefore
            || figures.Find(key, GrowthOf(year.Measure)) is not { } growth
            || December(rule, yearBefore, figures) is not { } december
            || FigureView.FirstSubmitted([growth, year, december]) is not { } subject)
        {
            return null;
        }

        var implied = year.Values / (growth.Values + 100) * 100;
        return implied.Intersects(december.ValuesIn(year.Indicator.Unit))
            ? null
            : figures.About(
                rule, PublishedFindings.YearBaseDiffers, subject, [growth, year, december],
                ("annual", year.Indicator.Name), ("within", december.Indicator.Name), ("year", key.Period.ToString()),
                ("yearValue", year.TextAndPlace), ("growth", growth.TextAndPlace), ("implied", year.Write(implied)),
                ("december", december.TextAndPlace), ("found", subject.Text), ("expected", year.Write(implied)));
    }

    // A file may head the figure of a year as 本年 or as 1-12月.
    private static KnownFigure? Annual(ObservationKey key, FigureView figures) =>
        figures.Find(key, Measure.Current) ?? figures.Find(key, Measure.Cumulative);

    private static Measure GrowthOf(Measure amount) => amount == Measure.Current ? Measure.CurrentGrowth : Measure.CumulativeGrowth;

    private static KnownFigure? December(YearEndRule rule, ObservationKey year, FigureView figures) =>
        figures.Catalogue.Indicator(rule.Within) is { } within
            ? figures.Find(year with { Indicator = rule.Within, Period = year.Period.LastMonth.Within(within.Calendar.Frequency) }, Measure.Cumulative)
            : null;
}
