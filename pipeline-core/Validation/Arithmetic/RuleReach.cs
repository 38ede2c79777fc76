using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>What the rules of a catalogue must know of what is published, so that it can be read at one go before checking.</summary>
public static class RuleReach
{
    private const int YearOfMonths = 12;

    /// <summary>The months to be read of each area: those of the figures, those that their rules compare them with, and other areas where rules add these up.</summary>
    /// <param name="keys">The observations that a submission has something of.</param>
    /// <param name="catalogue">The reference data, with the rules.</param>
    public static IReadOnlyList<AreaReach> Of(IEnumerable<ObservationKey> keys, IndicatorCatalogue catalogue)
    {
        var reaches = new Dictionary<string, AreaReach>();
        foreach (var (code, area, period) in keys.Select(key => (key.Indicator, key.Area, Month: key.Period.LastMonth)).Distinct())
        {
            var (first, last) = (period, period);
            var frequency = catalogue.Indicator(code)?.Calendar.Frequency ?? Frequency.Month;
            foreach (var kind in RuleKindFacts.All.Select(facts => facts.Kind))
            {
                foreach (var rule in catalogue.Rules.For(kind, code))
                {
                    var (back, ahead) = Months(rule, period.Number, frequency);
                    first = Earlier(first, period.TryPlus(-back) ?? period);
                    last = Later(last, period.TryPlus(ahead) ?? period);
                    foreach (var other in AreasOf(rule, area, catalogue))
                    {
                        Widen(other, period, period);
                    }
                }
            }

            Widen(area, first, last);
        }

        return [.. reaches.Values];

        void Widen(string area, Period first, Period last) => reaches[area] = reaches.TryGetValue(area, out var reach)
            ? new(area, Earlier(reach.First, first), Later(reach.Last, last))
            : new(area, first, last);
    }

    // How many months before and after the month in which a figure's period ends, of which the number within the year is given, and how often it is reported.
    private static (int Back, int Ahead) Months(Rule rule, int month, Frequency frequency) => rule.Kind switch
    {
        // Cumulative figures are compared within their year.
        RuleKind.Cumulative or RuleKind.GrowthCoherence => (month - 1, YearOfMonths - month),
        RuleKind.Growth or RuleKind.ShareChange => (YearOfMonths, 0),

        // The oldest growth of the history is on a year before.
        RuleKind.Outlier when rule is OutlierRule outlier => (outlier.Months + YearOfMonths, 0),

        // Two periods before, with a January between that is not reported.
        RuleKind.Calendar or RuleKind.Required => ((2 * (int)frequency) + 1, 0),
        RuleKind.YearEnd => (YearOfMonths, YearOfMonths),
        _ => (0, 0),
    };

    private static List<string> AreasOf(Rule rule, string area, IndicatorCatalogue catalogue)
    {
        if (rule is not AreasRule areas)
        {
            return [];
        }

        var all = catalogue.PartsOfArea(areas.Area).Select(part => part.Code).Append(areas.Area).ToList();
        return all.Contains(area) ? all : [];
    }

    private static Period Earlier(Period one, Period other) => one < other ? one : other;

    private static Period Later(Period one, Period other) => one > other ? one : other;
}
