using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Aggregation;

/// <summary>Growth computed from published amounts: (v / base - 1) × 100, nominal by nature, with a measure of its own.</summary>
internal static class GrowthFormulas
{
    /// <summary>同比: on the same period a year before, unless the definition changed since; what is cumulative began that January.</summary>
    public static Func<Series, Period, Amount?> OnYearBefore(Measure amount) => (series, period) =>
        period.TryPlusYears(-1) is { } before
        && !series.Indicator.BreaksWithin(amount == Measure.Cumulative ? before.Within(Frequency.Year) : before, period)
            ? series[period, amount]?.GrowthOn(series[before, amount])
            : null;

    /// <summary>环比: on the period just before; of the indicator's own periods and of quarters, and never across a January that is not reported.</summary>
    public static Func<Series, Period, Amount?> OnPeriodBefore(Measure amount) => (series, period) =>
    {
        var isOwn = period.Frequency == series.Indicator.Calendar.Frequency;
        return (isOwn || period.Frequency == Frequency.Quarter)
            && period.TryPlus(-1) is { } before
            && !series.Indicator.BreaksWithin(before, period)
            && !CrossesJanuary(series, before, amount)
                ? series[period, amount]?.GrowthOn(series[before, amount])
                : null;
    };

    // Without a January of its own, what stands at February may be both months: March on that is no growth.
    private static bool CrossesJanuary(Series series, Period before, Measure amount) =>
        amount == Measure.Current
        && (series.IsBeforeMarchWithoutJanuary(before) || series.IsBeforeMarchWithoutJanuary(before.Next));
}
