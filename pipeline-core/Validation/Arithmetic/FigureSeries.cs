using System.Runtime.InteropServices;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>
/// All there is of one indicator in one area, submitted and published. Checks ask for the figures of a series many times over, so its
/// indicator is looked up once, and a figure is found by one small number made of period and measure, without hashing texts.
/// </summary>
internal sealed class FigureSeries(string indicator, string area, IndicatorCatalogue catalogue)
{
    private readonly Indicator? _indicator = catalogue.Indicator(indicator);
    private readonly Dictionary<int, KnownFigure?> _submitted = [];
    private readonly Dictionary<Period, Submitted> _rows = [];
    private readonly Dictionary<Period, Observation> _published = [];
    private readonly Dictionary<int, KnownFigure?> _knownPublished = [];

    /// <summary>The periods for which something is published.</summary>
    public IReadOnlyCollection<Period> PublishedPeriods => _published.Keys;

    /// <summary>Whether it is the series of these codes: the very strings, as facts of one catalogue have them.</summary>
    public bool IsOf(in ObservationKey key) => ReferenceEquals(key.Indicator, indicator) && ReferenceEquals(key.Area, area);

    /// <summary>Adds a submitted fact.</summary>
    /// <returns>Whether it is the first of its observation.</returns>
    public bool Add(Fact fact)
    {
        _submitted[NumberOf(fact.Key.Period, fact.Measure)] = Know(fact.Key, fact.Measure, fact.Figure, isSubmitted: true);
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, fact.Key.Period, out var isKnown);
        row = new(row.First ?? fact, row.IsReported || IsReported(fact.Figure));
        return !isKnown;
    }

    /// <summary>Adds a published observation.</summary>
    public void Add(Observation observation) => _published[observation.Key.Period] = observation;

    /// <summary>The first fact submitted of a period, or null.</summary>
    public Fact? FirstFact(Period period) => _rows.GetValueOrDefault(period).First;

    /// <summary>Whether anything at all is submitted or published of a period.</summary>
    public bool Has(Period period) => _rows.ContainsKey(period) || _published.ContainsKey(period);

    /// <summary>Whether anything reported but blanks is submitted or published of a period.</summary>
    public bool HasReported(Period period) =>
        _rows.GetValueOrDefault(period).IsReported
        || (_published.TryGetValue(period, out var observation) && observation.Figures.Values.Any(IsReported));

    /// <summary>The sound figure submitted; where there is none submitted at all, the one published.</summary>
    public KnownFigure? Find(Period period, Measure measure) =>
        _submitted.TryGetValue(NumberOf(period, measure), out var known) ? known : FindPublished(period, measure);

    /// <summary>The sound figure published.</summary>
    public KnownFigure? FindPublished(Period period, Measure measure)
    {
        if (_published.Count == 0)
        {
            return null;
        }

        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_knownPublished, NumberOf(period, measure), out var isKnown);
        if (!isKnown && _published.TryGetValue(period, out var observation) && observation[measure] is { } figure)
        {
            known = Know(observation.Key, measure, figure, isSubmitted: false);
        }

        return known;
    }

    private static bool IsReported(Figure figure) => figure is { IsDerived: false, Status: not ObservationStatus.NotAvailable };

    // Start (16 bits), length in months (4), measure (4).
    private static int NumberOf(Period period, Measure measure) => (period.Start << 8) | ((int)period.Frequency << 4) | (int)measure;

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

    private readonly record struct Submitted(Fact? First, bool IsReported);
}
