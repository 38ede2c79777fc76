using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>
/// The figures that checks compare: those of the submission and, behind them, those published. Only reported, sound ones:
/// what is missing or questionable proves nothing, and what was derived here would be held against what it was derived from.
/// </summary>
internal sealed class FigureView
{
    private const int EarliestYear = 1900;

    private readonly Dictionary<(ObservationKey Key, Measure Measure), Figure> _submitted = [];
    private readonly Dictionary<(ObservationKey Key, Measure Measure), KnownFigure?> _known = [];
    private readonly Dictionary<ObservationKey, Fact> _firstFacts = [];
    private readonly ObservationSet _published;

    public FigureView(Upload upload, IReadOnlyList<Fact> facts, ObservationSet published, IndicatorCatalogue catalogue)
    {
        var keys = new List<ObservationKey>();
        foreach (var fact in facts)
        {
            _submitted[(fact.Key, fact.Measure)] = fact.Figure;
            if (_firstFacts.TryAdd(fact.Key, fact))
            {
                keys.Add(fact.Key);
            }
        }

        Upload = upload;
        Facts = facts;
        Keys = keys;
        Catalogue = catalogue;
        _published = published;
    }

    /// <summary>The measures that are amounts.</summary>
    public static IReadOnlyList<Measure> Amounts { get; } = [Measure.Current, Measure.Cumulative, Measure.Level];

    /// <summary>The upload that the submission's figures are from.</summary>
    public Upload Upload { get; }

    public IndicatorCatalogue Catalogue { get; }

    /// <summary>What the submission has, in the order of the file.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>The observations that the submission has something of, each once, in the order of the file.</summary>
    public IReadOnlyList<ObservationKey> Keys { get; }

    /// <summary>The figure, if there is a sound reported one. One that the submission has hides the published one, sound or not.</summary>
    public KnownFigure? Find(ObservationKey key, Measure measure)
    {
        if (!_known.TryGetValue((key, measure), out var known))
        {
            var isSubmitted = _submitted.TryGetValue((key, measure), out var figure);
            known = Know(key, measure, isSubmitted ? figure : _published[key, measure], isSubmitted);
            _known.Add((key, measure), known);
        }

        return known;
    }

    /// <summary>The sound figure published earlier, whatever the submission has.</summary>
    public KnownFigure? FindPublished(ObservationKey key, Measure measure) => Know(key, measure, _published[key, measure], isSubmitted: false);

    /// <summary>Whether the submission or what is published has anything reported of an observation but blanks.</summary>
    public bool HasReported(ObservationKey key) =>
        (_firstFacts.ContainsKey(key) && MeasureFacts.All.Any(measure => _submitted.TryGetValue((key, measure.Measure), out var figure) && IsThere(figure)))
        || (_published[key] is { } observation && observation.Figures.Values.Any(IsThere));

    /// <summary>Whether the submission or what is published has an observation at all.</summary>
    public bool Has(ObservationKey key) => _firstFacts.ContainsKey(key) || _published[key] is not null;

    /// <summary>The submission's first fact of one of its <see cref="Keys"/>.</summary>
    public Fact FirstFact(ObservationKey key) => _firstFacts[key];

    /// <summary>The observations of the submission that a rule holds for, in the order of the file.</summary>
    public IEnumerable<ObservationKey> KeysOf(Rule rule) => Keys.Where(key => rule.Indicators.Contains(key.Indicator));

    /// <summary>The first of some figures that is of the submission: what a finding about them is about; null if none is.</summary>
    public static KnownFigure? FirstSubmitted(IEnumerable<KnownFigure> figures) => figures.FirstOrDefault(figure => figure.IsSubmitted);

    /// <summary>The same observation a year before; null at the beginning of time as <see cref="Period"/> counts it.</summary>
    public static ObservationKey? YearBefore(ObservationKey key) =>
        key.Period.Year > EarliestYear ? key with { Period = key.Period.YearBefore } : null;

    /// <summary>The observations the submission has something of, and those one period later.</summary>
    public IEnumerable<ObservationKey> KeysAndNext() => Keys
        .Concat(Keys.Where(key => !key.Period.Ends(Frequency.Year)).Select(key => key with { Period = key.Period.Next }))
        .Distinct();

    /// <summary>The amount of which an indicator's share is: of the cumulative for a flow, of the level for a stock; null for a rate.</summary>
    public static Measure? SharedAmount(Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.Flow => Measure.Cumulative,
        IndicatorKind.Stock => Measure.Level,
        _ => null,
    };

    /// <summary>The rule of a kind that holds for an indicator, or null.</summary>
    public Rule? Rule(RuleKind kind, string indicator) => Catalogue.Rules.Find(kind, indicator);

    /// <summary>A finding about a figure, whose indicator and period it names.</summary>
    public static Finding About(FindingKind kind, KnownFigure figure, params ReadOnlySpan<(string Name, LocalText Value)> arguments) => Finding.Of(
        kind, figure.Origin.Place, figure.Key, figure.Measure,
        [("indicator", figure.Indicator.Name), ("period", figure.Key.Period.ToString()), .. arguments]);

    /// <summary>
    /// A finding by a rule about a figure, whose indicator and period it names. Where what contradicts it was published earlier, it is
    /// no more than a warning: a good file is never refused because older published data is wrong.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="figure">The figure it is about, which is of the submission.</param>
    /// <param name="against">The figures it is held against.</param>
    /// <param name="arguments">The particulars.</param>
    public Finding About(
        Rule rule, FindingKind kind, KnownFigure figure, IEnumerable<KnownFigure?> against, params ReadOnlySpan<(string Name, LocalText Value)> arguments)
    {
        var severity = rule.Severity ?? kind.Severity;
        var others = against.OfType<KnownFigure>().ToList();
        return ByRule(About(kind, figure, arguments), rule) with
        {
            Severity = severity == Severity.Error && others.Exists(other => !other.IsSubmitted) ? Severity.Warning : severity,
            Against = KnownFigure.PlacesOf(others),
        };
    }

    /// <summary>A finding with the rule it follows from.</summary>
    public Finding ByRule(Finding finding, Rule rule) => finding with
    {
        Severity = rule.Severity ?? finding.Severity,
        Rule = rule.Code,
        Catalogue = Catalogue.Version,
        Why = rule.Why,
    };

    private static bool IsThere(Figure figure) => figure is { IsDerived: false, Status: not ObservationStatus.NotAvailable };

    private KnownFigure? Know(ObservationKey key, Measure measure, Figure? figure, bool isSubmitted)
    {
        var number = figure?.SoundNumber;
        if (figure is not { Origin: { } origin }
            || (number is null && figure.Status != ObservationStatus.BelowUnit)
            || Catalogue.Indicator(key.Indicator) is not { } indicator)
        {
            return null;
        }

        if (MeasureFacts.Of(measure).Unit is { } fixedUnit)
        {
            // Of a growth "…" does not say whether it is a rise or a fall.
            return number is null ? null : new(key, measure, indicator, number, origin, isSubmitted, null, Catalogue.UnitAfterNumber(fixedUnit));
        }

        // The catalogue may have changed since the figure was published.
        return Catalogue.Unit(figure.Unit) is { } unit && unit.Dimension == indicator.Unit.Dimension
            ? new(key, measure, indicator, number, origin, isSubmitted, unit, Catalogue.UnitAfterNumber(unit.Code))
            : null;
    }
}
