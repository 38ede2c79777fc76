using HtzPipeline.Functions.Formats.Cubes;

namespace HtzPipeline.Functions.Formats.Json;

/// <summary>The JSON answer of <c>GET /api/v1/observations</c>.</summary>
/// <param name="CatalogueVersion">The version of the catalogue that names and units are taken from.</param>
/// <param name="Areas">For each area, the release it was answered from.</param>
/// <param name="Series">One for each indicator and area; of a page, those that it has observations of.</param>
/// <param name="Continuation">What to ask for the next page with; null where this is the last.</param>
/// <param name="Total">How many observations all pages have; null unless asked for.</param>
internal sealed record ObservationsResource(
    string CatalogueVersion, IReadOnlyList<AreaReleaseResource> Areas, IReadOnlyList<SeriesResource> Series, string? Continuation, int? Total)
{
    public static ObservationsResource Of(Cube cube)
    {
        var series = cube.Series.ToLookup(one => (one.Indicator, one.Area));
        return new(
            cube.Catalogue.Version,
            [.. cube.Areas.Select(AreaReleaseResource.Of)],
            [.. cube.Asked.Select(asked => SeriesResource.Of(asked.Indicator, asked.Area, series[asked], cube.Frequency))],
            cube.Continuation,
            cube.Total);
    }
}

/// <summary>The release that an area was answered from.</summary>
internal sealed record AreaReleaseResource(string Code, LocalText Name, long Release, DateTimeOffset? Released)
{
    public static AreaReleaseResource Of(AnsweredArea area) =>
        new(area.Area.Code, area.Area.Name, area.Release, area.Time?.ToChinaTime());
}

/// <summary>A series in an answer. The note says why it has no observations, where none can ever be.</summary>
internal sealed record SeriesResource(
    string Indicator, LocalText Name, string Area, UnitResource Unit, int Decimals, string Kind, string GrowthBasis,
    IReadOnlyList<SeriesBreakResource> Breaks, IReadOnlyList<ObservationResource> Observations, LocalText? Note)
{
    public static SeriesResource Of(Indicator indicator, Area area, IEnumerable<CubeSeries> measures, Frequency? asked) => new(
        indicator.Code,
        indicator.Name,
        area.Code,
        UnitResource.Of(indicator.Unit),
        indicator.Decimals,
        indicator.Kind.ToString().ToLowerInvariant(),
        indicator.GrowthBasis.ToString().ToLowerInvariant(),
        [.. indicator.Breaks.Select(SeriesBreakResource.Of)],
        [
            .. from series in measures
               from figure in series.Figures
               group (series.Measure.Code, figure.Figure) by figure.Period into observation
               orderby observation.Key
               select new ObservationResource(observation.Key.ToString(), observation.Key.FirstDay, observation.Key.LastDay, observation.ToDictionary(pair => pair.Code, pair => pair.Figure)),
        ],
        measures.Any() ? null : NoteOn(indicator, asked));

    /// <summary>A quarter's figure says nothing of its months; a rate is not made for longer periods than it is reported for.</summary>
    private static LocalText? NoteOn(Indicator indicator, Frequency? asked)
    {
        var own = indicator.Calendar.Frequency;
        return asked < own
            ? new($"该指标的频度为 {FrequencyCodes.Of(own)},没有更短时期的数据。", $"It is reported by the {FrequencyCodes.Of(own)}; there are no figures of shorter periods.")
            : asked > own && indicator.Kind == IndicatorKind.Rate
            ? new("比率不汇总为更长时期。", "Rates are not aggregated to longer periods.")
            : null;
    }
}

/// <summary>A unit in an answer.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its names.</param>
internal sealed record UnitResource(string Code, LocalText Name)
{
    public static UnitResource Of(Unit unit) => new(unit.Code, unit.Name);
}

/// <summary>A change of an indicator's definition.</summary>
/// <param name="From">The first period of the new definition.</param>
/// <param name="What">What changed.</param>
internal sealed record SeriesBreakResource(string From, LocalText What)
{
    public static SeriesBreakResource Of(SeriesBreak one) => new(one.From.ToString(), one.What);
}

/// <summary>One observation in an answer.</summary>
/// <param name="Period">The period, in SDMX form.</param>
/// <param name="Start">The day that the period begins with.</param>
/// <param name="End">The day that it ends with.</param>
/// <param name="Measures">Its figures by measure code.</param>
internal sealed record ObservationResource(string Period, DateOnly Start, DateOnly End, IReadOnlyDictionary<string, FigureResource> Measures)
{
    public static ObservationResource Of(
        Observation observation, Indicator indicator, IndicatorCatalogue catalogue, IReadOnlyDictionary<string, SourceFile> files) => new(
        observation.Key.Period.ToString(),
        observation.Key.Period.FirstDay,
        observation.Key.Period.LastDay,
        observation.Figures.ToDictionary(
            pair => MeasureFacts.Of(pair.Key).Code,
            pair => FigureResource.Of(pair.Value, indicator, catalogue, files)));
}
