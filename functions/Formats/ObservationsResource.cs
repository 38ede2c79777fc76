using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Query;

namespace HtzPipeline.Functions.Formats;

/// <summary>The JSON answer of <c>GET /api/v1/observations</c>.</summary>
/// <param name="CatalogueVersion">The version of the catalogue that names and units are taken from.</param>
/// <param name="Areas">For each area, the release it was answered from.</param>
/// <param name="Series">One for each indicator and area.</param>
internal sealed record ObservationsResource(
    string CatalogueVersion, IReadOnlyList<AreaReleaseResource> Areas, IReadOnlyList<SeriesResource> Series)
{
    public static ObservationsResource Of(Cube cube)
    {
        var series = cube.Series.ToLookup(one => (one.Indicator, one.Area));
        return new(
            cube.Catalogue.Version,
            [.. cube.Areas.Select(AreaReleaseResource.Of)],
            [.. cube.Asked.Select(asked => SeriesResource.Of(asked.Indicator, asked.Area, series[asked]))]);
    }
}

/// <summary>The release that an area was answered from.</summary>
internal sealed record AreaReleaseResource(string Code, LocalText Name, long Release, DateTimeOffset? Released)
{
    public static AreaReleaseResource Of(AnsweredArea area) =>
        new(area.Area.Code, area.Area.Name, area.Release, area.Time?.ToChinaTime());
}

/// <summary>A series in an answer.</summary>
internal sealed record SeriesResource(
    string Indicator, LocalText Name, string Area, UnitResource Unit, int Decimals, string Kind, string GrowthBasis,
    IReadOnlyList<SeriesBreakResource> Breaks, IReadOnlyList<ObservationResource> Observations)
{
    public static SeriesResource Of(Indicator indicator, Area area, IEnumerable<CubeSeries> measures) => new(
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
               select new ObservationResource(observation.Key.ToString(), observation.ToDictionary(pair => pair.Code, pair => pair.Figure)),
        ]);
}
