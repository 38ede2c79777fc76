using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Proofs;

/// <summary>What is published, and was before, as far as a draft has to be held against it.</summary>
public sealed class PublishedBook
{
    private readonly Dictionary<(ObservationKey Key, Measure Measure), List<PublishedFigure>> _figures = [];
    private readonly ILookup<(string Indicator, string Area), PublishedFigure> _ofIndicator;
    private readonly ILookup<(string Area, Period Period, Measure Measure), PublishedFigure> _ofPeriod;
    private readonly ILookup<(string Indicator, Period Period, Measure Measure), PublishedFigure> _ofAreas;

    /// <summary>A book of figures, current and replaced.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="releases">The release of each area that they were read as of, by its code.</param>
    public PublishedBook(IEnumerable<PublishedFigure> figures, IReadOnlyDictionary<string, long> releases)
    {
        foreach (var figure in figures)
        {
            if (!_figures.TryGetValue((figure.Key, figure.Measure), out var versions))
            {
                _figures.Add((figure.Key, figure.Measure), versions = []);
            }

            versions.Add(figure);
        }

        Releases = releases;
        var standing = _figures.Values.SelectMany(versions => versions).Where(figure => figure is { ReplacedBy: null, Figure.Number: not null }).ToList();
        _ofIndicator = standing.ToLookup(figure => (figure.Key.Indicator, figure.Key.Area));
        _ofPeriod = standing.ToLookup(figure => (figure.Key.Area, figure.Key.Period, figure.Measure));
        _ofAreas = standing.ToLookup(figure => (figure.Key.Indicator, figure.Key.Period, figure.Measure));
    }

    /// <summary>The release of each area, by its code.</summary>
    public IReadOnlyDictionary<string, long> Releases { get; }

    /// <summary>The figure that stands, with a number; null if there is none.</summary>
    internal PublishedFigure? Standing(ObservationKey key, Measure measure) =>
        VersionsOf(key, measure).FirstOrDefault(figure => figure is { ReplacedBy: null, Figure.Number: not null });

    /// <summary>How the figure that stands is missing; null where it has a number or is not there.</summary>
    internal ObservationStatus? Missing(ObservationKey key, Measure measure) =>
        VersionsOf(key, measure).FirstOrDefault(figure => figure is { ReplacedBy: null, Figure.Number: null })?.Figure.Status;

    /// <summary>The figures that stood before, the latest first.</summary>
    internal IEnumerable<PublishedFigure> Earlier(ObservationKey key, Measure measure) =>
        VersionsOf(key, measure).Where(figure => figure is { ReplacedBy: not null, Figure.Number: not null }).OrderByDescending(figure => figure.Release);

    /// <summary>All that stands of an indicator in an area.</summary>
    internal IEnumerable<PublishedFigure> OfIndicator(string indicator, string area) => _ofIndicator[(indicator, area)];

    /// <summary>What stands of all indicators in an area and a period.</summary>
    internal IEnumerable<PublishedFigure> OfPeriod(ObservationKey key, Measure measure) => _ofPeriod[(key.Area, key.Period, measure)];

    /// <summary>What stands of an indicator and a period in all areas.</summary>
    internal IEnumerable<PublishedFigure> OfAreas(ObservationKey key, Measure measure) => _ofAreas[(key.Indicator, key.Period, measure)];

    private List<PublishedFigure> VersionsOf(ObservationKey key, Measure measure) => _figures.GetValueOrDefault((key, measure)) ?? [];
}
