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
    public static ObservationsResource Of(ObservationAnswer answer, IndicatorCatalogue catalogue) => new(
        answer.CatalogueVersion,
        [.. answer.Areas.Select(AreaReleaseResource.Of)],
        [.. answer.Series.Select(s => SeriesResource.Of(s, catalogue, answer.Files))]);
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
    public static SeriesResource Of(Series series, IndicatorCatalogue catalogue, IReadOnlyDictionary<string, string> files) => new(
        series.Indicator.Code,
        series.Indicator.Name,
        series.Area.Code,
        UnitResource.Of(series.Indicator.Unit),
        series.Indicator.Decimals,
        series.Indicator.Kind.ToString().ToLowerInvariant(),
        series.Indicator.GrowthBasis.ToString().ToLowerInvariant(),
        [.. series.Indicator.Breaks.Select(SeriesBreakResource.Of)],
        [.. series.Observations.Select(o => ObservationResource.Of(o, series.Indicator, catalogue, files))]);
}
