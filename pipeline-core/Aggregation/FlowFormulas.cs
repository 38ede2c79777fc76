using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Aggregation;

/// <summary>How the amounts of a flow follow from each other. C(m) is the cumulative amount of January to m.</summary>
internal static class FlowFormulas
{
    /// <summary>C(m) - C(m-1), in January C(1). Of a survey without January: not before March, which is C(3) - C(2).</summary>
    public static Amount? CurrentFromCumulative(Series series, Period period)
    {
        if (series.IsBeforeMarchWithoutJanuary(period))
        {
            return null;
        }

        var cumulative = series[period, Measure.Cumulative];
        return period.Number == 1 ? cumulative : cumulative - series[period.Previous, Measure.Cumulative];
    }

    /// <summary>
    /// The latest cumulative amount reported earlier in the year with the reported amounts since, or those from January on.
    /// Only reported currents: one that came from a cumulative amount would lead in a circle.
    /// </summary>
    public static Amount? CumulativeFromCurrents(Series series, Period period)
    {
        var since = new Amount(0, 0);
        for (var step = period; ; step = step.Previous)
        {
            if (series.Reported(step, Measure.Cumulative) is { } cumulative)
            {
                return cumulative + since;
            }

            if (series.IsBeforeMarchWithoutJanuary(step) || series.Reported(step, Measure.Current) is not { } current)
            {
                return null;
            }

            since += current;
            if (step.Number == 1)
            {
                return since;
            }
        }
    }

    /// <summary>
    /// A quarter, half-year or year: C(end) - C(end of the one before), from January C(end), which holds for surveys without
    /// January as well; where a cumulative amount is missing, the sum of the months.
    /// </summary>
    public static Amount? Total(Series series, Period period)
    {
        var (first, last) = (series.FirstStep(period), series.LastStep(period));
        var end = series[last, Measure.Cumulative];
        return (first.Number == 1 ? end : end - series[first.Previous, Measure.Cumulative]) ?? Sum(series, first, last);
    }

    /// <summary>C(m) + C(12, a year before) - C(m, a year before), in December C(12): twelve months however January is reported.</summary>
    public static Amount? RollingYear(Series series, Period period)
    {
        var cumulative = series[period, Measure.Cumulative];
        if (period.Ends(Frequency.Year))
        {
            return cumulative;
        }

        return period.TryPlusYears(-1) is { } before && !series.Indicator.BreaksWithin(before.Next, period)
            ? cumulative + series[series.LastStep(before.Within(Frequency.Year)), Measure.Cumulative] - series[before, Measure.Cumulative]
            : null;
    }

    private static Amount? Sum(Series series, Period first, Period last)
    {
        var sum = series[first, Measure.Current];
        for (var step = first; step != last; step = step.Next)
        {
            sum += series[step.Next, Measure.Current];
        }

        return sum;
    }
}
