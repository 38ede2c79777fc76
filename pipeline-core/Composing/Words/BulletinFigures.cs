using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Words;

/// <summary>What is published, as far as a bulletin may tell of it: read at once, before the first word is written.</summary>
/// <param name="catalogue">The catalogue that names and units are taken from.</param>
/// <param name="area">The area that the bulletin is of.</param>
/// <param name="period">The period that it is of.</param>
/// <param name="observations">The figures of that period and of those before it, of the area and of those that lie in it.</param>
public sealed class BulletinFigures(IndicatorCatalogue catalogue, Area area, Period period, ObservationSet observations)
{
    /// <summary>The catalogue that names and units are taken from.</summary>
    public IndicatorCatalogue Catalogue => catalogue;

    /// <summary>The area that the bulletin is of.</summary>
    public Area Area => area;

    /// <summary>The period that it is of.</summary>
    public Period Period => period;

    /// <summary>The releases that each area's figures were read from, by the area's code; 0 where none is named.</summary>
    public IReadOnlyDictionary<string, long> Releases { get; init; } = new Dictionary<string, long>();

    /// <summary>The first month whose figures are here; null where all are that there are.</summary>
    public Period? First { get; init; }

    /// <summary>When the release of <see cref="Area"/> was made, UTC; null before any.</summary>
    public DateTimeOffset? Released { get; init; }

    /// <summary>The paths of the uploads that figures came from, by submission.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>What a figure was before it was last revised, with the release it was in; null where it never was another.</summary>
    public Func<ObservationKey, Measure, (Figure Figure, long Release)?> Earlier { get; init; } = (_, _) => null;

    /// <summary>The period of an indicator that belongs to another, the bulletin's where none is named: its last that has ended by then.</summary>
    public Period PeriodOf(Indicator indicator, Period? when = null)
    {
        var own = indicator.Calendar.Frequency;
        var last = (when ?? period).LastMonth;
        return last.Ends(own) ? last.Within(own) : last.Within(own).Previous;
    }

    /// <summary>
    /// What an indicator is called in a Chinese sentence: a number of enterprises (企业数) rather than the enterprises, where the catalogue knows that
    /// name, since of enterprises alone one could take something else to grow.
    /// </summary>
    public string SpokenName(Indicator indicator)
    {
        var counted = indicator.Name.Zh + "数";
        return indicator is { Kind: IndicatorKind.Stock, Unit.IsCount: true } && indicator.Name.Zh.EndsWith("企业", StringComparison.Ordinal) && catalogue.FindIndicator(counted)?.Code == indicator.Code ? counted : indicator.Name.Zh;
    }

    /// <summary>A figure, in the indicator's own unit; null where there is none.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="where">The area.</param>
    /// <param name="when">The period.</param>
    /// <param name="measure">The measure.</param>
    public CitedFigure? Find(Indicator indicator, Area where, Period when, Measure measure)
    {
        var key = new ObservationKey(indicator.Code, where.Code, when);
        return observations[key, measure] is { } figure ? Cite(key, measure, figure, Releases.GetValueOrDefault(where.Code)) : null;
    }

    /// <summary>What a cited figure was before it was last revised; null where it never was another.</summary>
    public CitedFigure? Before(CitedFigure figure) =>
        Earlier(figure.Key, figure.Measure) is { } earlier ? Cite(figure.Key, figure.Measure, earlier.Figure, earlier.Release) : null;

    /// <summary>The words that stand in a figure's place in its source (扭亏为盈); empty where a number does, or nobody knows.</summary>
    public string WordsOf(CitedFigure figure) => observations[figure.Key, figure.Measure]?.Origin?.Text ?? "";

    /// <summary>When a submission that some figure came from was uploaded, UTC.</summary>
    public DateTimeOffset UploadedOf(CitedFigure figure) => observations[figure.Key, figure.Measure]?.Origin?.Uploaded ?? default;

    // A figure held back has no number that may be shown.
    private CitedFigure Cite(ObservationKey key, Measure measure, Figure figure, long release)
    {
        var own = MeasureFacts.Of(measure).Unit is null ? catalogue.Indicator(key.Indicator)?.Unit : null;
        var (number, unit) = catalogue.NumberIn(own, figure);
        return new(
            key, measure, figure.Status == ObservationStatus.Held ? null : number, unit, figure.Status, release, figure.Origin?.Submission, figure.Origin?.Place)
        {
            IsLetThrough = figure.Origin?.IsLetThrough == true,
            RestsOnLetThrough = figure.RestsOn is not null,
        };
    }
}
