using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Aggregation;

/// <summary>
/// Keeps the derived figures of a set of observations true to its reported ones. What is derived is a function of the reported
/// figures alone, so any order of arrival ends in the same figures. The rules are the table of <c>DerivationTable</c>.
/// </summary>
/// <remarks>
/// Only sound figures printed as rounded take part (not 350余, not a questionable one), and a missing part makes a missing result.
/// A reported figure always stands, a blank one too. Where one was withdrawn and nothing is left, a derived one may take its place.
/// Amounts are in the indicator's unit with the decimals of their most precise part; growth and shares are in percent with two decimals.
/// </remarks>
public static class Derivation
{
    private static readonly Measure[] Measures = Enum.GetValues<Measure>();

    /// <summary>
    /// The months that must be read before <see cref="Recompute"/>: the rows whose last month lies from First to Last, both included.
    /// </summary>
    /// <remarks>
    /// Forwards, a flow reaches the end of the following year: growth a year later, and rolling years as far as December.
    /// Backwards, it needs the whole year before: the base of a growth or a rolling year may be the sum of the months since that
    /// January. A level is compared with those up to twelve months away, on both sides, and a rate with none.
    /// </remarks>
    /// <param name="changed">The rows whose reported figures change; at least one.</param>
    /// <param name="catalogue">Says what is a flow.</param>
    /// <exception cref="InvalidOperationException">Nothing changes.</exception>
    public static (Period First, Period Last) Window(IEnumerable<ObservationKey> changed, IndicatorCatalogue catalogue)
    {
        var windows = changed.Select(key => WindowOf(key.Period, catalogue.Indicator(key.Indicator)?.Kind)).ToList();
        return (windows.Min(window => window.First), windows.Max(window => window.Last));
    }

    /// <summary>
    /// The codes of the indicators that must be read before <see cref="Recompute"/>: those that change, their parts, whose shares move,
    /// and their parents, of which they have shares.
    /// </summary>
    public static IReadOnlySet<string> Indicators(IEnumerable<ObservationKey> changed, IndicatorCatalogue catalogue)
    {
        var codes = new HashSet<string>();
        foreach (var code in changed.Select(key => key.Indicator).Distinct())
        {
            codes.Add(code);
            codes.UnionWith(catalogue.PartsOf(code).Select(part => part.Code));
            if (catalogue.Indicator(code)?.Parent is { } parent)
            {
                codes.Add(parent);
            }
        }

        return codes;
    }

    /// <summary>
    /// Derives anew what a change of reported figures can reach, and puts it into the set. A derived figure that no longer follows
    /// is taken out: another order of arrival may never have made it, and what it was is in the row's log.
    /// </summary>
    /// <param name="observations">The published rows of the <see cref="Window"/>, with the changed reported figures already in them.</param>
    /// <param name="changed">The rows whose reported figures changed.</param>
    /// <param name="catalogue">The reference data; rows of indicators it does not have are left alone.</param>
    /// <returns>The rows of which a derived figure really changed: its value, its decimals, its unit, by whose word it stands or its being there.</returns>
    public static IReadOnlyCollection<ObservationKey> Recompute(
        ObservationSet observations, IReadOnlyCollection<ObservationKey> changed, IndicatorCatalogue catalogue)
    {
        var book = new SeriesBook(observations, catalogue);
        var really = new List<ObservationKey>();
        foreach (var key in changed.SelectMany(key => Reach.Of(key, catalogue)).Distinct())
        {
            var before = observations[key] ?? Observation.Empty(key);
            var after = Derive(before, book.Series(catalogue.Indicator(key.Indicator)!, key.Area));
            if (after != before)
            {
                observations.Put(after);
                really.Add(key);
            }
        }

        return really;
    }

    private static Observation Derive(Observation observation, Series series)
    {
        var figures = observation.Figures;
        foreach (var measure in Measures)
        {
            var before = observation[measure];
            if (before is { IsDerived: false })
            {
                continue;
            }

            var amount = series[observation.Key.Period, measure];
            var number = amount?.Round();
            figures = number is null
                ? figures.Remove(measure)
                : figures.SetItem(
                    measure,
                    new(number, ObservationStatus.Normal, MeasureFacts.Of(measure).Unit ?? series.Indicator.Unit.Code, Origin: null) { RestsOn = amount?.RestsOn });
        }

        return ReferenceEquals(figures, observation.Figures) ? observation : observation with { Figures = figures };
    }

    private static (Period First, Period Last) WindowOf(Period period, IndicatorKind? kind)
    {
        var month = period.LastMonth;
        return kind switch
        {
            IndicatorKind.Flow => (
                Period.Month((month.TryPlusYears(-1) ?? month).Year, 1),
                Period.Month((month.TryPlusYears(1) ?? month).Year, 12)),
            IndicatorKind.Stock => (month.TryPlusYears(-1) ?? month, month.TryPlusYears(1) ?? month),
            _ => (month, month),
        };
    }
}
