using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>The answer to a query of observations: what every format is made from.</summary>
/// <param name="CatalogueVersion">The version of the catalogue that names and units are taken from.</param>
/// <param name="Areas">For each area asked for, the release it was answered from.</param>
/// <param name="Series">One for each indicator and area, with the observations in order of period.</param>
/// <param name="Files">The upload paths of the submissions that figures came from, by submission.</param>
internal sealed record ObservationAnswer(
    string CatalogueVersion,
    IReadOnlyList<AnsweredArea> Areas,
    IReadOnlyList<Series> Series,
    IReadOnlyDictionary<string, SourceFile> Files)
{
    /// <summary>What to ask for the next page with; null where this is the last.</summary>
    public Continuation? Continuation { get; init; }

    /// <summary>How many observations all pages have; null where nobody asked.</summary>
    public int? Total { get; init; }

    /// <summary>The length of periods that was asked for; null for each indicator's own.</summary>
    public Frequency? Frequency { get; init; }

    /// <summary>The figures as a cube, which every format is made from.</summary>
    public Cube ToCube(IndicatorCatalogue catalogue) => new(
        catalogue,
        Areas,
        [.. Series.Select(series => (series.Indicator, series.Area))],
        [.. Series.SelectMany(series => CubeSeries.Of(series, catalogue, Files))])
    {
        Continuation = Continuation?.ToString(),
        Frequency = Frequency,
        Total = Total,
    };
}
