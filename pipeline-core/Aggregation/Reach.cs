using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Aggregation;

/// <summary>Which rows a change of reported figures can reach, whatever else is reported.</summary>
internal static class Reach
{
    private static readonly Frequency[] Frequencies = Enum.GetValues<Frequency>();

    /// <summary>The rows whose derived figures may differ once the figures of <paramref name="changed"/> do, with repetitions.</summary>
    public static IEnumerable<ObservationKey> Of(ObservationKey changed, IndicatorCatalogue catalogue)
    {
        if (catalogue.Indicator(changed.Indicator) is not { } indicator)
        {
            yield break;
        }

        foreach (var moved in Moved(indicator, changed.Period))
        {
            foreach (var period in Compared(moved))
            {
                yield return changed with { Period = period };
            }
        }

        if (changed.Period.Frequency != indicator.Calendar.Frequency)
        {
            yield break;
        }

        foreach (var period in indicator.Kind == IndicatorKind.Flow ? YearAfter(changed.Period) : [])
        {
            yield return changed with { Period = period };
        }

        // Of other parts nothing moves, and what their kind needs to be derived anew may not have been read.
        foreach (var part in catalogue.PartsOf(indicator.Code).Where(part => StructureFormulas.HasShareOf(part, indicator)))
        {
            foreach (var period in Moved(indicator, changed.Period).Where(moved => moved.Frequency == changed.Period.Frequency))
            {
                yield return changed with { Indicator = part.Code, Period = period };
            }
        }
    }

    /// <summary>
    /// The rows whose amounts may move. A flow's: from the period to the end of its year, since cumulative amounts are made from
    /// those of the months. A level's: the period. And the longer periods that end with any of these. A figure reported for a longer
    /// period stands alone.
    /// </summary>
    private static IEnumerable<Period> Moved(Indicator indicator, Period period)
    {
        if (period.Frequency != indicator.Calendar.Frequency)
        {
            return [period];
        }

        var stepsLeft = indicator.Kind == IndicatorKind.Flow ? (12 / (int)period.Frequency) - period.Number : 0;
        return Enumerable.Range(0, stepsLeft + 1).Select(period.Plus).SelectMany(step =>
            Frequencies.Where(longer => longer >= step.Frequency && step.Ends(longer)).Select(step.Within));
    }

    /// <summary>A row that moves, and those that compare themselves with it: the next and the one a year later.</summary>
    private static IEnumerable<Period> Compared(Period moved) =>
        new[] { moved, moved.TryPlus(1), moved.TryPlusYears(1) }.OfType<Period>();

    /// <summary>The periods of the year after: their rolling years take in the end of this one.</summary>
    private static IEnumerable<Period> YearAfter(Period period) => period.TryPlusYears(1) is { } later
        ? Enumerable.Range(1, 12 / (int)later.Frequency).Select(number => Period.Of(later.Year, later.Frequency, number))
        : [];
}
