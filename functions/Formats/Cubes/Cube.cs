namespace HtzPipeline.Functions.Formats.Cubes;

/// <summary>
/// The figures of an answer by area, indicator, measure and period: what every format is made from, so that all of them say the same.
/// </summary>
/// <param name="Catalogue">The catalogue that names and units are taken from.</param>
/// <param name="Areas">For each area asked for, the release it was answered from.</param>
/// <param name="Asked">The indicators asked for in each area, in the order of the answer; some may have no figure.</param>
/// <param name="Series">The series that have figures, in the order of <paramref name="Asked"/> and then of the measures.</param>
internal sealed record Cube(
    IndicatorCatalogue Catalogue,
    IReadOnlyList<AnsweredArea> Areas,
    IReadOnlyList<(Indicator Indicator, Area Area)> Asked,
    IReadOnlyList<CubeSeries> Series)
{
    /// <summary>What to ask for the next page with; null where this is all.</summary>
    public string? Continuation { get; init; }

    /// <summary>How many observations all pages have; null where nobody asked.</summary>
    public int? Total { get; init; }

    /// <summary>The length of periods that was asked for; null for each indicator's own.</summary>
    public Frequency? Frequency { get; init; }

    /// <summary>When the latest of the releases was made, UTC; null before any.</summary>
    public DateTimeOffset? Released => Areas.Max(area => area.Time);

    /// <summary>All figures in the order of <see cref="Asked"/>, period and measure.</summary>
    public IEnumerable<(CubeSeries Series, CubeFigure Figure)> Lines
    {
        get
        {
            var series = Series.ToLookup(one => (one.Indicator, one.Area));
            return Asked.SelectMany(asked => series[asked]
                .SelectMany(one => one.Figures.Select(figure => (one, figure)))
                .OrderBy(line => line.figure.Period));
        }
    }
}

/// <summary>The release that an area was answered from.</summary>
/// <param name="Area">The area.</param>
/// <param name="Release">The release's number; 0 before the first.</param>
/// <param name="Time">The release's time; null before the first.</param>
internal sealed record AnsweredArea(Area Area, long Release, DateTimeOffset? Time);
