using System.Collections.Immutable;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Composing.Words;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Templates;

/// <summary>Figures to try a template with before anybody composes by it: none at all, and all there can be, at the end of each month of a year.</summary>
internal static class TrialFigures
{
    private const int Year = 2019;

    /// <summary>The figures to try it with, one set after another.</summary>
    public static IEnumerable<BulletinFigures> Of(IndicatorCatalogue catalogue)
    {
        var all = new ObservationSet(catalogue.Indicators.SelectMany(indicator => catalogue.Areas.SelectMany(area => PeriodsOf(indicator).Select(period => Observe(indicator, area, period)))));
        yield return new(catalogue, catalogue.RootArea, Period.Month(Year, 6), new ObservationSet());
        for (var month = 1; month <= 12; month++)
        {
            yield return new(catalogue, catalogue.RootArea, Period.Month(Year, month), all);
        }
    }

    private static IEnumerable<Period> PeriodsOf(Indicator indicator)
    {
        var frequency = indicator.Calendar.Frequency;
        return new[] { Year - 1, Year }.SelectMany(year => Enumerable.Range(1, 12 / (int)frequency).Select(number => Period.Of(year, frequency, number)));
    }

    private static Observation Observe(Indicator indicator, Area area, Period period) => new(
        new(indicator.Code, area.Code, period),
        MeasureFacts.All.ToImmutableSortedDictionary(
            facts => facts.Measure,
            facts => new Figure(new PrintedNumber(1m), ObservationStatus.Normal, facts.Unit ?? indicator.Unit.Code, Origin: null)));
}
