using System.Runtime.CompilerServices;
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

    // A power of two.
    private const int Slots = 2048;

    private readonly Dictionary<(string Indicator, string Area), FigureSeries> _series = [];

    // Codes come from the catalogue, so that most series are met again by the very strings and need not be hashed.
    private readonly FigureSeries?[] _recent = new FigureSeries?[Slots];

    private readonly HashSet<Measure> _measures = [];
    private readonly HashSet<ObservationKey> _held;
    private readonly IReadOnlySet<(string Indicator, string Area)> _notUnderstood;

    public FigureView(
        Upload upload, IReadOnlyList<Fact> facts, ObservationSet published, IndicatorCatalogue catalogue,
        IEnumerable<Fact>? held = null, IReadOnlySet<(string Indicator, string Area)>? notUnderstood = null)
    {
        _held = [.. (held ?? []).Where(fact => fact.Figure.Status != ObservationStatus.NotAvailable).Select(fact => fact.Key)];
        _notUnderstood = notUnderstood ?? new HashSet<(string, string)>();
        Upload = upload;
        Facts = facts;
        Catalogue = catalogue;
        Published = published;
        foreach (var observation in published.All)
        {
            SeriesOf(observation.Key).Add(observation);
        }

        var keys = new List<ObservationKey>(facts.Count);
        foreach (var fact in facts)
        {
            if (SeriesOf(fact.Key).Add(fact))
            {
                keys.Add(fact.Key);
            }

            _measures.Add(fact.Measure);
        }

        Keys = keys;
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

    /// <summary>What is published.</summary>
    public ObservationSet Published { get; }

    /// <summary>The figure, if there is a sound reported one. One that the submission has hides the published one, sound or not.</summary>
    public KnownFigure? Find(in ObservationKey key, Measure measure) => SeriesOf(key).Find(key.Period, measure);

    /// <summary>The sound figure published earlier, whatever the submission has.</summary>
    public KnownFigure? FindPublished(in ObservationKey key, Measure measure) => SeriesOf(key).FindPublished(key.Period, measure);

    /// <summary>The periods for which something of a key's indicator and area is published.</summary>
    public IReadOnlyCollection<Period> PublishedPeriods(in ObservationKey key) => SeriesOf(key).PublishedPeriods;

    /// <summary>
    /// Whether the submission or what is published has anything reported of an observation but blanks, be it that it is held, or that the file
    /// has it and it was not understood.
    /// </summary>
    public bool HasReported(in ObservationKey key) =>
        SeriesOf(key).HasReported(key.Period) || _held.Contains(key) || _notUnderstood.Contains((key.Indicator, key.Area));

    /// <summary>Whether the submission has any of some measures.</summary>
    public bool HasAny(IEnumerable<Measure> measures) => _measures.Overlaps(measures);

    /// <summary>Whether the submission or what is published has an observation at all.</summary>
    public bool Has(in ObservationKey key) => SeriesOf(key).Has(key.Period);

    /// <summary>The submission's first fact of one of its <see cref="Keys"/>.</summary>
    public Fact FirstFact(in ObservationKey key) => SeriesOf(key).FirstFact(key.Period)!;

    /// <summary>The observations of the submission that a rule holds for, in the order of the file.</summary>
    public IEnumerable<ObservationKey> KeysOf(Rule rule) => Keys.Where(key => rule.Indicators.Contains(key.Indicator));

    /// <summary>The first of some figures that is of the submission: what a finding about them is about; null if none is.</summary>
    public static KnownFigure? FirstSubmitted(IEnumerable<KnownFigure> figures) => figures.FirstOrDefault(figure => figure.IsSubmitted);

    /// <summary>The same observation a year before; null at the beginning of time as <see cref="Period"/> counts it.</summary>
    public static ObservationKey? YearBefore(ObservationKey key) =>
        key.Period.Year > Period.EarliestYear ? key with { Period = key.Period.YearBefore } : null;

    /// <summary>The observations the submission has something of, and those one period later.</summary>
    public IEnumerable<ObservationKey> KeysAndNext()
    {
        foreach (var key in Keys)
        {
            yield return key;
        }

        foreach (var key in Keys)
        {
            if (!key.Period.Ends(Frequency.Year) && key with { Period = key.Period.Next } is var next && SeriesOf(next).FirstFact(next.Period) is null)
            {
                yield return next;
            }
        }
    }

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

    private FigureSeries SeriesOf(in ObservationKey key)
    {
        ref var recent = ref _recent[((RuntimeHelpers.GetHashCode(key.Indicator) * 31) + RuntimeHelpers.GetHashCode(key.Area)) & (Slots - 1)];
        if (recent is null || !recent.IsOf(key))
        {
            if (!_series.TryGetValue((key.Indicator, key.Area), out var series))
            {
                series = new(key.Indicator, key.Area, Catalogue);
                _series.Add((key.Indicator, key.Area), series);
            }

            recent = series;
        }

        return recent;
    }
}
