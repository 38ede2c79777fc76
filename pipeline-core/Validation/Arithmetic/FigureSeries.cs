using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>
/// All there is of one indicator in one area, submitted and published. Checks ask for the figures of a series many times over, so its
/// indicator is looked up once, and a figure is found by period and measure, without hashing texts.
/// </summary>
internal sealed class FigureSeries(string indicator, string area, IndicatorCatalogue catalogue)
{
    private readonly Indicator? _indicator = catalogue.Indicator(indicator);
    private readonly Dictionary<Period, PeriodFigures> _periods = [];
    private readonly List<Period> _published = [];

    // Checks ask for one measure of a period after the other.
    private PeriodFigures? _last;

    /// <summary>The periods for which something is published.</summary>
    public IReadOnlyCollection<Period> PublishedPeriods => _published;

    /// <summary>Whether it is the series of these codes: the very strings, as facts of one catalogue have them.</summary>
    public bool IsOf(in ObservationKey key) => ReferenceEquals(key.Indicator, indicator) && ReferenceEquals(key.Area, area);

    /// <summary>Adds a submitted fact.</summary>
    /// <returns>Whether it is the first of its observation.</returns>
    public bool Add(Fact fact)
    {
        var figures = At(fact.Key.Period);
        var isFirst = figures.FirstFact is null;
        figures.Add(fact, Know(fact.Key, fact.Measure, fact.Figure, isSubmitted: true), IsReported(fact.Figure));
        return isFirst;
    }

    /// <summary>Adds a published observation.</summary>
    public void Add(Observation observation)
    {
        var figures = At(observation.Key.Period);
        if (figures.Published is null)
        {
            _published.Add(observation.Key.Period);
        }

        figures.Published = observation;
    }

    /// <summary>The first fact submitted of a period, or null.</summary>
    public Fact? FirstFact(Period period) => Of(period)?.FirstFact;

    /// <summary>Whether anything at all is submitted or published of a period.</summary>
    public bool Has(Period period) => Of(period) is not null;

    /// <summary>Whether anything reported but blanks is submitted or published of a period.</summary>
    public bool HasReported(Period period) =>
        Of(period) is { } figures && (figures.IsReported || figures.Published?.Figures.Values.Any(IsReported) == true);

    /// <summary>The sound figure submitted; where there is none submitted at all, the one published.</summary>
    public KnownFigure? Find(Period period, Measure measure) => Of(period) is not { } figures ? null
        : figures.IsSubmitted(measure, out var known) ? known
        : FindPublished(figures, measure);

    /// <summary>The sound figure published.</summary>
    public KnownFigure? FindPublished(Period period, Measure measure) => Of(period) is { } figures ? FindPublished(figures, measure) : null;

    private KnownFigure? FindPublished(PeriodFigures figures, Measure measure)
    {
        if (figures.Published is not { } observation)
        {
            return null;
        }

        if (!figures.KnownPublished.TryGetValue(measure, out var known))
        {
            known = observation[measure] is { } figure ? Know(observation.Key, measure, figure, isSubmitted: false) : null;
            figures.KnownPublished.Add(measure, known);
        }

        return known;
    }

    private PeriodFigures? Of(Period period)
    {
        if (_last is { } last && last.Period == period)
        {
            return last;
        }

        return _periods.TryGetValue(period, out var figures) ? _last = figures : null;
    }

    private PeriodFigures At(Period period)
    {
        if (Of(period) is { } figures)
        {
            return figures;
        }

        _periods.Add(period, _last = new(period));
        return _last;
    }

    private static bool IsReported(Figure figure) => figure is { IsDerived: false, Status: not ObservationStatus.NotAvailable };

    private KnownFigure? Know(ObservationKey key, Measure measure, Figure figure, bool isSubmitted)
    {
        var hasNumber = figure.SoundNumber is not null;
        if (figure.IsDerived || (!hasNumber && figure.Status != ObservationStatus.BelowUnit) || _indicator is null)
        {
            return null;
        }

        if (MeasureFacts.Of(measure).Unit is not null)
        {
            // Of a growth "…" does not say whether it is a rise or a fall.
            return hasNumber ? new(key, measure, _indicator, figure, isSubmitted, null, catalogue) : null;
        }

        // The catalogue may have changed since the figure was published.
        return UnitOf(figure.Unit, _indicator) is { } unit && unit.Dimension == _indicator.Unit.Dimension
            ? new(key, measure, _indicator, figure, isSubmitted, unit, catalogue)
            : null;
    }

    private Unit? UnitOf(string code, Indicator indicator) => code == indicator.Unit.Code ? indicator.Unit : catalogue.Unit(code);
}
